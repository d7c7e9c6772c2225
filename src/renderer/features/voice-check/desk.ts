import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { CheckJob } from '#renderer/features/voice-check/check-messages.ts';
import type { LiveReport } from '#renderer/features/voice-check/live-check.ts';
import { type Severity, severities } from '#shared/approval/severity.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { WallDate } from '#shared/time/wall.ts';
import type { VoiceFinding } from '#shared/voice/finding.ts';
import { type ListedFinding, listedFindings } from '#shared/voice/listed.ts';
import { type Waiver, waiverFor } from '#shared/voice/waiver.ts';

/** A finding with the exception that holds for it today. */
export type JudgedFinding = VoiceFinding & { readonly waiver: Waiver | null };
/** One line of the brand check. */
export type Listed = ListedFinding<JudgedFinding>;

/** How the post that is being written stands with the check. Nothing but `checked` means that it was read. */
export type DeskStatus = 'waiting' | 'checked' | 'searching' | 'slow' | 'failed' | 'unreachable';

export type Desk = {
  readonly postId: Id | null;
  readonly status: DeskStatus;
  readonly listed: readonly Listed[];
  /** What was read: findings are places in these words. */
  readonly job: CheckJob | null;
  readonly setAside: readonly string[];
  readonly refused: readonly string[];
  /** The finding that is looked at; null: the first that is open. */
  readonly openKey: string | null;
};

export const emptyDesk: Desk = {
  postId: null,
  status: 'waiting',
  listed: [],
  job: null,
  setAside: [],
  refused: [],
  openKey: null,
};

/** The brand check of the post that is being written in this window. */
export const useDesk = create<Desk>()(() => emptyDesk);

/** For so long nothing new was found before what stands beside the text is drawn again, in milliseconds. */
const PAUSE = 300;

/**
 * The desk as it is once typing pauses: for all that stands beside the text. The squiggles in it follow every key; places
 * move with each, and a panel drawn for that would cost the next key its time. What a person does shows at once.
 */
export function useCalmDesk(): Desk {
  const [calm, setCalm] = useState(useDesk.getState);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (): void => setCalm(useDesk.getState());
    const stop = useDesk.subscribe((now, before) => {
      clearTimeout(timer);
      const isTyped = now.postId === before.postId && now.openKey === before.openKey;
      if (isTyped) timer = setTimeout(take, PAUSE);
      else take();
    });
    take();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return calm;
}

/** What a report of the check puts on the desk. While a newer text is read, what was found before stays. */
export function deskOf(
  { state, setAside, refused }: Omit<LiveReport, 'slow'>,
  waivers: readonly Waiver[],
  today: WallDate,
): Partial<Desk> {
  if (state.kind === 'waiting') return { status: 'waiting', setAside, refused };
  // A text that was not read has no findings to show: the last ones were about other words.
  if (state.kind === 'unchecked') return { status: state.why, listed: [], job: null, setAside, refused };
  const channels = state.channels.map(({ channelId, findings }) => ({
    channelId,
    findings: findings.map((finding) => ({ ...finding, waiver: waiverFor(finding, waivers, today) })),
  }));
  return { status: 'checked', listed: listedFindings(channels), job: state.job, setAside, refused };
}

/** The same change without what it would replace by its like: most keys change no finding, and then nothing is drawn. */
export function sparing(desk: Desk, { listed, ...rest }: Partial<Desk>): Partial<Desk> {
  const isSame = listed === undefined || JSON.stringify(listed) === JSON.stringify(desk.listed);
  return isSame ? rest : { ...rest, listed };
}

/** The findings that nobody has waived. */
export function openOf(listed: readonly Listed[]): readonly Listed[] {
  return listed.filter(({ finding }) => finding.waiver === null);
}

/** What is said where nothing is open: that the brand is content, or how much of what it says was waived. */
export function nothingOpen(listed: readonly Listed[]): string {
  const count = listed.length;
  return count === 0 ? t('voiceCheck.clean') : t('voiceCheck.clean.waived', { count });
}

/** The finding that is looked at: the one that was chosen while it is there, else the first. */
export function currentOf({ listed, openKey }: Pick<Desk, 'listed' | 'openKey'>): Listed | null {
  const open = openOf(listed);
  return open.find(({ key }) => key === openKey) ?? open[0] ?? null;
}

/** Shows a finding as the one that is looked at. */
export function lookAt(openKey: string | null): void {
  if (openKey !== null) useDesk.setState({ openKey });
}

/** The gravest that a channel's words are open for, or null. */
export function worstIn(listed: readonly Listed[], channelId: Id | null): Severity | null {
  const found = openOf(listed).flatMap(({ finding, channelIds }) =>
    channelIds.includes(channelId) ? [severities.indexOf(finding.severity)] : [],
  );
  return found.length === 0 ? null : (severities[Math.max(...found)] ?? null);
}
