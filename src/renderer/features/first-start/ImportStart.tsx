import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useView } from '#renderer/app/view-store.ts';
import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { FormButtons } from '#renderer/features/first-start/StartEmpty.tsx';
import { enterWhen } from '#renderer/features/first-start/start-actions.ts';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

/** A plan needs a workspace to land in: names its brand, makes it, and goes on to the import. */
export function ImportStart({ back }: { readonly back: () => void }): ReactNode {
  const [brandName, setBrandName] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (brandName.trim() === '') return;
    const asked = api.workspace.createEmpty.mutate({
      brandName,
      personName: t('firstStart.me'),
      zone: systemZone(),
      networks: [],
    });
    if (!(await enterWhen(asked))) return;
    useView.getState().go('import');
    // The button said “Choose the file”: it must not ask for the same again.
    await useImport.getState().choose();
  };
  return (
    <form
      className="mt-6 flex max-w-[440px] flex-col gap-4"
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <h2 className="text-lg font-bold">{t('firstStart.import.title')}</h2>
      <TextField
        label={t('firstStart.brandName')}
        value={brandName}
        onChange={setBrandName}
        maxLength={120}
        autoFocus
        hint={t('firstStart.import.hint')}
        error={tried && brandName.trim() === '' ? t('firstStart.brandName.missing') : null}
      />
      <FormButtons submit={t('firstStart.import.go')} back={back} />
    </form>
  );
}
