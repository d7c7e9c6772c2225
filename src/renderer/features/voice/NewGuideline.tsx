import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { beginGuideline } from '#renderer/features/voice/voice-actions.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { t } from '#shared/messages/index.ts';
import { sections } from '#shared/voice/guideline.ts';

/** Begins a guideline of a section. */
export function NewGuideline(): ReactNode {
  const may = useCan('voice.propose');
  if (!may) return null;
  const entries = sections.map((section) => ({
    id: section,
    label: t(`voiceScreen.begin.${section}`),
    run: () => beginGuideline(section),
  }));
  return (
    <MenuButton label={t('voiceScreen.begin')} groups={[{ id: 'sections', entries }]} placement="bottom end">
      <IconButton
        label={t('voiceScreen.begin')}
        icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
      />
    </MenuButton>
  );
}
