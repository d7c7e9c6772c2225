import { type ReactNode, useRef } from 'react';
import { TemplateLink } from '#renderer/features/library/TemplateLink.tsx';
import type { TemplateProps } from '#renderer/features/library/template-props.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useLine } from '#renderer/ui/use-line.ts';
import { askedBy } from '#shared/library/templates.ts';
import { t } from '#shared/messages/index.ts';
import { POST_TEXT_MAX } from '#shared/posts/text.ts';

/** What a template says: its text, the first comment and the link, with gaps. */
export function TemplateWords({ template, edits, locked }: TemplateProps): ReactNode {
  const { body } = template;
  const firstComment = useLine({
    stored: body.firstComment,
    save: (words) => edits.body({ firstComment: words }),
  });
  return (
    <div className="library-part">
      <BaseText template={template} edits={edits} locked={locked} />
      <TextArea
        label={t('library.template.firstComment')}
        value={firstComment.value}
        maxLength={POST_TEXT_MAX}
        isReadOnly={locked}
        error={firstComment.error}
        onChange={firstComment.change}
        onBlur={firstComment.leave}
      />
      <TemplateLink template={template} edits={edits} locked={locked} />
    </div>
  );
}

function BaseText({ template, edits, locked }: TemplateProps): ReactNode {
  const box = useRef<HTMLTextAreaElement>(null);
  const line = useLine({ stored: template.body.text, save: (text) => edits.body({ text }) });
  const insert = (name: string): void => {
    const at = box.current?.selectionEnd ?? line.value.length;
    const gap = `{{${name}}}`;
    line.change(`${line.value.slice(0, at)}${gap}${line.value.slice(at)}`);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(at + gap.length, at + gap.length);
    });
  };
  return (
    <>
      <TextArea
        label={t('library.template.text')}
        inputClassName="library-text"
        inputRef={box}
        minRows={6}
        value={line.value}
        maxLength={POST_TEXT_MAX}
        isReadOnly={locked}
        error={line.error}
        onChange={line.change}
        onBlur={line.leave}
      />
      {locked ? null : (
        <div className="library-gaps">
          <span className="library-said">{t('library.template.text.hint')}</span>
          {askedBy(template).map(({ name }) => (
            <Button
              key={name}
              size="sm"
              label={t('library.template.insert', { name })}
              onPress={() => insert(name)}
            >
              {`{{${name}}}`}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
