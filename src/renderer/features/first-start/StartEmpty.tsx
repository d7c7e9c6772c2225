import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { enterWhen } from '#renderer/features/first-start/start-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ZoneField } from '#renderer/ui/ZoneField.tsx';
import { type Network, networkName, networks } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';

/** Names a brand and a person and ticks the channels: all that an empty workspace needs. */
export function StartEmpty({ back }: { readonly back: () => void }): ReactNode {
  const [brandName, setBrandName] = useState('');
  const [personName, setPersonName] = useState('');
  const [zone, setZone] = useState(systemZone());
  const [chosen, setChosen] = useState<readonly Network[]>([]);
  const [tried, setTried] = useState(false);
  const missing = (value: string): boolean => tried && value.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (brandName.trim() === '' || personName.trim() === '') return;
    void enterWhen(api.workspace.createEmpty.mutate({ brandName, personName, zone, networks: [...chosen] }));
  };
  return (
    <form className="mt-6 flex max-w-[440px] flex-col gap-4" onSubmit={submit} noValidate>
      <h2 className="text-lg font-bold">{t('firstStart.empty.title')}</h2>
      <TextField
        label={t('firstStart.brandName')}
        value={brandName}
        onChange={setBrandName}
        maxLength={120}
        autoFocus
        error={missing(brandName) ? t('firstStart.brandName.missing') : null}
      />
      <TextField
        label={t('firstStart.personName')}
        value={personName}
        onChange={setPersonName}
        maxLength={80}
        error={missing(personName) ? t('firstStart.personName.missing') : null}
      />
      <ZoneField value={zone} onChange={setZone} />
      <NetworkChips chosen={chosen} onChange={setChosen} />
      <FormButtons submit={t('firstStart.empty.create')} back={back} />
    </form>
  );
}

type ChipsProps = {
  readonly chosen: readonly Network[];
  readonly onChange: (chosen: readonly Network[]) => void;
};

function NetworkChips({ chosen, onChange }: ChipsProps): ReactNode {
  return (
    <fieldset className="field">
      <legend className="field-label mb-1">{t('firstStart.channels')}</legend>
      <div className="chip-group">
        {networks
          .filter((network) => network !== 'other')
          .map((network) => (
            <Chip
              key={network}
              isSelected={chosen.includes(network)}
              onChange={(on) =>
                onChange(on ? [...chosen, network] : chosen.filter((other) => other !== network))
              }
            >
              <ChannelMark network={network} silent />
              {networkName(network)}
            </Chip>
          ))}
      </div>
      <span className="field-hint mt-1">{t('firstStart.channels.hint')}</span>
    </fieldset>
  );
}

/** The button that goes on, and the way back, by Esc as well. */
export function FormButtons({
  submit,
  back,
}: {
  readonly submit: string;
  readonly back: () => void;
}): ReactNode {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // An open list of time zones takes its Esc itself.
      if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('.popover') === null)
        back();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [back]);
  return (
    <div className="flex gap-2">
      <Button variant="primary" size="lg" type="submit">
        {submit}
      </Button>
      <Button variant="quiet" size="lg" onPress={back}>
        {t('firstStart.back')}
      </Button>
    </div>
  );
}
