import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useComposerUi } from '#renderer/features/composer/composer-ui.ts';
import { openComposer } from '#renderer/features/composer/open-composer.ts';
import { type Desk, type Listed, lookAt, useDesk } from '#renderer/features/voice-check/desk.ts';
import type { AskedWaiver } from '#shared/contract/voice.ts';

/** Opens the post that a waiver is asked for, with the finding in view and the keyboard on it: there it is decided. */
export function openAskedWaiver(asked: AskedWaiver): void {
  show(asked).catch(toastError);
}

/** The waiver that was asked for first; does nothing while nobody asks. */
export function openFirstAskedWaiver(): void {
  const [first] = useWorkspace.getState().asked.waivers;
  if (first !== undefined) openAskedWaiver(first);
}

async function show({ postId, findings }: AskedWaiver): Promise<void> {
  const textBefore = useComposerUi.getState().text;
  await openComposer(postId);
  useView.getState().setComposing({ side: 'check' });
  const wanted = findings.map(({ fingerprint }) => fingerprint);
  // The text takes the keyboard when it comes, and the check reads it after that; whoever went on is left alone.
  const look = (): void => {
    if (useView.getState().composing?.postId !== postId) return stop();
    const isThere = useComposerUi.getState().text !== textBefore && useDesk.getState().postId === postId;
    const found = isThere ? oneOf(wanted, useDesk.getState()) : undefined;
    if (found === undefined) return;
    // Looking at it changes the desk: whoever still listened would look again, and again.
    stop();
    lookAt(found.key);
    requestAnimationFrame(() => focusCard(found.key, FRAMES));
  };
  const stops = [useDesk.subscribe(look), useComposerUi.subscribe(look)];
  const stop = (): void => {
    for (const each of stops) each();
  };
  look();
}

function oneOf(wanted: readonly string[], { listed }: Desk): Listed | undefined {
  return listed.find(({ finding }) => wanted.includes(finding.fingerprint));
}

/** So many frames the line of the finding is waited for, about a second. */
const FRAMES = 60;

function focusCard(key: string, frames: number): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-voice-card]')];
  const card = cards.find((each) => each.dataset['voiceCard'] === key);
  if (card !== undefined) card.focus();
  else if (frames > 0) requestAnimationFrame(() => focusCard(key, frames - 1));
}
