import { create } from 'zustand';
import { api } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undo } from '#renderer/app/undo.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { OpenPack, PackChoice, PackItem } from '#shared/contract/draft-packs.ts';
import type { PackField } from '#shared/draft-packs/pack.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

/** What was chosen for the fields of one draft. */
export type Choices = { readonly [field in PackField]?: PackChoice };

type PackState = {
  /** The pack that was read, until it is taken in or put away. */
  readonly pack: OpenPack | null;
  readonly chosen: ReadonlySet<Id>;
  readonly choices: { readonly [postId: Id]: Choices };
  /** Who stands as author of drafts whose author is not here. */
  readonly authorId: Id | null;
  readonly isTaking: boolean;
  readonly include: (postId: Id, on: boolean) => void;
  readonly choose: (postId: Id, choice: PackChoice) => void;
  readonly setAuthor: (personId: Id) => void;
  readonly takeIn: () => Promise<void>;
};

/** Whether a draft can be taken in, and there is something to take. */
export function canTake({ state }: PackItem): boolean {
  return state === 'new' || state === 'updated' || state === 'conflict';
}

/** Fields that both sides changed and nobody chose for yet. */
export function openFields(item: PackItem, choices: Choices | undefined): readonly PackField[] {
  return item.fields
    .filter(({ side, field }) => side === 'both' && choices?.[field] === undefined)
    .map(({ field }) => field);
}

/** A draft pack on its way in. */
export const usePack = create<PackState>()((set, get) => ({
  pack: null,
  chosen: new Set(),
  choices: {},
  authorId: null,
  isTaking: false,
  include: (postId, on) =>
    set(({ chosen }) => {
      const next = new Set(chosen);
      if (on) next.add(postId);
      else next.delete(postId);
      return { chosen: next };
    }),
  choose: (postId, choice) =>
    set(({ choices }) => ({
      choices: { ...choices, [postId]: { ...choices[postId], [choice.field]: choice } },
    })),
  setAuthor: (authorId) => set({ authorId }),
  takeIn: async () => {
    const { pack, chosen, choices, authorId, isTaking } = get();
    if (pack === null || authorId === null || isTaking) return;
    set({ isTaking: true });
    try {
      const items = pack.items
        .filter((item) => chosen.has(item.postId))
        .map(({ postId }) => ({ postId, choices: Object.values(choices[postId] ?? {}) }));
      const { added, updated } = await api.draftPacks.commit.mutate({ packId: pack.packId, authorId, items });
      useView.getState().closeDialog();
      toast(t('draftPacks.takeIn.done', { added, updated }), {
        label: t('app.command.undo'),
        run: () => void undo(),
        ofHistory: true,
      });
      set({ pack: null });
    } catch (error) {
      toastError(error);
    } finally {
      set({ isTaking: false });
    }
  },
}));

/** Reads a pack, asked for by the system's dialog or dropped, and opens the comparison. */
export async function openDraftPack(
  dropped: { readonly name: string; readonly text: string } | null,
): Promise<void> {
  const { brandId, snapshot } = useWorkspace.getState();
  if (brandId === null || snapshot === null) return;
  try {
    const pack = await api.draftPacks.read.mutate({ brandId, dropped });
    if (pack === null) return;
    const chosen = new Set(pack.items.filter(canTake).map(({ postId }) => postId));
    usePack.setState({ pack, chosen, choices: {}, authorId: pack.from.mine });
    useView.getState().openDialog({ kind: 'takeInDrafts' });
  } catch (error) {
    toastError(error);
  }
}
