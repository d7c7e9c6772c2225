import { announce } from '#renderer/app/announcer.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { currentOf, type Listed, nothingOpen, useDesk } from '#renderer/features/voice-check/desk.ts';
import { fieldEditor } from '#renderer/features/voice-check/fields.ts';
import { channelIn, type Field, followsBase, wordsRead } from '#renderer/features/voice-check/marks.ts';
import { movedStretch } from '#renderer/features/voice-check/moved.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { Composition } from '#shared/posts/composition.ts';
import type { Fix, Place } from '#shared/voice/finding.ts';
import { isAbout } from '#shared/voice/fingerprint.ts';

/**
 * Where a finding is mended: in the text in view where it stands there, else in that of its first channel. What a
 * channel has from the base is mended in the base, so that it stays in step and every other channel has it too.
 */
export function homeOf(listed: Listed, place: Place, tab: Id | null, live: Composition): Field {
  const { passage } = place;
  const here = channelIn(listed, { tab, passage }, live);
  const channelId = here ?? listed.channelIds[0] ?? null;
  return { tab: channelId === null || followsBase(live, channelId, passage) ? null : channelId, passage };
}

/** Where a finding is mended: where its words stand, in the alt text that is missing, or nowhere in particular. */
export function leadsTo({ finding }: Listed): 'words' | 'alt' | null {
  if (finding.place !== null) return 'words';
  return finding.ruleId === 'a11y.alt-missing' ? 'alt' : null;
}

/** Brings the keyboard to where a finding stands, with its words selected. */
export async function goToPlace(listed: Listed, live: Composition): Promise<void> {
  useDesk.setState({ openKey: listed.key });
  const { place } = listed.finding;
  if (leadsTo(listed) === 'alt') return focusAlt((assetId) => isAbout(listed.finding, assetId));
  if (place === null) return;
  const { passage } = place;
  if (passage.of === 'alt') return focusAlt((assetId) => assetId === passage.assetId);
  const field = homeOf(listed, place, tabNow(), live);
  showTab(field.tab);
  const editor = await fieldEditor(field);
  if (editor === null) return;
  editor.handle.focus();
  editor.handle.showMark(listed.key);
}

/**
 * Where a fix of a finding goes by the last reading, and the words that were read there. What is drawn beside the text may
 * be of a reading before, and its places are places in other words.
 */
function placeNow(listed: Listed, fix: Fix, field: Field, live: Composition) {
  const { job, listed: all } = useDesk.getState();
  const finding = all.find(({ key }) => key === listed.key)?.finding;
  const place = finding?.fixes.find(({ replacement }) => replacement === fix.replacement)?.place;
  const channelId = channelIn(listed, field, live);
  const read = channelId === undefined ? null : wordsRead(job, channelId, field.passage);
  return place === undefined || read === null ? null : { place, read };
}

/** Puts a fix into the text: one step of the editor's own undo. Words that have changed by now are left alone. */
export async function applyFix(listed: Listed, fix: Fix, live: () => Composition): Promise<void> {
  const { passage } = fix.place;
  if (passage.of === 'alt') return focusAlt((assetId) => assetId === passage.assetId);
  const field = homeOf(listed, fix.place, tabNow(), live());
  showTab(field.tab);
  const editor = await fieldEditor(field);
  const now = placeNow(listed, fix, field, live());
  const at = editor === null || now === null ? null : movedStretch(now.place, now.read, editor.value);
  if (editor === null || at === null) return announce(t('voiceCheck.fix.gone'));
  const words = editor.value.slice(at.from, at.to);
  editor.handle.replace(at.from, at.to, fix.replacement);
  editor.handle.focus();
  announce(
    fix.replacement === ''
      ? t('voiceCheck.fix.removed', { words })
      : t('voiceCheck.fix.done', { words, wanted: fix.replacement }),
  );
}

/** The first fix of a finding; where there is none, a person has to think, and is led to its place. */
export function mend(listed: Listed, live: () => Composition): void {
  const [fix] = listed.finding.fixes;
  const done = fix === undefined ? goToPlace(listed, live()) : applyFix(listed, fix, live);
  if (fix === undefined) announce(t('voiceCheck.fix.none', { why: listed.finding.message }));
  done.catch(toastError);
}

/** Mends the finding that is looked at. */
export function mendCurrent(live: () => Composition): void {
  const desk = useDesk.getState();
  const current = currentOf(desk);
  if (current !== null) mend(current, live);
  else if (desk.status === 'checked') announce(nothingOpen(desk.listed));
}

function tabNow(): Id | null {
  return useView.getState().composing?.tab ?? null;
}

function showTab(tab: Id | null): void {
  if (tabNow() !== tab) useView.getState().setComposing({ tab });
}

/** Brings the keyboard to the alt text of a picture of the post; where that is not there any more, to the pictures. */
function focusAlt(isWanted: (assetId: Id) => boolean): void {
  const place = document.querySelector<HTMLElement>('[data-composer-field="media"]');
  const fields = [...(place?.querySelectorAll<HTMLElement>('[data-alt-of]') ?? [])];
  const wanted = fields.find(({ dataset }) => isWanted(dataset['altOf'] ?? ''))?.querySelector('input');
  const control = wanted ?? place?.querySelector('button');
  control?.scrollIntoView({ block: 'nearest' });
  control?.focus();
}
