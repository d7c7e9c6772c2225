import type { EditorHandle } from '#renderer/features/editor/editor-types.ts';
import type { Field } from '#renderer/features/voice-check/marks.ts';
import { passageName } from '#shared/voice/listed.ts';

/** An editor that is on screen, and the words that stand in it. */
export type OpenField = { readonly handle: () => EditorHandle | null; readonly value: () => string };

const open = new Map<string, OpenField>();

function nameOf({ tab, passage }: Field): string {
  return `${tab ?? ''} ${passageName(passage)}`;
}

/** Makes an editor known by its field; gives back what takes it out again. */
export function enterField(field: Field, editor: OpenField): () => void {
  const name = nameOf(field);
  open.set(name, editor);
  return () => {
    if (open.get(name) === editor) open.delete(name);
  };
}

/** So many frames an editor that is only now coming on screen is waited for, about a second. */
const FRAMES = 60;

/** The editor of a field, as soon as it is on screen; null where it does not come. */
export async function fieldEditor(
  field: Field,
): Promise<{ readonly handle: EditorHandle; readonly value: string } | null> {
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const known = open.get(nameOf(field));
    const handle = known?.handle() ?? null;
    if (known !== undefined && handle !== null) return { handle, value: known.value() };
    await new Promise((next) => requestAnimationFrame(next));
  }
  return null;
}
