import type { Template, TemplateBody, TemplateField } from '#shared/library/templates.ts';

/** How a template is changed: what is not named stays as it is by then. */
export type TemplateEdits = {
  readonly body: (
    patch: Partial<TemplateBody> | ((now: TemplateBody) => Partial<TemplateBody>),
  ) => Promise<string | null>;
  readonly fields: (fields: readonly TemplateField[]) => Promise<string | null>;
  readonly both: (patch: Pick<Template, 'body' | 'fields'>) => Promise<string | null>;
};

/** A template being edited, and whether it can be. */
export type TemplateProps = {
  readonly template: Template;
  readonly edits: TemplateEdits;
  readonly locked: boolean;
};
