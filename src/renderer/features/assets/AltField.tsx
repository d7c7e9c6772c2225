import { type ReactNode, useEffect, useId, useState } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import { type AltDraft, createAltDraft } from '#renderer/features/assets/alt-draft.ts';
import { altLength, altLimits } from '#renderer/features/assets/alt-limits.ts';
import { patchAsset } from '#renderer/features/assets/library-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { ALT_MAX, type Asset, type AssetVersion } from '#shared/assets/asset.ts';
import { saidIn } from '#shared/assets/media-facts.ts';
import type { Network } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly asset: Pick<Asset, 'id' | 'name' | 'alt' | 'focal' | 'current' | 'versions'>;
  /** Where it will be shown: the shortest of their limits is counted against. */
  readonly networks: readonly Network[];
  readonly locked: boolean;
  /** One line with its label inside, as under a post; otherwise a box of its own. */
  readonly inline?: boolean;
  /** The version that is seen with it; the one in use where nothing is said. */
  readonly shown?: AssetVersion | null;
};

/** The alt text of an asset, saved after a pause and on leaving, with its counter. */
export function AltField(props: Props): ReactNode {
  const { asset, shown = asset.current, locked } = props;
  const hash = shown?.hash ?? null;
  const { alt, inDoubt } = saidIn(asset, hash);
  const of = { id: asset.id, name: asset.name, hash, alt };
  return (
    <>
      <OneAlt key={`${asset.id} ${hash}`} {...props} of={of} />
      {inDoubt && !locked ? <Doubt of={of} /> : null}
    </>
  );
}

/** The words of a version of an asset. */
type OfVersion = Pick<Asset, 'id' | 'name' | 'alt'> & { readonly hash: string | null };

/** Asks whether words that were written for another version still describe the picture. Writing others answers too. */
function Doubt({ of: { id, name, hash, alt } }: { readonly of: OfVersion }): ReactNode {
  const confirm = async (): Promise<void> => {
    if (await patchAsset(id, { alt }, hash)) announce(t('assetsCrop.doubt.held', { name }));
  };
  return (
    <FindingNote
      severity="warn"
      actions={
        <Button size="sm" onPress={() => void confirm()}>
          {t('assetsCrop.doubt.holds')}
        </Button>
      }
    >
      {t('assetsCrop.doubt')}
    </FindingNote>
  );
}

/** What is typed for a version, and what saves it; also when the field goes away under the caret. */
function useAltDraft({ id, hash, alt }: OfVersion): readonly [string, AltDraft] {
  const [typed, setTyped] = useState(alt);
  const [draft] = useState(() =>
    createAltDraft(alt, (text) => patchAsset(id, { alt: text }, hash), setTyped),
  );
  useEffect(() => draft.stored(alt), [draft, alt]);
  useEffect(() => draft.flush, [draft]);
  return [typed, draft];
}

function OneAlt({ asset, of, networks, locked, inline }: Props & { readonly of: OfVersion }): ReactNode {
  const id = useId();
  const [typed, draft] = useAltDraft(of);
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
    <div className={inline ? 'asset-alt asset-alt-inline' : 'asset-alt'} data-alt-of={asset.id}>
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
