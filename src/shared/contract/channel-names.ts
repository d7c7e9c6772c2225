// Names only, without zod: the preload imports this file, and it must stay small to load fast.

/** The one IPC channel between window and main process. */
export const RPC_CHANNEL = 'masthead:rpc';
/** The channel on which main tells windows that something happened. */
export const EVENT_CHANNEL = 'masthead:event';
/** The channel on which the preload hands over files that a person dropped or pasted. */
export const OFFER_CHANNEL = 'masthead:offer';
/** The channel on which a window reports start-up marks; listened to only when they are measured. */
export const MARK_CHANNEL = 'masthead:mark';
/** Given to the preload when start-up marks are wanted. */
export const MARKS_ARGUMENT = '--masthead-marks';
/** Given to the preload with the person's locale after it, so that window and menu speak alike. */
export const LOCALE_ARGUMENT = '--masthead-locale=';
/** One moment of the start: its name and the instant in epoch milliseconds. */
export type StartMark = { readonly name: string; readonly at: number };
