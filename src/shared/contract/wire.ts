import { z } from 'zod';
import { changedSchema } from './changes.ts';
import { wireErrorSchema } from './errors.ts';

/** What a window may send; anything else is refused before it reaches a procedure. */
export const rpcRequestSchema = z.strictObject({
  path: z.string().max(100),
  type: z.enum(['query', 'mutation']),
  input: z.unknown(),
});
export type RpcRequest = z.infer<typeof rpcRequestSchema>;

export const rpcResponseSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), data: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: wireErrorSchema }),
]);
export type RpcResponse = z.infer<typeof rpcResponseSchema>;

/** What the native menu, the tray or a notification asks the window to do. */
export const windowCommands = [
  'newPost',
  'newIdea',
  'undo',
  'redo',
  'palette',
  'shortcuts',
  'import',
  'exportMonth',
  'takeInDecision',
  'openFile',
  'closeWorkspace',
  'lockNow',
  'switchPerson',
  'settings',
  'today',
  'previousPeriod',
  'nextPeriod',
  'viewMonth',
  'viewWeek',
  'viewDay',
  'viewList',
  'goCalendar',
  'goBoard',
  'goApprovals',
  'toggleRail',
] as const;
export type WindowCommand = (typeof windowCommands)[number];

export const windowEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed'), changed: changedSchema }),
  z.strictObject({ kind: z.literal('command'), command: z.enum(windowCommands) }),
  z.strictObject({ kind: z.literal('openPost'), postId: z.string() }),
  /** Another workspace was opened or closed: everything the window holds is stale. */
  z.strictObject({ kind: z.literal('workspace') }),
  z.strictObject({
    kind: z.literal('progress'),
    task: z.string(),
    done: z.number(),
    total: z.number(),
    /** What is being worked on, by its name, and how much of all is behind it, in bytes; where that is known. */
    at: z.strictObject({ name: z.string(), bytes: z.number(), allBytes: z.number() }).optional(),
  }),
]);
export type WindowEvent = z.infer<typeof windowEventSchema>;
/** Where long work stands in a pile of files. */
export type ProgressAt = NonNullable<Extract<WindowEvent, { readonly kind: 'progress' }>['at']>;

/** What the preload puts on `window.masthead`: three functions and plain facts. */
export type MastheadBridge = {
  readonly request: (request: RpcRequest) => Promise<RpcResponse>;
  readonly onEvent: (listener: (event: WindowEvent) => void) => () => void;
  /**
   * Hands over files that a person dropped on the window or pasted into it, for an import (`from: {kind: 'offered'}`).
   * Gives the id of the offer; null when there is nothing in it that could be read.
   */
  readonly offerFiles: (files: readonly File[]) => Promise<string | null>;
  /** The person's locale (BCP 47), the same that main speaks in. */
  readonly locale: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
};
