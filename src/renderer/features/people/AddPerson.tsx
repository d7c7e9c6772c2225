import { Plus } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { useBrand } from '#renderer/app/workspace-hooks.ts';
import { passphraseFault } from '#renderer/features/lock/passphrase-rules.ts';
import { BrandsPicker } from '#renderer/features/people/BrandsPicker.tsx';
import { useLocksStore } from '#renderer/features/people/locks-store.ts';
import { roleOptions } from '#renderer/features/people/role-options.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Locks } from '#shared/contract/people.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { Role } from '#shared/people/roles.ts';

type Newcomer = {
  readonly name: string;
  readonly role: Role;
  readonly external: boolean;
  readonly brandIds: Id[];
  readonly first: string;
};
const nobody: Newcomer = { name: '', role: 'cm', external: false, brandIds: [], first: '' };

/** Whether whoever adds somebody gives them their first passphrase as well. */
const gives = (locks: Locks | null): boolean => (locks?.protected ?? false) && (locks?.mayGive ?? false);

function refusalOf({ name, external, brandIds, first }: Newcomer, locks: Locks | null): string | null {
  if (name.trim() === '') return t('settings.nameMissing');
  if (external && brandIds.length === 0) return t('people.outside.missing');
  return gives(locks) ? passphraseFault(first) : null;
}

/** Somebody new: name, role, from outside or not and then for which brands, and how they get in. */
export function AddPerson({ locks }: { readonly locks: Locks | null }): ReactNode {
  const [typed, setTyped] = useState(nobody);
  const set = (patch: Partial<Newcomer>): void => setTyped({ ...typed, ...patch });
  const brand = useBrand();
  // Whoever adds somebody from outside has a brand in view: most often it is that one.
  const startsWith = brand === null ? [] : [brand.id];
  const refusal = refusalOf(typed, locks);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (refusal === null && (await add(typed, locks))) setTyped({ ...nobody, role: typed.role });
  };
  return (
    <form aria-label={t('people.add')} onSubmit={(event) => void submit(event)}>
      <div className="settings-add flex-wrap">
        <Who typed={typed} set={set} />
        <Button
          type="submit"
          icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
          refusal={refusal}
        >
          {t('settings.people.new')}
        </Button>
      </div>
      <div className="person-details pl-0 pt-2">
        <Checkbox
          isSelected={typed.external}
          onChange={(external) => set({ external, brandIds: external ? startsWith : [] })}
        >
          {t('people.outside')}
        </Checkbox>
        {typed.external ? (
          <BrandsPicker
            className="w-48"
            label={t('people.outside.brands')}
            brandIds={typed.brandIds}
            onChange={(brandIds) => set({ brandIds })}
          />
        ) : null}
        {gives(locks) ? (
          <TextField
            label={t('people.first')}
            hideLabel
            placeholder={t('people.first')}
            className="w-56"
            value={typed.first}
            onChange={(first) => set({ first })}
          />
        ) : null}
      </div>
      {typed.name.trim() === '' || refusal === null ? null : <p className="settings-said">{refusal}</p>}
      {typed.external ? <p className="settings-said mt-1">{t('people.outside.said')}</p> : null}
    </form>
  );
}

type WhoProps = { readonly typed: Newcomer; readonly set: (patch: Partial<Newcomer>) => void };

function Who({ typed, set }: WhoProps): ReactNode {
  return (
    <>
      <TextField
        label={t('settings.people.name')}
        hideLabel
        value={typed.name}
        onChange={(name) => set({ name })}
        maxLength={80}
        placeholder={t('settings.people.name')}
        className="min-w-40 flex-1"
      />
      <Select
        label={t('settings.people.role')}
        hideLabel
        className="w-52"
        options={roleOptions()}
        value={typed.role}
        onChange={(role) => set({ role })}
      />
    </>
  );
}

async function add(typed: Newcomer, locks: Locks | null): Promise<boolean> {
  const { name, role, external } = typed;
  const done = await doStep(t('settings.added', { name: name.trim() }), () =>
    api.people.create.mutate({
      name: name.trim(),
      role,
      external,
      brandIds: external ? typed.brandIds : [],
      firstPassphrase: gives(locks) ? typed.first : null,
    }),
  );
  if (done) await useLocksStore.getState().load();
  return done;
}
