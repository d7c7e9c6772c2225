import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { durationText, ratioText, typeText } from '#renderer/features/assets/file-facts.ts';
import type { Asset, AssetVersion } from '#shared/assets/asset.ts';
import { bytesWords, sizeWords } from '#shared/channels/quantities.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly asset: Pick<Asset, 'addedAt' | 'addedBy'>;
  readonly version: AssetVersion | null;
  /** Another version: facts that differ from its are bold. */
  readonly against?: AssetVersion;
};

/** What a file is, in a list of facts. */
export function FileFacts({ asset, version, against }: Props): ReactNode {
  const nameOf = useNames();
  if (version === null) return <p className="asset-said">{t('assetsScreen.file.old')}</p>;
  const facts = factsOf(version);
  const others = against === undefined ? facts : factsOf(against);
  const by = nameOf(version.by ?? asset.addedBy);
  const at = momentText(version.at);
  return (
    <dl className="asset-facts">
      {facts.map(([label, value], index) => (
        <div key={label} data-differs={others[index]?.[1] !== value || undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t('assetsScreen.file.added')}</dt>
        <dd>{by === '' ? at : t('assetsScreen.version.by', { name: by, date: at })}</dd>
      </div>
    </dl>
  );
}

type Fact = readonly [label: string, value: string];

function factsOf(version: AssetVersion): readonly Fact[] {
  const { mime, codec, bytes, width, height, seconds, fileName } = version;
  const type = typeText(mime);
  return [
    [t('assetsScreen.file.name'), fileName],
    [t('assetsScreen.file.type'), codec === null ? type : t('assetsScreen.file.typeCodec', { type, codec })],
    [t('assetsScreen.file.size'), bytesWords(bytes)],
    ...(width > 0 && height > 0
      ? ([
          [t('assetsScreen.file.pixels'), sizeWords(width, height)],
          [t('assetsScreen.file.ratio'), ratioText(width / height)],
        ] as const)
      : []),
    ...(seconds === null ? [] : ([[t('assetsScreen.file.duration'), durationText(seconds)]] as const)),
    [t('assetsScreen.file.location'), t(`assetsScreen.file.location.${placeOf(version)}`)],
  ];
}

function placeOf({ mime, located }: AssetVersion): 'none' | 'kept' | 'present' {
  if (!located) return 'none';
  return mime === 'video/webm' ? 'kept' : 'present';
}

/** Names of people, by id; empty for who is not known. */
export function useNames(): (id: Id | null) => string {
  const people = useWorkspace((state) => state.snapshot?.people);
  return (id) => people?.find((person) => person.id === id)?.name ?? '';
}
