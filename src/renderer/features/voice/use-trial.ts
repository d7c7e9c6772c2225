import { useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import type { Id } from '#shared/ids.ts';
import { type GuidelineContent, guidelineContentSchema } from '#shared/voice/guideline.ts';

/** What the core says a content would do. */
export type Trial = Awaited<ReturnType<typeof api.voice.trial.query>>;

/** A trial as it is known now; `answer` is null until the core has tried what stands here now. */
export type Tried = { readonly answer: Trial | null; readonly failure: string | null };

/** So long nothing is typed before the core tries a content on the brand's posts. */
const PAUSE_MS = 400;

/** What is being tried: several places show the same trial, and it is asked for once. */
const underWay = new Map<string, Promise<Trial | null>>();

/** Has the core try a content: on its examples and on the brand's posts. Not wanted, nothing is asked. */
export function useTrial(guidelineId: Id | null, content: GuidelineContent, wanted = true): Tried {
  const brandId = useVoice((state) => state.brandId);
  const now = wanted ? JSON.stringify({ brandId, guidelineId, content }) : '';
  const key = useSettled(now);
  const asked = useAsked(key, () => trialFor(key), ['posts', 'voice']);
  return key === now ? asked : { answer: null, failure: null };
}

function trialFor(key: string): Promise<Trial | null> {
  const known = underWay.get(key);
  if (known !== undefined) return known;
  const asked = ask(key).finally(() => underWay.delete(key));
  underWay.set(key, asked);
  return asked;
}

async function ask(key: string): Promise<Trial | null> {
  if (key === '') return null;
  const { brandId, guidelineId, content } = JSON.parse(key) as {
    readonly brandId: Id | null;
    readonly guidelineId: Id | null;
    readonly content: GuidelineContent;
  };
  // What is not called anything yet can be tried all the same.
  const titled = { ...content, title: content.title === '' ? '…' : content.title };
  const { data } = guidelineContentSchema.safeParse(titled);
  if (brandId === null || data === undefined) return null;
  return api.voice.trial.query({ brandId, guidelineId, content: data });
}

/** A value once it has rested. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
