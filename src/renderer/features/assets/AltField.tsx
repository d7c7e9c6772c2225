import { type ReactNode, useEffect, useId, useState } from 'react';
import { type AltDraft, createAltDraft } from '#renderer/features/assets/alt-draft.ts';
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

/** The alt text of an asset, saved after a pause and on leaving, with its counter. */
export function AltField(props: Props): ReactNode {
  return <OneAlt key={props.asset.id} {...props} />;
}

/** What is typed for an asset, and what saves it; also when the field goes away under the caret. */
function useAltDraft({ id, alt }: Props['asset']): readonly [string, AltDraft] {
  const [typed, setTyped] = useState(alt);
  const [draft] = useState(() => createAltDraft(alt, (text) => patchAsset(id, { alt: text }), setTyped));
  useEffect(() => draft.stored(alt), [draft, alt]);
  useEffect(() => draft.flush, [draft]);
  return [typed, draft];
}

function OneAlt({ asset, networks, locked, inline }: Props): ReactNode {
  const id = useId();
  const [typed, draft] = useAltDraft(asset);
  const { least, over } = altLimits(typed, networks);
  const shared = {
    value: typed,
    readOnly: locked,
    maxLength: ALT_MAX,
    'aria-describedby': `${id}-count`,
    onBlur: draft.flush,
    onChange: (event: { readonly target: { readonly value: string } }) => draft.type(event.target.value),
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
          onKeyDown={(event) => (event.key === 'Enter' ? draft.flush() : undefined)}
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
