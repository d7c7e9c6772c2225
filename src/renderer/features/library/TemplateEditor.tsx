import { type ReactNode, useMemo } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { openUseTemplate } from '#renderer/features/library/library-actions.ts';
import { useWordLibrary } from '#renderer/features/library/library-store.ts';
import { TemplateFields } from '#renderer/features/library/TemplateFields.tsx';
import { TemplateParts } from '#renderer/features/library/TemplateParts.tsx';
import { TemplatePlan } from '#renderer/features/library/TemplatePlan.tsx';
import { TemplatePreview } from '#renderer/features/library/TemplatePreview.tsx';
import { TemplateWords } from '#renderer/features/library/TemplateWords.tsx';
import { ThingFrame } from '#renderer/features/library/ThingFrame.tsx';
import type { TemplateEdits } from '#renderer/features/library/template-props.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Id } from '#shared/ids.ts';
import type { Template, TemplateBody } from '#shared/library/templates.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly template: Template; readonly locked: boolean };

/** A recurring format: its words with gaps, the fields that fill them, and what it comes to. */
export function TemplateEditor({ template, locked }: Props): ReactNode {
  const mayUse = useCan('post.write');
  const edits = useMemo(() => editsOf(template.id), [template.id]);
  const use = mayUse ? (
    <Button variant="primary" onPress={() => openUseTemplate(template.id)}>
      {t('library.template.use')}
    </Button>
  ) : null;
  const props = { template, edits, locked };
  return (
    <ThingFrame
      kind="template"
      thing={template}
      locked={locked}
      action={use}
      preview={
        <>
          <h2 className="library-preview-title">{t('library.template.preview')}</h2>
          <TemplatePreview template={template} values={{}} />
        </>
      }
    >
      <TemplateWords {...props} />
      <TemplateParts {...props} />
      <TemplateFields {...props} />
      <TemplatePlan {...props} />
    </ThingFrame>
  );
}

/** The latest body is asked for at the time of saving: several fields of one body may be saved close together. */
function editsOf(id: Id): TemplateEdits {
  const { update } = useWordLibrary.getState();
  const bodyNow = (): TemplateBody | undefined =>
    useWordLibrary.getState().library?.templates.find((each) => each.id === id)?.body;
  return {
    body: async (patch) => {
      const body = bodyNow();
      if (body === undefined) return null;
      const change = typeof patch === 'function' ? patch(body) : patch;
      return update('template', id, { body: { ...body, ...change } });
    },
    fields: (fields) => update('template', id, { fields: [...fields] }),
    both: ({ body, fields }) => update('template', id, { body, fields }),
  };
}
