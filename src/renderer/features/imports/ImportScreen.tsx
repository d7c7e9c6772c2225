import { type ReactNode, useEffect } from 'react';
import { useActor, useBrand, useCan } from '#renderer/app/workspace-hooks.ts';
import { DoneStep } from '#renderer/features/imports/DoneStep.tsx';
import { DryRunStep } from '#renderer/features/imports/DryRunStep.tsx';
import { FileStep } from '#renderer/features/imports/FileStep.tsx';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { t } from '#shared/messages/index.ts';
import './imports.css';

const steps = ['file', 'columns', 'done'] as const;
type Step = (typeof steps)[number];

/** Import a plan: the file, its columns with a dry run of every row, and what came of it. */
export function ImportScreen(): ReactNode {
  const step = useImport(
    (state): Step => (state.result !== null ? 'done' : state.file !== null ? 'columns' : 'file'),
  );
  const may = useCan('import.run');
  useEffect(() => {
    // A result is news once: whoever comes back later begins with a new file.
    return () => {
      if (useImport.getState().result !== null) useImport.getState().cancel();
    };
  }, []);
  return (
    <div className="import-screen">
      <Nameplate title={t('importScreen.title')}>
        <span className="flex-1" />
        <Steps step={step} />
      </Nameplate>
      {may ? <StepView step={step} /> : <NotAllowed />}
    </div>
  );
}

function StepView({ step }: { readonly step: Step }): ReactNode {
  if (step === 'file') return <FileStep />;
  return step === 'columns' ? <DryRunStep /> : <DoneStep />;
}

function Steps({ step }: { readonly step: Step }): ReactNode {
  return (
    <ol className="import-steps" aria-label={t('importScreen.steps')}>
      {steps.map((name, index) => (
        <li key={name} {...(name === step ? { 'aria-current': 'step' as const } : {})}>
          {index + 1} {t(`importScreen.step.${name}`)}
        </li>
      ))}
    </ol>
  );
}

function NotAllowed(): ReactNode {
  const actor = useActor();
  const brand = useBrand();
  if (actor === null || brand === null) return null;
  return (
    <EmptyState title={t('importScreen.notAllowed.title')}>
      {t('importScreen.notAllowed.why', { name: actor.name, role: t(`core.role.${actor.role}`) })}
    </EmptyState>
  );
}
