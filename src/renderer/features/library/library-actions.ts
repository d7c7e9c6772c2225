import { api } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { type LibraryKind, useWordLibrary } from '#renderer/features/library/library-store.ts';
import type { Id } from '#shared/ids.ts';
import { tagsFrom } from '#shared/library/hashtags.ts';
import type { Library } from '#shared/library/search.ts';
import type { Template, TemplateBody } from '#shared/library/templates.ts';
import { t } from '#shared/messages/index.ts';
import { plainComposition } from '#shared/posts/composition.ts';
import type { Schedule } from '#shared/time/wall.ts';

/** A template before anything of it was chosen. */
const firstBody: TemplateBody = {
  ...plainComposition,
  text: '{{title}}\n\n{{what it is about}}',
  channelIds: [],
  pillarId: null,
  intent: null,
  facts: [],
};

/** Makes something of a kind with words that show what it is, and opens it with its name to be written. */
export async function addToLibrary(kind: LibraryKind): Promise<void> {
  const { brandId, snapshot } = useWorkspace.getState();
  if (brandId === null) return;
  const name = t(`library.new.${kind}`);
  const brand = snapshot?.brands.find(({ id }) => id === brandId)?.name ?? '';
  await added(kind, name, () => {
    if (kind === 'snippet')
      return api.library.createSnippet.mutate({ brandId, name, text: 'We close at {hour}.' });
    if (kind === 'hashtags')
      return api.library.createHashtags.mutate({ brandId, name, tags: firstTags(brand) });
    return api.library.createTemplate.mutate({ brandId, name, body: mutableBody(firstBody), fields: [] });
  });
}

/** A group begins with the brand's own tag. */
function firstTags(brand: string): string[] {
  const tag = tagsFrom(brand.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '').toLocaleLowerCase());
  return tag.length === 0 ? ['brand'] : [...tag];
}

/** Lists as the wire takes them. */
function mutableBody({ channelIds, facts, ...body }: TemplateBody) {
  return { ...body, channelIds: [...channelIds], facts: [...facts] };
}

/** Copies something of the library and opens the copy. */
export async function duplicateInLibrary(kind: LibraryKind, id: Id): Promise<void> {
  const { library, brandId } = useWordLibrary.getState();
  if (library === null || brandId === null) return;
  const copy = copier(library, kind, id, brandId);
  if (copy !== null) await added(kind, copy.name, copy.make);
}

type Copier = { readonly name: string; readonly make: () => Promise<{ readonly id: Id }> };

function copier(library: Library, kind: LibraryKind, id: Id, brandId: Id): Copier | null {
  const named = (name: string): string => t('library.copyName', { name }).slice(0, 120);
  if (kind === 'snippet') {
    const snippet = library.snippets.find((each) => each.id === id);
    if (snippet === undefined) return null;
    const fields = { brandId, name: named(snippet.name), text: snippet.text };
    return { name: fields.name, make: () => api.library.createSnippet.mutate(fields) };
  }
  if (kind === 'hashtags') {
    const group = library.hashtags.find((each) => each.id === id);
    if (group === undefined) return null;
    const fields = { brandId, name: named(group.name), tags: [...group.tags] };
    return { name: fields.name, make: () => api.library.createHashtags.mutate(fields) };
  }
  const template = library.templates.find((each) => each.id === id);
  if (template === undefined) return null;
  const { body, fields: gaps } = template;
  const fields = { brandId, name: named(template.name), body: mutableBody(body), fields: [...gaps] };
  return { name: fields.name, make: () => api.library.createTemplate.mutate(fields) };
}

async function added(
  kind: LibraryKind,
  name: string,
  make: () => Promise<{ readonly id: Id }>,
): Promise<void> {
  try {
    const { id } = await make();
    await useWordLibrary.getState().refresh();
    useWordLibrary.setState({ search: '' });
    useWordLibrary.getState().choose({ kind, id }, id);
    toast(t('library.added', { name }), undoAction());
  } catch (error) {
    toastError(error);
  }
}

/** Takes something out of the library, with Undo instead of a question. */
export async function removeFromLibrary(kind: LibraryKind, id: Id, name: string): Promise<void> {
  try {
    await api.library.remove.mutate({ kind, id });
    useWordLibrary.getState().choose(null);
    toast(t('library.removed', { name }), undoAction());
  } catch (error) {
    toastError(error);
  }
}

/** Makes the draft of a filled template and opens it. Gives why it was refused, or null. */
export async function makeFromTemplate(
  template: Template,
  values: { readonly [name: string]: string },
  schedule: Schedule | null,
): Promise<unknown> {
  try {
    const { id } = await api.library.useTemplate.mutate({ templateId: template.id, values, schedule });
    const view = useView.getState();
    view.closeDialog();
    if (view.screen === 'library') view.go('calendar');
    if (schedule !== null) view.setDate(schedule.date);
    view.openPost(id);
    toast(t('library.use.done', { name: template.name }), undoAction());
    return null;
  } catch (error) {
    return error;
  }
}

/** Opens the dialog that makes a post from a template: this one, or one that is chosen there. */
export function openUseTemplate(templateId: Id | null = null, schedule: Schedule | null = null): void {
  useView.getState().openDialog({ kind: 'useTemplate', templateId, schedule });
}
