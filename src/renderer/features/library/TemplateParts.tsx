import { ArrowUp, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TemplateProps } from '#renderer/features/library/template-props.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useLine } from '#renderer/ui/use-line.ts';
import { t } from '#shared/messages/index.ts';
import { PARTS_MAX } from '#shared/posts/composition.ts';
import { POST_TEXT_MAX } from '#shared/posts/text.ts';

/** The further parts that a template's posts have: the rest of a thread, or the words on the cards of a carousel. */
export function TemplateParts({ template, edits, locked }: TemplateProps): ReactNode {
  const { parts } = template.body;
  if (locked && parts.length === 0) return null;
  return (
    <fieldset className="library-part">
      <legend className="library-part-title">{t('library.template.parts')}</legend>
      {parts.length === 0 ? <p className="library-said">{t('library.template.parts.none')}</p> : null}
      {parts.map((part, at) => (
        // A part that is rewritten stays the one being typed in: its place tells it apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Part key={at} template={template} edits={edits} locked={locked} part={part} at={at} />
      ))}
      {locked || parts.length >= PARTS_MAX ? null : (
        <Button
          size="sm"
          className="self-start"
          icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => void edits.body({ parts: [...parts, ''] })}
        >
          {t('library.template.part.add')}
        </Button>
      )}
    </fieldset>
  );
}

type PartProps = TemplateProps & { readonly part: string; readonly at: number };

function Part({ template, edits, locked, part, at }: PartProps): ReactNode {
  const { parts } = template.body;
  const line = useLine({
    stored: part,
    // The latest parts: another of them may have been saved a moment ago.
    save: (words) =>
      edits.body((now) => ({ parts: now.parts.map((each, index) => (index === at ? words : each)) })),
  });
  const number = at + 2;
  const up = (): void => {
    const [before = '', own = ''] = [parts[at - 1], line.value];
    void edits.body({
      parts: parts.map((each, index) => (index === at - 1 ? own : index === at ? before : each)),
    });
  };
  const remove = (): void => void edits.body({ parts: parts.filter((_, index) => index !== at) });
  return (
    <div className="library-template-part">
      <TextArea
        label={t('library.template.part', { number })}
        value={line.value}
        maxLength={POST_TEXT_MAX}
        isReadOnly={locked}
        error={line.error}
        onChange={line.change}
        onBlur={line.leave}
      />
      {locked ? null : (
        <span className="library-template-part-ways">
          <IconButton
            size="sm"
            label={t('library.template.part.up', { number })}
            refusal={at === 0 ? t('library.template.part.first') : null}
            icon={<ArrowUp size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={up}
          />
          <IconButton
            size="sm"
            label={t('library.template.part.remove', { number })}
            icon={<X size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={remove}
          />
        </span>
      )}
    </div>
  );
}
