import { Archive, ArchiveRestore } from 'lucide-react';
import type { ReactNode } from 'react';
import { doStep } from '#renderer/app/post-actions.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { CommandResult } from '#shared/contract/changes.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly name: string;
  readonly archived: boolean;
  readonly onChange: (archived: boolean) => Promise<CommandResult>;
};

/** Archives something or brings it back; nothing is ever deleted here, and Undo stands in the message. */
export function ArchiveButton({ name, archived, onChange }: Props): ReactNode {
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
  const said = t(archived ? 'settings.broughtBack' : 'settings.archived', { name });
  return (
    <IconButton
      label={t(archived ? 'settings.bringBack' : 'settings.archive', { name })}
      icon={archived ? <ArchiveRestore {...icon} /> : <Archive {...icon} />}
      onPress={() => void doStep(said, () => onChange(!archived))}
    />
  );
}
