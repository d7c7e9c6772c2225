import type { ReactNode } from 'react';
import { DetailView } from '#renderer/features/voice/DetailView.tsx';
import { ExamplesView } from '#renderer/features/voice/ExamplesView.tsx';
import { GuidelineHead } from '#renderer/features/voice/GuidelineHead.tsx';
import { useSoundness } from '#renderer/features/voice/soundness.ts';
import { saidBy } from '#renderer/features/voice/voice-store.ts';
import type { Guideline, GuidelineContent } from '#shared/voice/guideline.ts';

/** A guideline to read. */
export function GuidelineView({ guideline }: { readonly guideline: Guideline }): ReactNode {
  const content = saidBy(guideline);
  return content === null ? null : <Content guideline={guideline} content={content} />;
}

type Props = { readonly guideline: Guideline; readonly content: GuidelineContent };

function Content({ guideline, content }: Props): ReactNode {
  const soundness = useSoundness(guideline.id, content);
  return (
    <article className="guideline">
      <GuidelineHead guideline={guideline} content={content} soundness={soundness} />
      {content.text === '' ? null : <p className="guideline-text">{content.text}</p>}
      <ExamplesView content={content} soundness={soundness} />
      <DetailView detail={content.detail} />
    </article>
  );
}
