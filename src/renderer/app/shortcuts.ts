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

/** Looked at when it is asked for: most keys are letters of a text, and mean no command anywhere. */
function placeOf(target: EventTarget | null): KeyPlace {
  const element = target instanceof Element ? target : null;
  const view = useView.getState();
  return {
    get typing() {
      return element?.closest(TEXT_ENTRY) != null;
    },
    get dialogOpen() {
      return view.dialog !== null || document.querySelector(OVERLAY) !== null;
    },
    get ownsLetters() {
      return element?.closest(OWN_LETTERS) != null;
    },
    singleKeys: view.singleKeys,
  };
}
