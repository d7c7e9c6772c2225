import { Ban, Check, FileCheck, PenLine, Play, RotateCcw, Send, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { type Step, type StepId, stepsFor } from '#renderer/features/post-panel/steps.ts';
import type { MenuEntry } from '#renderer/ui/Menu.tsx';
import type { CommandResult } from '#shared/contract/changes.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';

/** Deciding needs the text in view: it is done in the panel, never from a tile. */
type TileStep = Exclude<StepId, 'approve' | 'requestChanges'>;

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
const icons: { readonly [step in TileStep]: ReactNode } = {
  makeDraft: <PenLine {...icon} />,
  submit: <Send {...icon} />,
  withdraw: <Undo2 {...icon} />,
  schedule: <Check {...icon} />,
  unschedule: <Undo2 {...icon} />,
  release: <Play {...icon} />,
  markPublished: <FileCheck {...icon} />,
  skip: <Ban {...icon} />,
  planAgain: <RotateCcw {...icon} />,
  bringBack: <RotateCcw {...icon} />,
};

const commands: { readonly [step in TileStep]: (postId: Id) => Promise<CommandResult> } = {
  makeDraft: (postId) => api.posts.update.mutate({ postId, patch: { stage: 'draft' } }),
  submit: (postId) => api.posts.submit.mutate({ postId }),
  withdraw: (postId) => api.posts.withdraw.mutate({ postId }),
  schedule: (postId) => api.posts.schedule.mutate({ postIds: [postId], on: true }),
  unschedule: (postId) => api.posts.schedule.mutate({ postIds: [postId], on: false }),
  release: (postId) => api.posts.hold.mutate({ postIds: [postId], on: false }),
  markPublished: (postId) => api.posts.mark.mutate({ postId, state: 'published' }),
  skip: (postId) => api.posts.mark.mutate({ postId, state: 'skipped' }),
  planAgain: (postId) => api.posts.mark.mutate({ postId, state: 'planned' }),
  bringBack: (postId) => api.posts.update.mutate({ postId, patch: { archived: false } }),
};

/** The next steps of some posts as menu entries: those that at least one of them can take, by the panel's own rules. */
export function stepEntries(posts: readonly PostSummary[]): readonly MenuEntry[] {
  const offers = posts.flatMap((post) => stepsOf(post).map((step) => ({ post, step })));
  const ids = [...new Set(offers.map(({ step }) => step.id))].filter(isTileStep);
  return ids.map((id) => {
    const mine = offers.filter(({ step }) => step.id === id);
    const ready = mine.filter(({ step }) => step.refusal === null).map(({ post }) => post.id);
    return {
      id,
      label: t(`calendar.step.${id}`),
      icon: icons[id],
      refusal: ready.length > 0 ? null : (mine[0]?.step.refusal ?? null),
      run: () => void takeEach(id, ready),
    };
  });
}

function isTileStep(id: StepId): id is TileStep {
  return id !== 'approve' && id !== 'requestChanges';
}

function stepsOf(post: PostSummary): readonly Step[] {
  const { snapshot } = useWorkspace.getState();
  const brand = snapshot?.brands.find((each) => each.id === post.brandId);
  if (snapshot == null || brand === undefined) return [];
  const { actor } = snapshot;
  const facts = {
    status: post.status,
    hasText: post.excerpt !== '',
    hasChannel: post.channelIds.length > 0,
    hasTime: post.time !== null,
    submitterId: null,
  };
  return stepsFor(facts, brand.policy, { ...actor, role: t(`core.role.${actor.role}`) });
}

/** One after the other, so that the first refusal stops the rest and is said once. */
async function takeEach(id: TileStep, postIds: readonly Id[]): Promise<void> {
  for (const postId of postIds) {
    const done = await doStep(t(`calendar.stepDone.${id}`), () => commands[id](postId));
    if (!done) return;
  }
}
