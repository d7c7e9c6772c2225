import { type Network, networkName } from '#shared/channels/networks.ts';
import { type Answers, networkKey, type RowAnswer } from './answers.ts';
import type { Columns } from './columns.ts';
import type { DraftChannel, ImportContext } from './dry-run-values.ts';
import { fold } from './fold.ts';
import { isYes, type NetworkReading, readNetworks } from './networks.ts';
import { type Problem, problem } from './problems.ts';
import { cellText, type TableRecord } from './table.ts';

/** The channels a row is for, the names nobody knows, and what is to be asked about them. */
export type RowChannels = {
  readonly channels: readonly DraftChannel[];
  readonly unknown: readonly string[];
  readonly problems: readonly Problem[];
};

/** Finds channels for rows; made once per dry run, because most rows name the same few. */
export type ChannelFinder = (record: TableRecord, columns: Columns, answer: RowAnswer) => RowChannels;

type Brand = {
  readonly all: ImportContext['channels'];
  readonly byName: ReadonlyMap<string, DraftChannel>;
  readonly byNetwork: ReadonlyMap<Network, readonly DraftChannel[]>;
};

export function channelFinder(context: ImportContext, answers: Answers): ChannelFinder {
  const brand: Brand = {
    all: context.channels,
    byName: new Map(context.channels.map((channel) => [fold(channel.name) || channel.name, channel])),
    byNetwork: Map.groupBy(context.channels, (channel) => channel.network),
  };
  const known = new Map<string, RowChannels>();
  return (record, columns, answer) => {
    if (answer.channelIds !== undefined || answer.networks !== undefined)
      return answered(brand, answers, answer);
    const written = writtenChannels(record, columns);
    const found = known.get(written.key) ?? findChannels(written, brand, answers);
    known.set(written.key, found);
    // A file that names channels nowhere asks once for all its rows (`Question` noNetworks), not in each.
    const asked = columns.of('channels').length + columns.of('networkFlag').length > 0;
    return asked || found.channels.length > 0 ? found : { ...found, problems: [] };
  };
}

type Written = { readonly key: string; readonly cell: string; readonly flags: readonly Network[] };

function writtenChannels(record: TableRecord, columns: Columns): Written {
  const cells = columns.of('channels').map((index) => cellText(record.cells[index]));
  const cell = cells.length > 1 ? cells.filter((text) => text !== '').join(', ') : (cells[0] ?? '');
  const flags: Network[] = [];
  for (const index of columns.of('networkFlag')) {
    const network = columns.mapping[index]?.network;
    if (network !== undefined && isYes(cellText(record.cells[index]))) flags.push(network);
  }
  return { key: `${flags.join()}|${cell}`, cell, flags };
}

/** A network to plan for, with the name as written where only the person's answer gave it a network. */
type Wanted = { readonly network: Network; readonly name: string };

function findChannels(written: Written, brand: Brand, answers: Answers): RowChannels {
  const unknown: string[] = [];
  const direct: DraftChannel[] = [];
  const wanted: Wanted[] = written.flags.map((network) => ({ network, name: '' }));
  const reading = readNetworks(written.cell);
  const whole = brand.byName.get(fold(written.cell));
  if (whole !== undefined) direct.push(whole);
  else if (reading.all && brand.all.length > 0) direct.push(...brand.all);
  else if (reading.all) unknown.push(written.cell);
  else {
    for (const part of reading.parts) sortPart(part, brand, answers, { direct, wanted, unknown });
  }
  const empty = direct.length + wanted.length + unknown.length === 0;
  if (empty) wanted.push(...(answers.fallbackNetworks ?? []).map((network) => ({ network, name: '' })));
  return settle(brand, answers, direct, wanted, unknown);
}

/** Puts one name where it belongs: a channel of the brand, a network, or what nobody knows. */
function sortPart(
  part: NetworkReading['parts'][number],
  brand: Brand,
  answers: Answers,
  into: { readonly direct: DraftChannel[]; readonly wanted: Wanted[]; readonly unknown: string[] },
): void {
  const named = brand.byName.get(fold(part.written));
  const network = part.network ?? answeredNetwork(answers, part.written);
  if (named !== undefined) into.direct.push(named);
  else if (network === undefined) into.unknown.push(part.written);
  else if (network !== 'skip') into.wanted.push({ network, name: part.network === null ? part.written : '' });
}

/** What the person said a name stands for; own keys only, because a file may well name "constructor". */
function answeredNetwork(answers: Answers, written: string): Network | 'skip' | undefined {
  const key = networkKey(written);
  return answers.networks !== undefined && Object.hasOwn(answers.networks, key)
    ? answers.networks[key]
    : undefined;
}

function settle(
  brand: Brand,
  answers: Answers,
  direct: readonly DraftChannel[],
  networks: readonly Wanted[],
  unknown: readonly string[],
): RowChannels {
  const problems = unknown.map((name) =>
    problem('networkUnknown', { written: name, channels: brand.all.length }, [
      { kind: 'chooseNetwork', name },
      { kind: 'skipNetwork', name },
    ]),
  );
  const channels = new Map(direct.map((channel) => [`${channel.network} ${channel.name}`, plain(channel)]));
  for (const { network, name } of networks) {
    const found = channelOn(network, name, brand, answers);
    if (found.undecided !== null) problems.push(found.undecided);
    channels.set(`${network} ${found.channel.name}`, found.channel);
  }
  if (channels.size === 0 && unknown.length === 0) problems.push(problem('networkMissing'));
  return { channels: [...channels.values()], unknown, problems };
}

/** The brand's channel on a network: the only one, the one the person chose, or one that would be made. */
function channelOn(
  network: Network,
  written: string,
  brand: Brand,
  answers: Answers,
): { readonly channel: DraftChannel; readonly undecided: Problem | null } {
  const own = brand.byNetwork.get(network) ?? [];
  const chosen =
    own.length === 1 ? own[0] : own.find((channel) => channel.id === answers.channelOf?.[network]);
  if (chosen !== undefined) return { channel: plain(chosen), undecided: null };
  const name = network === 'other' && written !== '' ? written : networkName(network);
  const channel = { id: null, network, name };
  if (own.length === 0) return { channel, undecided: null };
  const channelIds = own.flatMap(({ id }) => (id === null ? [] : [id]));
  const cures = [{ kind: 'chooseChannel', network, channelIds } as const];
  return {
    channel,
    undecided: problem('channelUndecided', { network: networkName(network), count: own.length }, cures),
  };
}

function plain({ id, network, name }: DraftChannel): DraftChannel {
  return { id, network, name };
}

function answered(brand: Brand, answers: Answers, answer: RowAnswer): RowChannels {
  const direct = brand.all.filter((channel) => answer.channelIds?.includes(channel.id));
  const networks = (answer.networks ?? []).map((network) => ({ network, name: '' }));
  return settle(brand, answers, direct, networks, []);
}
