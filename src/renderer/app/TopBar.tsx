import { Plus, Redo2, Search, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { runCommand } from '#renderer/app/commands.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { MentionsButton } from '#renderer/features/comments/MentionsButton.tsx';
import { PersonSwitcher } from '#renderer/features/people/PersonSwitcher.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { t } from '#shared/messages/index.ts';

/** Wordmark, undo and redo, search, New post, and who works here. */
export function TopBar(): ReactNode {
  const canWrite = useCan('post.write');
  return (
    <header className="topbar" data-pane="top">
      <div className="wordmark">{t('app.name')}</div>
      <UndoButtons />
      <AriaButton className="search-field" onPress={() => runCommand('palette')}>
        <Search size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="min-w-0 flex-1 truncate text-left">{t('app.search')}</span>
        <Kbd binding="Mod+K" />
      </AriaButton>
      <span className="flex-1" />
      {canWrite ? (
        <Button
          variant="primary"
          binding="Mod+N"
          icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => runCommand('newPost')}
        >
          {t('app.newPost')}
        </Button>
      ) : null}
      <MentionsButton />
      <PersonSwitcher />
    </header>
  );
}

function UndoButtons(): ReactNode {
  const undoes = useWorkspace((state) => state.snapshot?.history.undo ?? null);
  const redoes = useWorkspace((state) => state.snapshot?.history.redo ?? null);
  return (
    <div className="flex gap-0.5">
      <IconButton
        label={undoes === null ? t('app.undo') : t('app.undoWhat', { label: undoes })}
        refusal={undoes === null ? t('app.nothingToUndo') : null}
        binding="Mod+Z"
        className="btn-history"
        icon={<Undo2 size={16} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => runCommand('undo')}
      />
      <IconButton
        label={redoes === null ? t('app.redo') : t('app.redoWhat', { label: redoes })}
        refusal={redoes === null ? t('app.nothingToRedo') : null}
        binding="Mod+Shift+Z"
        className="btn-history"
        icon={<Redo2 size={16} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => runCommand('redo')}
      />
    </div>
  );
}
