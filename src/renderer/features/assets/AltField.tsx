import { type ReactNode, useEffect, useId, useState } from 'react';
import { altLength, altLimits } from '#renderer/features/assets/alt-limits.ts';
import { patchAsset } from '#renderer/features/assets/library-actions.ts';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { ALT_MAX, type Asset } from '#shared/assets/asset.ts';
import type { Network } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly asset: Pick<Asset, 'id' | 'name' | 'alt'>;
  /** Where it will be shown: the shortest of their limits is counted against. */
  readonly networks: readonly Network[];
  readonly locked: boolean;
  /** One line with its label inside, as under a post; otherwise a box of its own. */
  readonly inline?: boolean;
};

/** The alt text of an asset, saved on leaving, with its counter. */
export function AltField({ asset, networks, locked, inline }: Props): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(asset.alt);
  useEffect(() => setTyped(asset.alt), [asset.alt]);
  const { least, over } = altLimits(typed, networks);
  const commit = (): void => {
    if (typed.trim() !== asset.alt) void patchAsset(asset.id, { alt: typed.trim() });
  };
  const shared = {
    value: typed,
    readOnly: locked,
    maxLength: ALT_MAX,
    'aria-describedby': `${id}-count`,
    onBlur: commit,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
  };
  const count = (
    <span id={`${id}-count`} className="asset-alt-count" data-severity={over.length > 0 ? 'warn' : undefined}>
      {least === null
        ? altLength(typed)
        : t('assetsScreen.alt.count', { used: altLength(typed), limit: least })}
    </span>
  );
  return (
    <div className={inline ? 'asset-alt asset-alt-inline' : 'asset-alt'}>
      <label htmlFor={id}>
        {t('assetsScreen.alt')}
        {inline ? <span className="visually-hidden">{asset.name}</span> : null}
      </label>
      {inline ? (
        <input
          id={id}
          spellCheck
          placeholder={t('assetsScreen.alt.hint')}
          {...shared}
          onKeyDown={(event) => (event.key === 'Enter' ? commit() : undefined)}
        />
      ) : (
        <textarea id={id} rows={3} spellCheck placeholder={t('assetsScreen.alt.hint')} {...shared} />
      )}
      {count}
      {over.length === 0 ? null : (
        <span className="asset-alt-over" data-severity="warn">
          <SeverityGlyph severity="warn" labelled />
          {t('assetsScreen.alt.over', {
            over: over[0]?.over ?? 0,
            names: over.map(({ name }) => name).join(', '),
          })}
        </span>
      )}
    </div>
  );
}
