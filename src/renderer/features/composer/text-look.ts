import type { ChannelReport } from '#renderer/features/composer/use-reports.ts';
import type { EditorMark, TextLook } from '#renderer/features/editor/editor-types.ts';
import { movedStretch } from '#renderer/features/voice-check/moved.ts';
import { textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import type { ChannelFinding } from '#shared/channels/finding.ts';
import { linkInText } from '#shared/channels/link-in-text.ts';
import { networkName } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import type { PostLink } from '#shared/posts/composition.ts';
import { foldAt } from '#shared/previews/fold.ts';
import { foldRuleOf } from '#shared/previews/preview.ts';

const plain: TextLook = { overFrom: null, fold: null, counter: null };
/** The share of the limit from which on the rest is counted beside the caret. */
const TIGHT = 0.8;

/** What the channel of a report draws into a text; the base text is nobody's, and stays plain. */
export function textLook(
  report: Pick<ChannelReport, 'channel' | 'content'> | null,
  text: string,
  hasMedia: boolean,
  postLink: PostLink | null,
): TextLook {
  if (report === null) return plain;
  const { channel, content } = report;
  const rules = rulesFor(channel);
  const link = linkInText(rules, { ...content, text }, postLink);
  const context = { format: content.format, caption: hasMedia, link };
  const { used, limit, overFrom } = textLength(rules, text, context);
  const at = foldAt(text, foldRuleOf(rules, channel.network, content.format, 'phone'));
  const folds = { network: networkName(channel.network), at: at ?? 0 };
  return {
    overFrom,
    fold: at === null ? null : { at, label: t('composer.fold', folds) },
    counter: limit === null || used < limit * TIGHT ? null : roomText(limit - used),
  };
}

function roomText(left: number): string {
  return left < 0 ? t('composer.count.over', { over: -left }) : t('composer.count.left', { left });
}

/** What a network finds at a place of a text, as marks in what stands there now. */
export function networkMarks(report: ChannelReport | null, text: string): readonly EditorMark[] {
  if (report === null) return [];
  return report.findings.flatMap((finding) => markOf(finding, report.content.text, text));
}

/** What is over the limit is marked as such already. */
function markOf(
  { field, from, rule, severity, message, values }: ChannelFinding,
  read: string,
  text: string,
): readonly EditorMark[] {
  const isLength = rule === 'textMax' || rule === 'captionMax';
  if (field !== 'text' || from === null || from >= read.length || isLength) return [];
  const word = /^\S+/u.exec(read.slice(from))?.[0].length ?? 1;
  const at = movedStretch({ from, to: from + word }, read, text);
  return at === null ? [] : [{ ...at, kind: severity, id: `${rule} ${from}`, label: t(message, values) }];
}
