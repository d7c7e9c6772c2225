import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useActor } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { type PostEditor, saveStateOf, typedIn } from '#renderer/features/post-panel/post-editor.ts';
import { takeSteps } from '#renderer/features/post-panel/step-actions.ts';
import { type Step, type StepId, stepsFor } from '#renderer/features/post-panel/steps.ts';
import { policyOf } from '#renderer/features/post-panel/submission.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

type Props = {
  readonly editor: PostEditor;
  readonly detail: PostDetail;
  /** Why it cannot be handed in, where that is known beforehand. */
  readonly notReady?: string | null;
};

/** The next steps of the post, docked under it. What cannot be taken says why, beside it. */
export function StepBar({ editor, detail, notReady = null }: Props): ReactNode {
  const steps = useSteps(editor, detail).map((step) =>
    step.id === 'submit' ? { ...step, refusal: step.refusal ?? notReady } : step,
  );
  const took = useKeptFocus(detail.status);
  if (steps.length === 0) return null;
  const take = async (id: StepId): Promise<void> => {
    took();
    await editor.commit();
    if (saveStateOf(editor.store.getState()).kind === 'refused') return;
    await takeSteps(id, [detail.id]);
  };
  const refusals = [...new Set(steps.flatMap((step) => (step.refusal === null ? [] : [step.refusal])))];
  return (
    <footer className="panel-foot">
      <div className="flex flex-wrap gap-2">
        {steps.map((step, index) => (
          <StepButton key={step.id} step={step} first={index === 0} take={(id) => void take(id)} />
        ))}
      </div>
      {refusals.map((refusal) => (
        <p key={refusal} className="text-xs text-ink-2">
          {refusal}
        </p>
      ))}
    </footer>
  );
}

/**
 * A step takes its own button away. The keyboard then goes to the next step, not out of the panel, where Esc would no
 * longer close it. Gives what says that a step was taken.
 */
function useKeptFocus(standing: string): () => void {
  const taken = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the post stands elsewhere
  useEffect(() => {
    if (!taken.current) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('.panel-foot button, [data-post-panel] button')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [standing]);
  return () => {
    taken.current = true;
  };
}

function useSteps(editor: PostEditor, detail: PostDetail): readonly Step[] {
  const actor = useActor();
  const snapshot = useWorkspace((state) => state.snapshot);
  const hasText = useStore(editor.store, (state) => typedIn(state, 'text').value.trim() !== '');
  if (actor === null || snapshot === null) return [];
  const isApprovedByMe = detail.approvedBy.includes(actor.id);
  const facts = { status: detail.status, hasText, hasTime: detail.time !== null, isApprovedByMe };
  return stepsFor(facts, policyOf(detail, snapshot), { ...actor, role: t(`core.role.${actor.role}`) });
}

type StepButtonProps = { readonly step: Step; readonly first: boolean; readonly take: (id: StepId) => void };

function StepButton({ step, first, take }: StepButtonProps): ReactNode {
  return (
    <Button
      variant={first ? 'primary' : 'standard'}
      size="lg"
      refusal={step.refusal}
      onPress={() => take(step.id)}
    >
      {t(`postPanel.step.${step.id}`)}
    </Button>
  );
}
