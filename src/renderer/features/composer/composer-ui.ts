import { create } from 'zustand';
import { useView } from '#renderer/app/view-store.ts';
import type { EditorHandle } from '#renderer/features/editor/editor-types.ts';
import type { ChannelFinding } from '#shared/channels/finding.ts';
import type { Id } from '#shared/ids.ts';

/** The tab of the base text, beside those of channels by their ids. */
export const BASE = 'base';

type ComposerUi = {
  /** The editor that was written in last: there the toolbar puts what is picked. */
  readonly target: EditorHandle | null;
  /** The editor of the text in view. */
  readonly text: EditorHandle | null;
};

/** What the composer's parts know of each other on screen. */
export const useComposerUi = create<ComposerUi>()(() => ({ target: null, text: null }));

/** Puts text where somebody wrote last, and the keyboard back there. */
export function insertText(text: string): void {
  const { target, text: main } = useComposerUi.getState();
  const editor = target ?? main;
  editor?.insert(text);
  editor?.focus();
}

/** So many frames a place that is only now coming on screen is waited for, about a second. */
const FRAMES = 60;
/** Where something is written goes before what is only pressed. */
const FIELDS = '[contenteditable="true"], textarea, input';
const CONTROLS = `${FIELDS}, button, [role="spinbutton"]`;

/** Leads to where a finding stands: its channel's text, then its field, at the very character where it has one. */
export function goToFinding(channelId: Id | null, finding: ChannelFinding): void {
  useView.getState().setComposing({ tab: channelId });
  useComposerUi.setState({ target: null });
  const fields = fieldsOf(finding);
  requestAnimationFrame(() => focusFirst(fields, finding.from, FRAMES));
}

/** Where a finding is mended: the first of these that there is. What mends a picture is drawn together with the picture. */
function fieldsOf({ field, index, rule }: ChannelFinding): readonly string[] {
  if (field === 'part') return [`part:${index ?? 0}`];
  if (field === 'alt' && index !== null) return [`picture:${index}`];
  if (field === 'media' && index !== null)
    return [`${rule === 'imageAspect' ? 'crop' : 'fit'}:${index}`, `picture:${index}`];
  return [field === 'alt' ? 'media' : field];
}

/** The same for what a menu has done: a menu that closes takes the keyboard back to its button first. */
export function focusPlaceAfterMenu(field: string, frames: number = FRAMES): void {
  requestAnimationFrame(() => {
    if (frames > 0 && document.querySelector('[role="menu"]') !== null)
      return focusPlaceAfterMenu(field, frames - 1);
    requestAnimationFrame(() => focusPlace(field));
  });
}

/** Brings the keyboard to a field of the composer as soon as it is there. */
export function focusPlace(field: string): void {
  focusFirst([field], null, FRAMES);
}

function focusFirst(fields: readonly string[], at: number | null, frames: number): void {
  const { text } = useComposerUi.getState();
  if (fields.includes('text') && text !== null) return text.focus(at ?? undefined);
  const control = fields.map(controlIn).find((one) => one !== null);
  if (control !== undefined) {
    control.scrollIntoView({ block: 'nearest' });
    control.focus();
  } else if (frames > 0) requestAnimationFrame(() => focusFirst(fields, at, frames - 1));
}

function controlIn(field: string): HTMLElement | null {
  const place = document.querySelector<HTMLElement>(`[data-composer-field="${field}"]`);
  return place?.querySelector<HTMLElement>(FIELDS) ?? place?.querySelector<HTMLElement>(CONTROLS) ?? null;
}
