import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { startWaiting } from '#renderer/app/waiting.ts';
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
  const wait = startWaiting();
  const wanted = findings.map(({ fingerprint }) => fingerprint);
  // The text takes the keyboard when it comes, and the check reads it after that.
  const look = (): void => {
    if (useView.getState().composing?.postId !== postId) return wait.abort();
    const desk = useDesk.getState();
    if (useComposerUi.getState().text === textBefore || desk.postId !== postId) return;
    const found = oneOf(wanted, desk);
    // Read, and not there: should it come back while somebody types, it is not to call them then.
    if (found === undefined) return desk.status === 'checked' ? wait.abort() : undefined;
    // Looking at it changes the desk: whoever still listened would look again, and again.
    stop();
    lookAt(found.key);
    requestAnimationFrame(() => focusCard(found.key, wait));
  };
  const stops = [useDesk.subscribe(look), useComposerUi.subscribe(look)];
  const stop = (): void => {
    for (const each of stops) each();
  };
  wait.signal.addEventListener('abort', stop);
  look();
}

function oneOf(wanted: readonly string[], { listed }: Desk): Listed | undefined {
  return listed.find(({ finding }) => wanted.includes(finding.fingerprint));
}

/** The keyboard goes to the line of a finding as soon as that is drawn. */
function focusCard(key: string, wait: AbortController): void {
  if (wait.signal.aborted) return;
  const cards = [...document.querySelectorAll<HTMLElement>('[data-voice-card]')];
  const card = cards.find((each) => each.dataset['voiceCard'] === key);
  if (card === undefined) return void requestAnimationFrame(() => focusCard(key, wait));
  wait.abort();
  card.focus();
}
