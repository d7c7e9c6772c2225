import { BookOpen, FileInput, FilePlus2, FolderOpen, Keyboard, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { registerCommands, runCommand } from '#renderer/app/commands.ts';
import { useCommands } from '#renderer/app/use-commands.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { openRecent, openSample } from '#renderer/features/first-start/start-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { type MessageKey, t } from '#shared/messages/index.ts';

/** Where the first screen is: at the ways in, or in one of them. */
export type Step = 'choose' | 'empty' | 'import';

type Props = { readonly setStep: (step: Step) => void };

/** The three ways in, each with its key, and what was open before. */
export function Choices({ setStep }: Props): ReactNode {
  useChoiceKeys(setStep);
  return (
    <>
      <div className="first-start-options">
        <Option id="sample" keyName="1" icon={BookOpen} run={openSample} autoFocus />
        <Option id="empty" keyName="2" icon={FilePlus2} run={() => setStep('empty')} />
        <Option id="import" keyName="3" icon={FileInput} run={() => setStep('import')} />
      </div>
      <p className="mt-4 text-xs text-ink-3">{t('firstStart.sampleApart')}</p>
      <Recent />
      <span className="flex-1" />
      <div className="mt-6 flex flex-wrap gap-2">
        <Button
          variant="quiet"
          size="sm"
          binding="Mod+O"
          icon={<FolderOpen size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => runCommand('openFile')}
        >
          {t('firstStart.openFile')}
        </Button>
        <Button
          variant="quiet"
          size="sm"
          binding="?"
          icon={<Keyboard size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => runCommand('shortcuts')}
        >
          {t('firstStart.shortcuts')}
        </Button>
      </div>
    </>
  );
}

function useChoiceKeys(setStep: Props['setStep']): void {
  useCommands(
    () =>
      registerCommands([
        {
          id: 'start.sample',
          label: 'firstStart.sample.title',
          group: 'create',
          keys: ['1'],
          run: openSample,
        },
        {
          id: 'start.empty',
          label: 'firstStart.empty.title',
          group: 'create',
          keys: ['2'],
          run: () => setStep('empty'),
        },
        {
          id: 'start.import',
          label: 'firstStart.import.title',
          group: 'create',
          keys: ['3'],
          run: () => setStep('import'),
        },
      ]),
    [setStep],
  );
}

type OptionProps = {
  readonly id: 'sample' | 'empty' | 'import';
  readonly keyName: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
  readonly autoFocus?: boolean;
};

function Option({ id, keyName, icon: Icon, run, autoFocus }: OptionProps): ReactNode {
  const words = (part: 'title' | 'text'): string => t(`firstStart.${id}.${part}` satisfies MessageKey);
  return (
    <AriaButton className="first-start-option" onPress={run} autoFocus={autoFocus ?? false}>
      <Kbd binding={keyName} />
      <span className="min-w-0 flex-1">
        <span className="block text-lg font-bold">{words('title')}</span>
        <span className="block text-ink-2">{words('text')}</span>
      </span>
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
    </AriaButton>
  );
}

function Recent(): ReactNode {
  const status = useWorkspace((state) => state.status);
  const recent = status?.state === 'none' ? status.recent : [];
  if (recent.length === 0) return null;
  return (
    <section className="mt-5" aria-label={t('firstStart.recent')}>
      <h2 className="mb-1 text-xs font-bold text-ink-2">{t('firstStart.recent')}</h2>
      <ul>
        {recent.map(({ file, name }) => (
          <li key={file}>
            <AriaButton className="first-start-recent" onPress={() => openRecent(file)}>
              <span className="font-medium">{name}</span>
              <span className="min-w-0 flex-1 truncate text-right text-xs text-ink-3">{file}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
