import { type RuledChannel, rulesFor } from '#shared/channels/effective.ts';
import { ruleAt, ruleKey } from '#shared/channels/rule-edits.ts';
import { ruleFacts } from '#shared/channels/rule-facts.ts';
import type { NetworkRules, Rule, RuleId, SomeRules } from '#shared/channels/rules.ts';
import { rulesOf } from '#shared/channels/rules-data.ts';

/** One rule of a channel as the table shows it. */
export type RuleRow = {
  readonly key: string;
  readonly id: RuleId;
  /** In force: the channel's own figure where it has one. */
  readonly rule: Rule;
  /** The network's figure. */
  readonly network: Rule;
  /** Where the figure was read: page by page. */
  readonly sources: readonly NetworkRules['sources'][string][];
};

/** The rules of a network, or of one of its formats. */
export type RuleGroup = { readonly format: string | null; readonly rows: readonly RuleRow[] };

/** All rules of a channel, the network's own first, then what is otherwise in its formats. */
export function ruleGroups(channel: RuledChannel): readonly RuleGroup[] {
  const rules = rulesFor(channel);
  if (rules === null) return [];
  const formats = Object.entries(rules.formats ?? {}).map(([format, some]) =>
    group(rules, format, some.rules),
  );
  return [group(rules, null, rules.rules), ...formats].filter(({ rows }) => rows.length > 0);
}

function group(rules: NetworkRules, format: string | null, some: SomeRules): RuleGroup {
  const shipped = rulesOf(rules.network);
  const rows = (Object.keys(ruleFacts) as RuleId[]).flatMap((id): RuleRow[] => {
    const rule = some[id];
    const key = ruleKey({ format, id });
    const network = ruleAt(shipped, key);
    if (rule === undefined || network === null) return [];
    const sources = network.sources.flatMap((source) => rules.sources[source] ?? []);
    return [{ key, id, rule, network, sources }];
  });
  return { format, rows };
}
