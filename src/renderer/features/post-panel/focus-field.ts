import type { FindingField } from '#shared/approval/check.ts';

/** The fields of the panel that a finding can lead to; each is marked by `data-panel-field`. */
export type PanelField = Exclude<FindingField, 'checklist' | 'policy'>;

/** The panel may still be on its way: so many frames it is waited for, about two seconds. */
const FRAMES = 120;
const CONTROLS = '[contenteditable], textarea, input, button, [role="spinbutton"], [tabindex="0"]';

/** Puts the keyboard on a field of the open post, as soon as it is there. */
export function focusField(field: PanelField, frames = FRAMES): void {
  const found = document.querySelector<HTMLElement>(`[data-panel-field="${field}"]`);
  const control = found?.matches(CONTROLS) ? found : found?.querySelector<HTMLElement>(CONTROLS);
  if (control == null || isBehindDialog()) {
    if (frames > 0) requestAnimationFrame(() => focusField(field, frames - 1));
    return;
  }
  control.scrollIntoView({ block: 'nearest' });
  control.focus();
}

/** A dialog that is closing still holds the keyboard, and gives it back to where it came from. */
function isBehindDialog(): boolean {
  return document.querySelector('.dialog-scrim') !== null;
}
