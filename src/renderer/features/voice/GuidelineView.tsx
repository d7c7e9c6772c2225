import { type ReactNode, useState } from 'react';
import { AsideNotes } from '#renderer/features/voice/AsideNotes.tsx';
import { DetailView } from '#renderer/features/voice/DetailView.tsx';
import { ExamplesView } from '#renderer/features/voice/ExamplesView.tsx';
import { GuidelineActions } from '#renderer/features/voice/GuidelineActions.tsx';
import { GuidelineHead } from '#renderer/features/voice/GuidelineHead.tsx';
import { ProposalView } from '#renderer/features/voice/ProposalView.tsx';
import { asideOf, useSoundness } from '#renderer/features/voice/soundness.ts';
import { VersionsView } from '#renderer/features/voice/VersionsView.tsx';
import { saidBy, useVoice } from '#renderer/features/voice/voice-store.ts';
import type { Guideline, GuidelineContent } from '#shared/voice/guideline.ts';

/** A guideline to read. */
export function GuidelineView({ guideline }: { readonly guideline: Guideline }): ReactNode {
  const content = saidBy(guideline);
  return content === null ? null : <Content guideline={guideline} content={content} />;
}

type Props = { readonly guideline: Guideline; readonly content: GuidelineContent };

function Content({ guideline, content }: Props): ReactNode {
  const soundness = useSoundness(guideline.id, content);
  const [versions, setVersions] = useState(false);
  return (
    <article className="guideline">
      <GuidelineHead
        guideline={guideline}
        content={content}
        soundness={soundness}
        actions={
          <GuidelineActions
            guideline={guideline}
            versionsShown={versions}
            onVersions={() => setVersions(!versions)}
          />
        }
      />
      <Aside guidelineId={guideline.id} />
      {versions ? <VersionsView guidelineId={guideline.id} /> : null}
      <ProposalView guideline={guideline} />
      {content.text === '' ? null : <p className="guideline-text">{content.text}</p>}
      <ExamplesView content={content} soundness={soundness} />
      <DetailView detail={content.detail} />
    </article>
  );
}

/** Rules of this guideline that do not run. */
function Aside({ guidelineId }: { readonly guidelineId: string }): ReactNode {
  const library = useVoice((state) => state.library);
  return library === null ? null : <AsideNotes library={library} rules={asideOf(library, guidelineId)} />;
}
