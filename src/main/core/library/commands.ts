import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import { filledTemplate, missingIn, type Template, type TemplateBody } from '#shared/library/templates.ts';
import type { Values } from '#shared/library/variables.ts';
import type { Schedule } from '#shared/time/wall.ts';
import { addPost, refuseStrangers } from '../posts/commands.ts';
import type { ChangeSet } from '../store/change-set.ts';
import { createThing, updateThing } from '../store/things.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';

/** Keeps words that a brand uses again and again. */
export function createSnippet(
  store: WorkspaceFile,
  actor: ActingPerson,
  snippet: { readonly brandId: Id; readonly name: string; readonly text: string },
): Committed<Id> {
  const { brandId, name, text } = snippet;
  return createThing(store, actor, 'snippet', name, { brand: brandId, text });
}

/** Keeps hashtags that go together. */
export function createHashtags(
  store: WorkspaceFile,
  actor: ActingPerson,
  group: { readonly brandId: Id; readonly name: string; readonly tags: readonly string[] },
): Committed<Id> {
  const { brandId, name, tags } = group;
  return createThing(store, actor, 'hashtags', name, { brand: brandId, tags });
}

type TemplateFields = Pick<Template, 'name' | 'body' | 'fields'>;

/** Keeps a recurring format. It names only channels and pillars of its own brand. */
export function createTemplate(
  store: WorkspaceFile,
  actor: ActingPerson,
  { brandId, name, body, fields }: TemplateFields & { readonly brandId: Id },
): Committed<Id> {
  return store.run(actor, { key: 'core.undo.label.templateCreated', values: { name } }, (changes) => {
    changes.existing('brand', brandId);
    refuseStrangers(changes, brandId, body);
    return changes.create('template', { brand: brandId, name, body, fields });
  });
}

/** Changes the fields of a template that a patch names. */
export function updateTemplate(
  store: WorkspaceFile,
  actor: ActingPerson,
  templateId: Id,
  patch: { readonly [field in keyof TemplateFields]?: TemplateFields[field] | undefined },
): Committed<void> {
  return updateThing(store, actor, 'template', templateId, patch, (changes, template) => {
    if (patch.body !== undefined)
      refuseStrangers(changes, String(registerValue(template, 'brand')), patch.body);
  });
}

/** Takes something out of the library. Posts that were made of it stay as they are. */
export function removeFromLibrary(
  store: WorkspaceFile,
  actor: ActingPerson,
  kind: 'snippet' | 'hashtags' | 'template',
  id: Id,
): Committed<void> {
  const name = String(registerValue(store.stateOf(kind, id), 'name') ?? '');
  return store.run(actor, { key: 'core.undo.label.libraryRemoved', values: { name } }, (changes) => {
    changes.remove(changes.existing(kind, id));
  });
}

/** Makes a draft from a template. What has been archived since the template was made is left out. */
export function usePostTemplate(
  store: WorkspaceFile,
  actor: ActingPerson,
  use: { readonly templateId: Id; readonly values: Values; readonly schedule: Schedule | null },
): Committed<Id> {
  const name = String(registerValue(store.stateOf('template', use.templateId), 'name') ?? '');
  return store.run(actor, { key: 'core.undo.label.fromTemplate', values: { name } }, (changes) => {
    const state = changes.existing('template', use.templateId);
    const body = registerValue(state, 'body') as TemplateBody;
    const template = { body, fields: registerValue(state, 'fields') as Template['fields'] };
    const [missing] = missingIn(template, use.values);
    if (missing !== undefined)
      throw new Refusal('bad-input', 'library.refusal.fieldMissing', { field: missing.name }, 'values');
    const { channelIds = [], pillarId = null, ...words } = filledTemplate(template, use.values);
    return addPost(changes, actor, String(registerValue(state, 'brand')), {
      ...words,
      channelIds: channelIds.filter((id) => isInUse(changes, 'channel', id)),
      pillarId: pillarId !== null && isInUse(changes, 'pillar', pillarId) ? pillarId : null,
      ...(use.schedule === null ? {} : { schedule: use.schedule }),
    });
  });
}

function isInUse(changes: ChangeSet, kind: 'channel' | 'pillar', id: Id): boolean {
  return changes.sees(kind, id) && registerValue(changes.state(kind, id), 'archived') !== true;
}
