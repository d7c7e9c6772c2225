import type { FileSize } from '../assets/address.ts';
import type { AssetAnswer, AssetJob } from '../assets/jobs.ts';

/**
 * What the core asks of the program around it. In the app the shell answers over the worker's port, with the
 * system's dialogs and Chromium's printer; in a test a plain object does.
 */
export type Host = {
  /** The path a person chose in the system's dialog, or null when cancelled. */
  readonly pickFile: (
    purpose: 'workspace' | 'import' | 'drafts' | 'decision' | 'styleFolder' | 'styleZip' | 'voiceLibrary',
  ) => Promise<string | null>;
  /** Where to save; `suggestedName` ends in the format's extension. Null when cancelled. */
  readonly pickSavePath: (suggestedName: string) => Promise<string | null>;
  /** A PDF of a self-contained HTML page, printed by Chromium without network or scripts. */
  readonly printToPdf: (html: string, options: PrintOptions) => Promise<Uint8Array>;
  /** A native notification; a click on it opens the post. */
  readonly notify: (notice: Notice) => Promise<void>;
  /** Seals bytes so that only this account on this machine opens them again. */
  readonly sealSecret: (plain: Uint8Array) => Promise<Uint8Array>;
  /** What was sealed here; null when it was sealed elsewhere, or the key store is not the one it was. */
  readonly openSecret: (sealed: Uint8Array) => Promise<Uint8Array | null>;
  /** What seals: the system's key store, or, where there is none, a key in a file of the profile. */
  readonly keyStore: () => Promise<'system' | 'file'>;
  /** Files, or one folder, that a person chose in the system's dialog; empty when cancelled. */
  readonly pickAssets: (what: 'files' | 'folder') => Promise<readonly string[]>;
  /** The paths behind an offer: what a person dropped or pasted. Empty when it is not known (any more). */
  readonly offeredFiles: (offer: string) => Promise<readonly string[]>;
  /** Does a job with files in a process of its own, which may die of a file; never rejects. */
  readonly assetJob: (job: AssetJob) => Promise<AssetAnswer>;
  /** Ends that process, and with it the job under way. */
  readonly endAssetJobs: () => Promise<void>;
  /** Shows a saved file in the system's file manager. */
  readonly revealFile: (path: string) => Promise<void>;
};

export type PrintOptions = {
  readonly landscape: boolean;
  /** HTML for the head and foot of every page; Chromium fills elements of the classes `pageNumber` and `totalPages`. */
  readonly header?: string;
  readonly footer?: string;
};
export type Notice = { readonly title: string; readonly body: string; readonly postId: string | null };
/** A file on the disk that a window may be given, and what it is. */
export type ServedFile = { readonly path: string; readonly type: string };
export type HostMethod = keyof Host;

/** Where the core keeps and finds things; given once when its thread starts. */
export type CoreOptions = {
  /** The profile's folder: settings, the sample, new workspaces. */
  readonly dataFolder: string;
  /** Read-only files that ship with the program. */
  readonly resourcesFolder: string;
  /** BCP 47 locale of the system. */
  readonly locale: string;
  /** IANA zone of the system. */
  readonly zone: string;
  /** Path of the bundled import parser; null when running from source. */
  readonly importWorker: string | null;
};

/** Messages between the shell and the core's thread. Requests and host calls are matched by `id`. */
export type ToCore =
  | { readonly kind: 'start'; readonly options: CoreOptions }
  | { readonly kind: 'request'; readonly id: number; readonly request: unknown }
  | { readonly kind: 'hostReply'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  /** Where a stored file lies, for the window that asked for it by its hash. */
  | { readonly kind: 'file'; readonly id: number; readonly hash: string; readonly size: FileSize }
  | { readonly kind: 'wake' }
  /** The screen was locked, or the machine goes to sleep. */
  | { readonly kind: 'lock' }
  | { readonly kind: 'stop' };
export type FromCore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly response: unknown }
  /** Null: there is none, or whoever works here may not see it. */
  | { readonly kind: 'fileReply'; readonly id: number; readonly file: ServedFile | null }
  | { readonly kind: 'event'; readonly event: unknown }
  | {
      readonly kind: 'hostCall';
      readonly id: number;
      readonly method: HostMethod;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'stopped' };
