import { FileInput, Share } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActor, useCan } from '#renderer/app/workspace-hooks.ts';
import { TakeInLibrary } from '#renderer/features/voice-files/TakeInLibrary.tsx';
import {
  readLibrary,
  saveHandbook,
  saveLibrary,
  saveStyle,
  useVoiceFiles,
} from '#renderer/features/voice-files/voice-files-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { MenuButton, type MenuEntry } from '#renderer/ui/Menu.tsx';
import { handbookFormats } from '#shared/contract/voice-files.ts';
import type { Id } from '#shared/ids.ts';
import { type MessageKey, t } from '#shared/messages/index.ts';

/** The library as a handbook, as one file and as a style; and the way in for such a file. */
export function VoiceFilesMenu({ brandId }: { readonly brandId: Id }): ReactNode {
  const busy = useVoiceFiles((state) => state.busy);
  const mayExport = useCan('document.export');
  const mayAdopt = useCan('voice.adopt');
  const name = useActor()?.name ?? '';
  const refused = mayExport ? null : t('documents.export.notAllowed', { name });
  const entry = (id: string, label: MessageKey, run: () => Promise<void>): MenuEntry => ({
    id,
    label: t(label),
    refusal: refused,
    run: () => void run(),
  });
  const handbook = handbookFormats.map((format) =>
    entry(format, `voiceFiles.menu.${format}`, () => saveHandbook(brandId, format)),
  );
  const whole = [
    entry('library', 'voiceFiles.menu.library', () => saveLibrary(brandId)),
    entry('style', 'voiceFiles.menu.style', () => saveStyle(brandId)),
  ];
  return (
    <>
      <MenuButton
        label={t('voiceFiles.menu')}
        placement="bottom end"
        groups={[
          { id: 'handbook', heading: t('voiceFiles.menu.handbook'), entries: handbook },
          { id: 'whole', heading: t('voiceFiles.menu.whole'), entries: whole },
        ]}
      >
        <Button icon={<Share size={14} strokeWidth={1.75} aria-hidden="true" />}>
          {busy === null ? t('voiceFiles.menu') : t(`voiceFiles.${busy}`)}
        </Button>
      </MenuButton>
      <Button
        icon={<FileInput size={14} strokeWidth={1.75} aria-hidden="true" />}
        refusal={mayAdopt ? null : t('voiceFiles.locked', { name })}
        onPress={() => void readLibrary(brandId)}
      >
        {t('voiceFiles.menu.takeIn')}
      </Button>
      <TakeInLibrary />
    </>
  );
}
