import { checkComposition } from '#shared/channels/effective.ts';
import { channelCell, readChannelWords } from '#shared/documents/channel-words.ts';
import { t } from '#shared/messages/index.ts';
import { channelTextOf } from '#shared/posts/composition.ts';
import type { DraftChannel, ImportContext } from './dry-run-values.ts';
import { type Problem, problem } from './problems.ts';
import type { RowText } from './row-text.ts';

/** Tells what rows break of the rules of their channels; made once per dry run. */
export type RuleChecker = (words: RowText, channels: readonly DraftChannel[]) => readonly Problem[];

/** Most that is said of one row: whoever reads more has stopped reading. */
const SAID_MAX = 3;

/**
 * A row that breaks a rule comes in all the same, as a draft does, and this is said: it would be stopped at review.
 * Files of a plan are names in a cell, so nothing is said of pictures.
 */
export function ruleChecker(context: ImportContext): RuleChecker {
  const known = new Map(context.channels.map((channel) => [channel.id, channel]));
  const cells = context.channels.map((channel) => ({ ...channel, archived: false }));
  return (words, channels) => {
    const { text, firstComment, channelTexts } = words;
    const named = (cell: string): string | null =>
      cells.find((channel) => channelCell(channel, cells) === cell)?.id ?? null;
    const composition = { text, firstComment, ...readChannelWords(channelTexts, named) };
    const said = channels.flatMap(({ id, network }) => {
      const channel = known.get(id ?? '') ?? { network };
      const own = channelTextOf(composition, id ?? '');
      return checkComposition(channel, own, null, composition.link).map(({ message, values }) =>
        t(message, values),
      );
    });
    return [...new Set(said)].slice(0, SAID_MAX).map((finding) => problem('channelRule', { finding }));
  };
}
