import type { ErrorCode } from '#shared/contract/errors.ts';
import type { RpcResponse } from '#shared/contract/wire.ts';
import { t } from './words.ts';

const words = {
  'bad-sender': () => t('core.refusal.badSender'),
  'bad-request': () => t('core.refusal.badInput', { detail: 'request' }),
  'bad-value': () => t('core.refusal.badInput', { detail: 'input' }),
  'too-large': () => t('shell.refusal.tooLarge'),
  'too-many': () => t('shell.refusal.tooMany'),
  stopped: () => t('shell.refusal.stopped'),
  internal: () => t('core.refusal.internal'),
} as const;

/** Why the shell itself says no, before or instead of the core. */
export type ShellRefusal = keyof typeof words;

const codes: Record<ShellRefusal, ErrorCode> = {
  'bad-sender': 'bad-sender',
  'bad-request': 'bad-input',
  'bad-value': 'bad-input',
  'too-large': 'bad-input',
  'too-many': 'internal',
  stopped: 'internal',
  internal: 'internal',
};

/** A refusal as the window gets it. */
export function refusalOf(why: ShellRefusal): RpcResponse {
  return { ok: false, error: { code: codes[why], message: words[why]() } };
}
