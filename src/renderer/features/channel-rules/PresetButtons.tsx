import type { ReactNode } from 'react';
import type { Editing } from '#renderer/features/channel-rules/RuleDialog.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import { ruleAt } from '#shared/channels/rule-edits.ts';
import { presetWords } from '#shared/channels/rule-words.ts';
import type { NetworkRules, Preset, RuleId, RuleValue } from '#shared/channels/rules.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly channel: Channel;
  readonly rules: NetworkRules;
  readonly refusal: string | null;
  readonly onEdit: (editing: Editing) => void;
};

/** Kinds of account with other figures: one press fills them in, and nothing is saved before one looked. */
export function PresetButtons({ channel, rules, refusal, onEdit }: Props): ReactNode {
  const presets = Object.entries(rules.presets ?? {});
  if (presets.length === 0) return null;
  return (
    <div className="rule-presets">
      <span>{t('settings.rules.presets')}</span>
      {presets.map(([id, preset]) => {
        const name = presetWords(channel.network, id);
        const fields = fieldsOf(rules, preset);
        return (
          <Button
            key={id}
            size="sm"
            refusal={refusal}
            onPress={() => onEdit({ title: name, fields, reason: name })}
          >
            {name}
          </Button>
        );
      })}
    </div>
  );
}

/** The preset's figures, and what is in force now where only the account's owner knows. */
function fieldsOf(rules: NetworkRules, { rules: given, asks }: Preset): Editing['fields'] {
  const asked = asks.flatMap((id): [RuleId, RuleValue][] => {
    const now = ruleAt(rules, id);
    return now === null ? [] : [[id, now.value]];
  });
  const told = (Object.keys(given) as RuleId[]).flatMap((id): [RuleId, RuleValue][] => {
    const rule = given[id];
    return rule === undefined ? [] : [[id, rule.value]];
  });
  return [...told, ...asked].map(([id, value]) => ({ key: id, id, value }));
}
