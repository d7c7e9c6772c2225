import type { ReactNode } from 'react';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';
import type { GuidelineDetail } from '#shared/voice/guideline.ts';

/** The detail of one section, and how it is changed. */
export type Of<Name extends GuidelineDetail['section']> = {
  readonly detail: Extract<GuidelineDetail, { readonly section: Name }>;
  readonly change: (detail: GuidelineDetail) => void;
};

const stops = ['1', '2', '3', '4', '5'] as const;

/** A trait: what it must not turn into, how it sounds, and where it stands between two poles. */
export function TraitForm({ detail, change }: Of<'trait'>): ReactNode {
  return (
    <>
      <div className="voice-form-pair">
        {(['not', 'soundsLike', 'neverLike'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`voiceScreen.form.${name}`)}
            value={detail[name]}
            maxLength={name === 'not' ? 200 : 1000}
            onChange={(text) => change({ ...detail, [name]: text })}
          />
        ))}
      </div>
      <DialForm detail={detail} change={change} />
    </>
  );
}

function DialForm({ detail, change }: Of<'trait'>): ReactNode {
  const { low, high, at } = detail.dial ?? { low: '', high: '', at: 3 };
  const set = (dial: { readonly low: string; readonly high: string; readonly at: number }): void =>
    change({ ...detail, dial: dial.low === '' && dial.high === '' ? null : dial });
  return (
    <div className="voice-form-pair">
      <TextField
        label={t('voiceScreen.form.low')}
        value={low}
        maxLength={200}
        onChange={(text) => set({ low: text, high, at })}
      />
      <Select
        label={t('voiceScreen.chart.dial')}
        options={stops.map((value) => ({ value, label: t('voiceScreen.form.stop', { at: value }) }))}
        value={stops[at - 1] ?? '3'}
        onChange={(value) => set({ low, high, at: Number(value) })}
      />
      <TextField
        label={t('voiceScreen.form.high')}
        value={high}
        maxLength={200}
        onChange={(text) => set({ low, high: text, at })}
      />
    </div>
  );
}
