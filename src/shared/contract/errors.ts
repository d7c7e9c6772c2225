import { z } from 'zod';
import { type MessageKey, type MessageValues, t } from '../messages/index.ts';

/** Why the core said no. The renderer decides by code; the message is for the person. */
export const errorCodes = [
  'bad-input',
  'bad-sender',
  'not-allowed',
  'not-found',
  'wrong-state',
  'no-workspace',
  'locked',
  'file-problem',
  'cancelled',
  'unknown-procedure',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** How an error crosses from the core to the window: a value, never a stack. */
export const wireErrorSchema = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string(),
  field: z.string().optional(),
  /** How long it will be refused whatever is sent, for a countdown. */
  waitSeconds: z.number().int().optional(),
});
export type WireError = z.infer<typeof wireErrorSchema>;

/** A clear no: what was refused, why, and what to do, in words from the catalogue. Nothing was changed. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;

  constructor(code: ErrorCode, key: MessageKey, values: MessageValues = {}, field?: string) {
    super(t(key, values));
    this.name = 'Refusal';
    this.code = code;
    this.field = field;
  }
}

/** A no because somebody changed the same since. */
export class MovedOnRefusal extends Refusal {
  constructor() {
    super('wrong-state', 'core.refusal.movedOn');
    this.name = 'MovedOnRefusal';
  }
}

/** A no for some time: there were too many wrong tries. */
export class WaitRefusal extends Refusal {
  readonly waitSeconds: number;

  constructor(key: MessageKey, seconds: number) {
    super('wrong-state', key, { seconds });
    this.name = 'WaitRefusal';
    this.waitSeconds = seconds;
  }
}
