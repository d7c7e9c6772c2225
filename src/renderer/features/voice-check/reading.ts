import type { CheckJob } from '#renderer/features/voice-check/check-messages.ts';
import { movedStretch } from '#renderer/features/voice-check/moved.ts';
import { type Passage, passagesOf } from '#shared/voice/document.ts';
import type { Place, VoiceFinding } from '#shared/voice/finding.ts';
import { type ChannelFindings, passageName } from '#shared/voice/listed.ts';
import type { Publishing } from '#shared/voice/publishing.ts';

/** What was read, and what was found in it: of each document, in their order. */
export type Reading = Pick<CheckJob, 'documents'> & { readonly channels: readonly ChannelFindings[] };

/** Whether a reading has found what the one before has, each no further than the typing between them has moved it. */
export function isMovedAlong(before: Reading, now: Reading): boolean {
  return (
    before.channels.length === now.channels.length &&
    now.channels.every(({ channelId, findings }, index) => {
      const was = before.channels[index];
      const then = before.documents[index];
      const here = now.documents[index];
      if (was === undefined || then === undefined || here === undefined) return false;
      return was.channelId === channelId && areMoved(was.findings, findings, moving(then, here));
    })
  );
}

type Move = (place: Place) => Place | null;

/** Where the places of one text stand in the next. */
function moving(before: Publishing, now: Publishing): Move {
  const wordsIn = ({ document }: Publishing): ReadonlyMap<string, string> =>
    new Map(passagesOf(document).map(([passage, words]) => [passageName(passage), words]));
  const words = [wordsIn(before), wordsIn(now)] as const;
  const of = (passage: Passage) => words.map((one) => one.get(passageName(passage)));
  return (place) => {
    const [then, here] = of(place.passage);
    const at = then === undefined || here === undefined ? null : movedStretch(place, then, here);
    return at === null ? null : { ...place, ...at };
  };
}

function areMoved(before: readonly VoiceFinding[], now: readonly VoiceFinding[], move: Move): boolean {
  return (
    before.length === now.length &&
    now.every((finding, index) => {
      const was = before[index];
      return was !== undefined && JSON.stringify(movedFinding(was, move)) === JSON.stringify(finding);
    })
  );
}

function movedFinding(finding: VoiceFinding, move: Move): VoiceFinding {
  return {
    ...finding,
    place: finding.place === null ? null : move(finding.place),
    fixes: finding.fixes.map((fix) => ({ ...fix, place: move(fix.place) ?? fix.place })),
  };
}
