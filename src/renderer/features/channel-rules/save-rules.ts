import { api } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import type { Channel } from '#shared/channels/channel.ts';
import { ruleWords } from '#shared/channels/rule-words.ts';
import type { RuleValue } from '#shared/channels/rules.ts';
import { t } from '#shared/messages/index.ts';

type Wanted = { readonly rule: string; readonly value: RuleValue | null };

/** Gives a channel figures of its own; says what that did to approvals, with what undoes it. False when refused. */
export async function saveRules(
  channel: Channel,
  wanted: readonly Wanted[],
  reason: string,
): Promise<boolean> {
  const said = { count: wanted.length, rule: ruleWords(wanted[0]?.rule ?? ''), name: channel.name };
  return await step(channel, wanted, reason, (voided) => t('settings.rules.saved', { ...said, voided }));
}

/** Gives the network's figure back. */
export async function resetRule(channel: Channel, rule: string): Promise<void> {
  const said = { rule: ruleWords(rule), name: channel.name };
  await step(channel, [{ rule, value: null }], '', (voided) =>
    t('settings.rules.wasReset', { ...said, voided }),
  );
}

async function step(
  { id: channelId }: Channel,
  wanted: readonly Wanted[],
  reason: string,
  said: (voided: number) => string,
): Promise<boolean> {
  try {
    const { group, voided } = await api.channels.setRules.mutate({ channelId, rules: [...wanted], reason });
    if (group !== null) toast(said(voided), undoAction());
    return true;
  } catch (error) {
    toastError(error);
    return false;
  }
}
