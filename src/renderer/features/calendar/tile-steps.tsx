import {
  Archive,
  Ban,
  Check,
  FileCheck,
  Lightbulb,
  PenLine,
  Play,
  RotateCcw,
  Send,
  Stamp,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { takeSteps } from '#renderer/features/post-panel/step-actions.ts';
import { type Step, type StepId, stepsFor } from '#renderer/features/post-panel/steps.ts';
import { policyOf } from '#renderer/features/post-panel/submission.ts';
import type { MenuEntry } from '#renderer/ui/Menu.tsx';
import { t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
const icons: { readonly [step in StepId]: ReactNode } = {
  makeDraft: <PenLine {...icon} />,
  makeIdea: <Lightbulb {...icon} />,
  submit: <Send {...icon} />,
  review: <Stamp {...icon} />,
  rewrite: <PenLine {...icon} />,
  takeBack: <Undo2 {...icon} />,
  withdraw: <Undo2 {...icon} />,
  schedule: <Check {...icon} />,
  unschedule: <Undo2 {...icon} />,
  release: <Play {...icon} />,
  markPublished: <FileCheck {...icon} />,
  skip: <Ban {...icon} />,
  planAgain: <RotateCcw {...icon} />,
  archive: <Archive {...icon} />,
  bringBack: <RotateCcw {...icon} />,
};

/** The next steps of some posts as menu entries: those that at least one of them can take, by the panel's own rules. */
export function stepEntries(posts: readonly PostSummary[]): readonly MenuEntry[] {
  const offers = posts.flatMap((post) => stepsOf(post).map((step) => ({ post, step })));
  const ids = [...new Set(offers.map(({ step }) => step.id))];
  return ids.map((id) => {
    const mine = offers.filter(({ step }) => step.id === id);
    const ready = mine.filter(({ step }) => step.refusal === null).map(({ post }) => post.id);
    return {
      id,
      label: t(`postPanel.step.${id}`),
      icon: icons[id],
      refusal: ready.length > 0 ? null : (mine[0]?.step.refusal ?? null),
      run: () => void takeSteps(id, ready),
    };
  });
}

function stepsOf(post: PostSummary): readonly Step[] {
  const { snapshot } = useWorkspace.getState();
  if (snapshot === null) return [];
  const { actor } = snapshot;
  const facts = {
    status: post.status,
    hasText: post.excerpt !== '',
    hasTime: post.time !== null,
  };
  return stepsFor(facts, policyOf(post, snapshot), { ...actor, role: t(`core.role.${actor.role}`) });
}
