import { memo, type ReactNode } from 'react';
import { AssetThumb } from '#renderer/features/assets/AssetThumb.tsx';
import { kindText, markOf, usesText } from '#renderer/features/assets/asset-words.ts';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { Asset } from '#shared/assets/asset.ts';
import { bytesWords, sizeWords } from '#shared/channels/quantities.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';
import type { WallDate } from '#shared/time/wall.ts';

export type ItemProps = {
  readonly asset: Asset;
  readonly index: number;
  readonly count: number;
  readonly chosen: boolean;
  readonly isStop: boolean;
  readonly today: WallDate;
  /** Its place among the chosen, where their order counts. */
  readonly number?: number | null;
};

/** Keys, clicks and drags are handled once, by the list around it. */
function itemAttributes({ asset, index, count, chosen, isStop }: ItemProps) {
  return {
    role: 'option',
    'aria-selected': chosen,
    'aria-posinset': index + 1,
    'aria-setsize': count,
    'data-asset': asset.id,
    tabIndex: isStop ? 0 : -1,
    draggable: true,
  } as const;
}

/** An asset in the grid: its picture, its name, and the one fact that matters. */
export const AssetCard = memo(function AssetCard(props: ItemProps): ReactNode {
  const { asset, chosen, today, number } = props;
  return (
    <div className="asset-card" {...itemAttributes(props)}>
      <AssetThumb asset={asset} chosen={chosen} number={number ?? null} />
      <span className="asset-words">
        <span className="asset-name" title={asset.name}>
          {asset.name}
        </span>
        <Fact asset={asset} today={today} />
        <span className="visually-hidden">{kindText(asset)}</span>
      </span>
    </div>
  );
});

function Fact({ asset, today }: { readonly asset: Asset; readonly today: WallDate }): ReactNode {
  const mark = markOf(asset, today);
  if (mark === null) {
    return (
      <span className="asset-fact">
        <span>{usesText(asset.uses)}</span>
      </span>
    );
  }
  return (
    <span className="asset-fact" data-severity={mark.severity}>
      <SeverityGlyph severity={mark.severity} />
      <span>{mark.text}</span>
    </span>
  );
}

/** An asset as a line of the list. */
export const AssetLine = memo(function AssetLine(props: ItemProps): ReactNode {
  const { asset, today } = props;
  const { current, rights } = asset;
  return (
    <div className="asset-line" {...itemAttributes(props)}>
      <AssetThumb asset={asset} small />
      <span className="asset-name" title={asset.name}>
        {asset.name}
      </span>
      <span className="asset-rare">{kindText(asset)}</span>
      <span className="asset-number asset-less">
        {current === null ? '' : sizeWords(current.width, current.height)}
      </span>
      <span className="asset-number">{current === null ? '' : bytesWords(current.bytes)}</span>
      <span className="asset-rare" title={rights.credit}>
        {rights.credit}
      </span>
      <LineState asset={asset} today={today} />
      <span className="asset-number asset-less">
        <span aria-hidden="true">{asset.uses}</span>
        <span className="visually-hidden">{usesText(asset.uses)}</span>
      </span>
    </div>
  );
});

function LineState({ asset, today }: { readonly asset: Asset; readonly today: WallDate }): ReactNode {
  const mark = markOf(asset, today);
  const { expiresOn } = asset.rights;
  if (mark === null)
    return (
      <span>
        {expiresOn === null
          ? t('assetsScreen.state.open')
          : t('assetsScreen.state.until', { date: formatDate(expiresOn, currentLocale()) })}
      </span>
    );
  return (
    <span className="asset-fact" data-severity={mark.severity}>
      <SeverityGlyph severity={mark.severity} />
      <span>{mark.text}</span>
    </span>
  );
}
