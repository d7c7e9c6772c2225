import { create } from 'zustand';
import { api } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import type {
  HandbookFormat,
  LibraryReading,
  RuleTrial,
  StyleReading,
  StyleRule,
} from '#shared/contract/voice-files.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { RuleLevel } from '#shared/voice/settings.ts';

/** The rules of one style, and what they would have said. */
export type StyleDetail = {
  readonly styleId: Id;
  readonly rules: readonly StyleRule[];
  readonly trial: RuleTrial;
};

type VoiceFiles = {
  /** What was read and waits for a decision. */
  readonly style: StyleReading | null;
  readonly library: LibraryReading | null;
  /** What the core is busy with for us. */
  readonly busy: 'reading' | 'writing' | null;
  /** The style whose rules are in view; null while its answer is awaited, too. */
  readonly openStyle: Id | null;
  readonly detail: StyleDetail | null;
};

const nothing: VoiceFiles = { style: null, library: null, busy: null, openStyle: null, detail: null };

/** What comes into and goes out of the library in this window. */
export const useVoiceFiles = create<VoiceFiles>()(() => nothing);

const set = useVoiceFiles.setState;

/** Lets go of what was read and of the style in view: another brand is shown. */
export function forgetFiles(): void {
  set(nothing);
}

async function during(busy: 'reading' | 'writing', work: () => Promise<void>): Promise<void> {
  if (useVoiceFiles.getState().busy !== null) return;
  set({ busy });
  try {
    await work();
  } catch (error) {
    toastError(error);
  } finally {
    set({ busy: null });
  }
}

/** Asks for a style, and shows what it would do. */
export function readStyle(brandId: Id, from: 'folder' | 'zip'): Promise<void> {
  return during('reading', async () => set({ style: await api.voice.readStyle.mutate({ brandId, from }) }));
}

/** Keeps the style that was read, and opens its rules. */
export function keepStyle({ readingId, name }: StyleReading): Promise<void> {
  return during('writing', async () => {
    const { id } = await api.voice.keepStyle.mutate({ readingId });
    set({ style: null });
    toast(t('voiceFiles.kept', { name }), undoAction());
    await showStyle(id);
  });
}

/** Shows the rules of a style, or none. */
export async function showStyle(styleId: Id | null): Promise<void> {
  set({ openStyle: styleId, detail: null });
  if (styleId !== null) await refreshStyle(styleId);
}

async function refreshStyle(styleId: Id): Promise<void> {
  try {
    const detail = await api.voice.style.query({ styleId });
    if (useVoiceFiles.getState().openStyle === styleId) set({ detail: { styleId, ...detail } });
  } catch (error) {
    // A style that an undo took away meanwhile closes.
    set({ openStyle: null, detail: null });
    toastError(error);
  }
}

/** Lets a style take part in the check, or silences it. */
export async function switchStyle(styleId: Id, name: string, on: boolean): Promise<void> {
  try {
    await api.voice.switchStyle.mutate({ styleId, on });
    toast(t(on ? 'voiceFiles.switchedOn' : 'voiceFiles.switchedOff', { name }), undoAction());
  } catch (error) {
    toastError(error);
  }
}

/** Takes a style away, with Undo instead of a question. */
export async function removeStyle(styleId: Id, name: string): Promise<void> {
  try {
    await api.voice.removeStyle.mutate({ styleId });
    if (useVoiceFiles.getState().openStyle === styleId) set({ openStyle: null, detail: null });
    toast(t('voiceFiles.removed', { name }), undoAction());
  } catch (error) {
    toastError(error);
  }
}

/** Decides how much a rule of the style in view weighs: seen at once, taken back where the core refuses. */
export async function setLevel(brandId: Id, { ruleId, came }: StyleRule, level: RuleLevel): Promise<void> {
  const before = useVoiceFiles.getState().detail;
  if (before === null) return;
  const rules = before.rules.map((rule) => (rule.ruleId === ruleId ? { ...rule, level } : rule));
  set({ detail: { ...before, rules } });
  try {
    await api.voice.choose.mutate({ brandId, ruleId, choice: level === came ? null : { level } });
  } catch (error) {
    if (useVoiceFiles.getState().detail?.styleId === before.styleId) set({ detail: before });
    toastError(error);
  }
}

/** Asks for a library's file, and shows what would change. */
export function readLibrary(brandId: Id): Promise<void> {
  return during('reading', async () => set({ library: await api.voice.readLibrary.mutate({ brandId }) }));
}

/** Takes in the library that was read. */
export function takeInLibrary({ readingId }: LibraryReading): Promise<void> {
  return during('writing', async () => {
    const { added, changed } = await api.voice.importLibrary.mutate({ readingId });
    set({ library: null });
    toast(t('voiceFiles.takenIn', { added, changed }), undoAction());
  });
}

/** Writes the handbook where the person says. */
export function saveHandbook(brandId: Id, format: HandbookFormat): Promise<void> {
  return saved(() => api.voice.handbook.mutate({ brandId, format }));
}

/** Writes the whole library into one file. */
export function saveLibrary(brandId: Id): Promise<void> {
  return saved(() => api.voice.exportLibrary.mutate({ brandId }));
}

/** Writes the brand's own rules as a Vale package. */
export function saveStyle(brandId: Id): Promise<void> {
  return saved(() => api.voice.exportStyle.mutate({ brandId }));
}

function saved(write: () => Promise<{ readonly file: string | null }>): Promise<void> {
  return during('writing', async () => {
    const { file } = await write();
    if (file === null) return;
    const reveal = (): void => void api.documents.reveal.mutate().catch(toastError);
    toast(t('documents.export.done', { file: file.split(/[\\/]/u).at(-1) ?? file }), {
      label: t('documents.export.show'),
      run: reveal,
    });
  });
}
