import { Archive, ArchiveRestore, Ellipsis, History, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActor, useCan, usePeople } from '#renderer/app/workspace-hooks.ts';
import { archive, editGuideline, setOwner } from '#renderer/features/voice/voice-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { MenuButton, type MenuGroup } from '#renderer/ui/Menu.tsx';
import { t } from '#shared/messages/index.ts';
import type { Guideline } from '#shared/voice/guideline.ts';

type Props = {
  readonly guideline: Guideline;
  readonly versionsShown: boolean;
  readonly onVersions: () => void;
};

/** What can be done with a guideline by the person in the window. */
export function GuidelineActions({ guideline, versionsShown, onVersions }: Props): ReactNode {
  const refusal = useEditRefusal(guideline);
  const mayPropose = useCan('voice.propose');
  const mayAdopt = useCan('voice.adopt');
  return (
    <>
      {guideline.adopted === null ? null : (
        <Button
          icon={<History size={14} strokeWidth={1.75} aria-hidden="true" />}
          pressed={versionsShown}
          onPress={onVersions}
        >
          {t('voiceScreen.versions')}
        </Button>
      )}
      {mayPropose ? (
        <Button
          icon={<PenLine size={14} strokeWidth={1.75} aria-hidden="true" />}
          refusal={refusal}
          onPress={() => editGuideline(guideline)}
        >
          {t(mayAdopt ? 'voiceScreen.edit' : 'voiceScreen.edit.propose')}
        </Button>
      ) : null}
      {mayAdopt ? <More guideline={guideline} /> : null}
    </>
  );
}

/** Why it cannot be edited now: another's proposal is answered first, an archived one is brought back first. */
function useEditRefusal(guideline: Guideline): string | null {
  const actor = useActor();
  const mayAdopt = useCan('voice.adopt');
  if (guideline.archived) return t('voiceScreen.edit.archived');
  const isOthers = guideline.proposal !== null && guideline.proposal.by !== actor?.id;
  return isOthers && !mayAdopt ? t('voiceLibrary.refusal.othersProposal') : null;
}

function More({ guideline }: { readonly guideline: Guideline }): ReactNode {
  const people = usePeople().filter(({ external }) => !external);
  const { id, archived } = guideline;
  const ownership: MenuGroup = {
    id: 'owner',
    heading: t('voiceScreen.owner.set'),
    entries: people.map((person) => ({
      id: person.id,
      label: person.name,
      isSelected: person.id === guideline.ownerId,
      run: () => void setOwner(id, person.id),
    })),
  };
  const Sign = archived ? ArchiveRestore : Archive;
  const filing: MenuGroup = {
    id: 'filing',
    entries: [
      {
        id: 'archive',
        label: t(archived ? 'voiceScreen.restore' : 'voiceScreen.archive'),
        icon: <Sign size={14} strokeWidth={1.75} aria-hidden="true" />,
        run: () => void archive(guideline, !archived),
      },
    ],
  };
  return (
    <MenuButton label={t('voiceScreen.more')} groups={[filing, ownership]} placement="bottom end">
      <Button
        className="btn-icon"
        label={t('voiceScreen.more')}
        icon={<Ellipsis size={14} strokeWidth={1.75} aria-hidden="true" />}
      />
    </MenuButton>
  );
}
