import type { ReactNode } from 'react';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import {
  type FormatCheck,
  fileChecks,
  fitOnChannel,
  isBreach,
  placeName,
} from '#renderer/features/assets/checks.ts';
import { MakeSmaller } from '#renderer/features/assets/MakeSmaller.tsx';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { Asset } from '#shared/assets/asset.ts';
import type { Channel } from '#shared/channels/channel.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import { networkName } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';

/** What the brand's channels say to the file as it is: those that take it in one line, each other with its reason. */
export function NetworkChecks({
  asset,
  locked,
}: {
  readonly asset: Asset;
  readonly locked: boolean;
}): ReactNode {
  const channels = useChannels();
  if (channels.length === 0) return <p className="asset-said">{t('assetsScreen.checks.noChannels')}</p>;
  const cureOn = (channel: Channel): ReactNode => {
    const target = locked || !asset.fileThere ? null : fitOnChannel(asset, channel);
    if (target === null || asset.current === null) return null;
    return <MakeSmaller asset={asset} version={asset.current} target={target} postId={null} />;
  };
  return (
    <ChannelChecks channels={channels} checksOf={(channel) => fileChecks(asset, channel)} cureOn={cureOn} />
  );
}

type ChecksProps = {
  readonly channels: readonly Channel[];
  readonly checksOf: (channel: Channel) => readonly FormatCheck[];
  /** What mends it for a channel, beside what the channel says. */
  readonly cureOn?: (channel: Channel) => ReactNode;
};

/** What channels say to a picture: those that take it in one line, each other with its reason. */
export function ChannelChecks({ channels, checksOf, cureOn }: ChecksProps): ReactNode {
  const each = ofEachNetwork(channels);
  const checked = each
    .filter((channel) => rulesFor(channel) !== null)
    .map((channel) => ({ channel, checks: checksOf(channel) }));
  const fitting = checked.filter(({ checks }) => checks.every(({ findings }) => !findings.some(isBreach)));
  const unknown = each.filter((channel) => rulesFor(channel) === null);
  return (
    <>
      <ul className="asset-list">
        {fitting.length === 0 ? null : (
          <li>
            <span className="asset-fits" data-severity="pass">
              <SeverityGlyph severity="pass" />
              {t('assetsScreen.checks.fits')}
            </span>
            {fitting.map(({ channel }) => (
              <ChannelMark key={channel.id} network={channel.network} big />
            ))}
          </li>
        )}
        {checked
          .filter((check) => !fitting.includes(check))
          .map(({ channel, checks }) => (
            <li key={channel.id} className="asset-check">
              <ChannelMark network={channel.network} big />
              <NetworkCheck channel={channel} checks={checks} cure={cureOn?.(channel)} />
            </li>
          ))}
      </ul>
      {unknown.length === 0 ? null : (
        <p className="asset-said">
          {t('assetsScreen.checks.unknown', {
            names: unknown.map(({ network }) => networkName(network)).join(', '),
          })}
        </p>
      )}
    </>
  );
}

/** One channel per network, and each that has figures of its own. */
function ofEachNetwork(channels: readonly Channel[]): readonly Channel[] {
  const own = (channel: Channel): boolean => Object.keys(channel.rules ?? {}).length > 0;
  return channels.filter(
    (channel, index) =>
      own(channel) || channels.findIndex((each) => each.network === channel.network && !own(each)) === index,
  );
}

type CheckProps = {
  readonly channel: Channel;
  readonly checks: readonly FormatCheck[];
  readonly cure: ReactNode;
};

function NetworkCheck({ channel: { network }, checks, cure }: CheckProps): ReactNode {
  const fitting = checks.filter(({ findings }) => !findings.some(isBreach));
  const breaking = checks.filter((check) => !fitting.includes(check));
  const told = new Map(
    breaking.flatMap(({ findings }) =>
      findings
        .filter(isBreach)
        .map((finding) => [t(finding.message, finding.values), finding.severity] as const),
    ),
  );
  return (
    <span className="asset-check-words">
      {fitting.length === 0 ? null : (
        <span>
          <SeverityGlyph severity="pass" />
          {t('assetsScreen.checks.fitsAs', { places: namesOf(network, fitting) })}
        </span>
      )}
      {[...told].map(([text, severity]) => (
        <span key={text} data-severity={severity}>
          <SeverityGlyph severity={severity} labelled />
          <span>
            {text}
            {fitting.length === 0 ? null : (
              <span className="asset-check-where">
                {t('assetsScreen.checks.as', { places: namesOf(network, breaking) })}
              </span>
            )}
          </span>
        </span>
      ))}
      {cure}
    </span>
  );
}

function namesOf(network: Channel['network'], checks: readonly FormatCheck[]): string {
  return checks.map(({ format }) => placeName(network, format)).join(', ');
}
