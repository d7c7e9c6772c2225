import { useMemo, useRef } from 'react';
import { api } from '#renderer/app/client.ts';
import { whenIdle } from '#renderer/app/idle.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import type { Id } from '#shared/ids.ts';
import type { DayRange } from '#shared/time/range.ts';
import type { WallDate } from '#shared/time/wall.ts';
import type { CalendarFinding } from '#shared/voice/calendar-rules.ts';

/** For so long a page stays before it is read against the rules, in milliseconds: who turns pages waits for nothing. */
const STILL = 250;

const none: readonly CalendarFinding[] = [];

/**
 * What the brand's rules say of the days in view, once they are drawn and nothing else is to do. Days that are over are
 * past mending: what is about them alone is left out.
 */
export function useBrandFindings(
  brandId: Id,
  { from, to }: DayRange,
  today: WallDate,
): readonly CalendarFinding[] {
  const asked = useRef(0);
  const ask = async (): Promise<readonly CalendarFinding[]> => {
    asked.current += 1;
    const mine = asked.current;
    await new Promise((resolve) => setTimeout(resolve, STILL));
    await whenIdle();
    // Something newer was asked meanwhile: nobody waits for this any more.
    if (mine !== asked.current) return none;
    return (await api.voice.calendar.query({ brandId, from, to })).findings;
  };
  const { answer } = useAsked(`calendar ${brandId} ${from} ${to}`, ask, [
    'posts',
    'voice',
    'brands',
    'channels',
    'workspace',
  ]);
  return useMemo(() => answer?.filter((finding) => finding.to >= today) ?? none, [answer, today]);
}
