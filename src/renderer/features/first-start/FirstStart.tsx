import { type ReactNode, useState } from 'react';
import { Dialogs } from '#renderer/app/Dialogs.tsx';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { Choices, type Step } from '#renderer/features/first-start/Choices.tsx';
import { FailedNote } from '#renderer/features/first-start/FailedNote.tsx';
import { ImportStart } from '#renderer/features/first-start/ImportStart.tsx';
import { SamplePreview } from '#renderer/features/first-start/SamplePreview.tsx';
import { StartEmpty } from '#renderer/features/first-start/StartEmpty.tsx';
import { assertNever } from '#shared/assert-never.ts';
import { t } from '#shared/messages/index.ts';

/** The first screen: look around, start empty, or import; and what to do when a file would not open. */
export function FirstStart(): ReactNode {
  const [step, setStep] = useState<Step>('choose');
  const failed = useWorkspace((state) => (state.status?.state === 'failed' ? state.status : null));
  return (
    <div className="first-start">
      <main className="first-start-left" data-pane="work" aria-label={t('app.name')}>
        <h1 className="first-start-name">{t('app.name')}</h1>
        <div className="double-rule" />
        <p className="first-start-stand">{t('firstStart.stand')}</p>
        {failed === null ? null : <FailedNote failed={failed} />}
        <StepView step={step} setStep={setStep} />
      </main>
      <section className="first-start-right" aria-label={t('firstStart.preview')}>
        <SamplePreview />
      </section>
      <Dialogs />
    </div>
  );
}

function StepView({
  step,
  setStep,
}: {
  readonly step: Step;
  readonly setStep: (step: Step) => void;
}): ReactNode {
  const back = (): void => setStep('choose');
  switch (step) {
    case 'choose':
      return <Choices setStep={setStep} />;
    case 'empty':
      return <StartEmpty back={back} />;
    case 'import':
      return <ImportStart back={back} />;
    default:
      return assertNever(step);
  }
}
