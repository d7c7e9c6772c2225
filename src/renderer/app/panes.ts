/** Panes are elements with `data-pane`; F6 goes from one to the next (ux: "next/previous pane"). */
const PANES = '[data-pane]';
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea, select, [tabindex]:not([tabindex="-1"])';

/** Moves focus to the next (1) or previous (-1) pane in view, to where it last was there. */
export function focusPane(step: 1 | -1): void {
  const panes = visiblePanes();
  if (panes.length === 0) return;
  // Panes lie inside others (the rail in the work): the innermost is where one stands.
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next =
    here === -1 ? (step === 1 ? 0 : panes.length - 1) : (here + step + panes.length) % panes.length;
  focusIn(panes[next]);
}

/** Moves focus to the messages, if there are any. */
export function focusToasts(): void {
  focusIn(document.querySelector<HTMLElement>('[data-pane="toasts"]') ?? undefined);
}

function visiblePanes(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(PANES)].filter((pane) => pane.checkVisibility());
}

function focusIn(pane: HTMLElement | undefined): void {
  if (pane === undefined) return;
  const first = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) =>
    element.checkVisibility(),
  );
  (first ?? pane).focus();
}
