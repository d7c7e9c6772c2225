import type { ChannelReport } from '#renderer/features/composer/use-reports.ts';
import type { EditorMark, FoldLine } from '#renderer/features/editor/editor-types.ts';
import { textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import type { ChannelFinding } from '#shared/channels/finding.ts';
import { networkName } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import { foldAt } from '#shared/previews/fold.ts';
import { foldRuleOf } from '#shared/previews/preview.ts';

/** What a network draws into a text that is written for it. */
export type TextLook = {
  readonly overFrom: number | null;
  readonly fold: FoldLine | null;
  readonly marks: readonly EditorMark[];
  /** At the caret, from where it gets tight. */
  readonly counter: string | null;
};

const plain: TextLook = { overFrom: null, fold: null, marks: [], counter: null };
/** The share of the limit from which on the rest is counted beside the caret. */
const TIGHT = 0.8;

/** What the channel of a report draws into a text; the base text is nobody's, and stays plain. */
export function textLook(report: ChannelReport | null, text: string, hasMedia: boolean): TextLook {
  if (report === null) return plain;
  const { channel, content, findings } = report;
  const rules = rulesFor(channel);
  const { used, limit, overFrom } = textLength(rules, text, { format: content.format, caption: hasMedia });
  const at = foldAt(text, foldRuleOf(rules, channel.network, content.format, 'phone'));
  const folds = { network: networkName(channel.network), at: at ?? 0 };
  return {
    overFrom,
    fold: at === null ? null : { at, label: t('composer.fold', folds) },
    marks: findings.flatMap((finding) => markOf(finding, text)),
    counter: limit === null || used < limit * TIGHT ? null : roomText(limit - used),
  };
}

function roomText(left: number): string {
  return left < 0 ? t('composer.count.over', { over: -left }) : t('composer.count.left', { left });
}

/** Findings at a place of the text are marked there; what is over the limit is marked as such already. */
function markOf(
  { field, from, rule, severity, message, values }: ChannelFinding,
  text: string,
): EditorMark[] {
  const isLength = rule === 'textMax' || rule === 'captionMax';
  if (field !== 'text' || from === null || from >= text.length || isLength) return [];
  const word = /^\S+/u.exec(text.slice(from))?.[0].length ?? 1;
  return [{ from, to: from + word, kind: severity, id: `${rule} ${from}`, label: t(message, values) }];
}
