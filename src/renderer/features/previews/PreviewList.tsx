import type { ReactNode } from 'react';
import {
  PreviewCard,
  type PreviewCardProps,
  PreviewCredit,
} from '#renderer/features/previews/PreviewCard.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { rulesOf } from '#shared/channels/rules-data.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { type PreviewWidth, previewWidths } from '#shared/previews/preview.ts';
import { formatDate } from '#shared/time/format.ts';

type SwitchProps = {
  readonly width: PreviewWidth;
  readonly onChange: (width: PreviewWidth) => void;
};

/** Chooses between a phone and a window on a desk. */
export function PreviewWidthSwitch({ width, onChange }: SwitchProps): ReactNode {
  return (
    <SegmentedControl
      label={t('previews.width')}
      value={width}
      onChange={onChange}
      options={previewWidths.map((value) => ({ value, label: t(`previews.width.${value}`) }))}
    />
  );
}

/** What a list draws; `key` tells channels apart. */
export type PreviewEntry = Omit<PreviewCardProps, 'width' | 'bare'> & { readonly key: string };

type Props = { readonly entries: readonly PreviewEntry[]; readonly width: PreviewWidth };

/** A post on each of its channels, with one sentence below about whose drawings these are. */
export function PreviewList({ entries, width }: Props): ReactNode {
  return (
    <div className="preview-list">
      {entries.map(({ key, ...entry }) => (
        <PreviewCard key={key} {...entry} width={width} bare />
      ))}
      <ListCredit entries={entries} />
    </div>
  );
}

type CreditProps = { readonly entries: readonly Pick<PreviewEntry, 'network' | 'rules'>[] };

/** Once for several: the oldest of the rules behind the drawings is what a reader has to know. */
export function ListCredit({ entries }: CreditProps): ReactNode {
  const [oldest] = entries
    .map(({ network, rules }) => (rules === undefined ? rulesOf(network) : rules)?.checkedOn)
    .filter((date) => date !== undefined)
    .sort();
  const [first] = entries;
  if (first === undefined) return null;
  if (oldest === undefined) return <PreviewCredit rules={null} network={first.network} />;
  const date = formatDate(oldest, currentLocale());
  return <p className="preview-credit">{t('previews.ours', { date })}</p>;
}
