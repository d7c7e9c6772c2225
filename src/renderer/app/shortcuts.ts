import { commandForKey, type KeyPlace, runCommand } from '#renderer/app/commands.ts';
import { useView } from '#renderer/app/view-store.ts';

const TEXT_ENTRY =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, [contenteditable=true], [role=spinbutton]';
/** What is open over the work. One that is fading out is closed already. */
const OVERLAY =
  '.dialog-scrim:not([data-exiting]), .sheet-scrim:not([data-exiting]), .popover:not([data-exiting])';
const OWN_LETTERS = '[role=menu], [role=listbox], [role=combobox], select';

/** Listens for the registry's keys on the whole window; gives back what stops it. */
export function listenForShortcuts(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = commandForKey(event, placeOf(event.target));
    if (command === null) return;
    event.preventDefault();
    runCommand(command.id);
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

function placeOf(target: EventTarget | null): KeyPlace {
  const element = target instanceof Element ? target : null;
  return {
    typing: element?.closest(TEXT_ENTRY) != null,
    dialogOpen: useView.getState().dialog !== null || document.querySelector(OVERLAY) !== null,
    ownsLetters: element?.closest(OWN_LETTERS) != null,
    singleKeys: useView.getState().singleKeys,
  };
}
