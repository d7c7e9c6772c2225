import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { announce } from '#renderer/app/announcer.ts';
import { api } from '#renderer/app/client.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { showWhatTheyDid } from '#renderer/features/journal/journal-store.ts';
import { AbsenceEditor } from '#renderer/features/people/AbsenceEditor.tsx';
import { BrandsPicker } from '#renderer/features/people/BrandsPicker.tsx';
import { sayDeadEnd } from '#renderer/features/people/DeadEnds.tsx';
import { FirstPassphrase } from '#renderer/features/people/FirstPassphrase.tsx';
import { roleOptions } from '#renderer/features/people/role-options.ts';
import { ArchiveButton } from '#renderer/features/settings/ArchiveButton.tsx';
import { InlineText } from '#renderer/features/settings/InlineText.tsx';
import { save } from '#renderer/features/settings/save.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Avatar } from '#renderer/ui/marks.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { Locks } from '#shared/contract/people.ts';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';

type Patch = Parameters<typeof api.people.update.mutate>[0]['patch'];

/** Changes a person; a level that nobody could decide because of it is said at once. */
async function update(person: Person, patch: Patch) {
  const { group, deadEnds } = await api.people.update.mutate({ personId: person.id, patch });
  for (const deadEnd of deadEnds) announce(sayDeadEnd(deadEnd), 'assertive');
  return { group };
}

type Props = { readonly person: Person; readonly locks: Locks | null; readonly isSelf: boolean };

/** One person: who they are, what they may do, what they see, and how they get in. */
export function PersonRow({ person, locks, isSelf }: Props): ReactNode {
  return (
    <li className="settings-row flex-wrap" data-archived={person.archived}>
      <Avatar name={person.name} hue={person.hue} />
      <InlineText
        label={t('settings.people.name')}
        value={person.name}
        maxLength={80}
        required
        className="min-w-40 flex-1"
        onSave={(name) => save(update(person, { name }))}
      />
      <Select
        label={t('settings.people.roleOf', { name: person.name })}
        hideLabel
        seamless
        className="w-52"
        options={roleOptions()}
        value={person.role}
        onChange={(role) => save(update(person, { role }))}
      />
      <ArchiveButton
        name={person.name}
        archived={person.archived}
        onChange={(archived) => update(person, { archived })}
      />
      {person.archived ? null : <Details person={person} locks={locks} isSelf={isSelf} />}
    </li>
  );
}

function Details({ person, locks, isSelf }: Props): ReactNode {
  const { external, brandIds, name } = person;
  return (
    <div className="person-details">
      <Checkbox
        isSelected={external}
        label={`${t('people.outside')}: ${name}`}
        onChange={(on) => save(update(person, { external: on }))}
      >
        {t('people.outside')}
      </Checkbox>
      {external ? (
        <BrandsPicker
          className="w-48"
          label={t('people.outside.brandsOf', { name })}
          brandIds={brandIds}
          onChange={(ids) => save(update(person, { brandIds: ids }))}
        />
      ) : null}
      <AbsenceEditor person={person} />
      <WhatTheyDid person={person} />
      {locks?.protected ? <PassphraseState person={person} locks={locks} isSelf={isSelf} /> : null}
    </div>
  );
}

/** The way to the journal, filtered to this person. */
function WhatTheyDid({ person }: { readonly person: Person }): ReactNode {
  const may = useCan('journal.view');
  if (!may) return null;
  return (
    <Button
      className="link link-act"
      aria-label={`${t('journal.whatTheyDid')}: ${person.name}`}
      onPress={() => showWhatTheyDid(person.id)}
    >
      {t('journal.whatTheyDid')}
    </Button>
  );
}

type StateProps = { readonly person: Person; readonly locks: Locks; readonly isSelf: boolean };

function PassphraseState({ person, locks, isSelf }: StateProps): ReactNode {
  const has = locks.withPassphrase.includes(person.id);
  const state = locks.withFirst.includes(person.id) ? 'first' : has ? 'own' : 'none';
  return (
    <>
      <span className="text-xs text-ink-2">{t(`people.passphrase.${state}`)}</span>
      {locks.mayGive && !isSelf ? <FirstPassphrase person={person} reset={has} /> : null}
    </>
  );
}
