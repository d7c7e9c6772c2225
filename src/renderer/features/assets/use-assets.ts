import { useEffect, useState } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { api, reasonOf } from '#renderer/app/client.ts';
import { sameJson } from '#renderer/app/same-json.ts';
import { drawPosters } from '#renderer/features/assets/posters.ts';
import type { Asset } from '#shared/assets/asset.ts';
import { ASSETS_PAGE_MAX } from '#shared/contract/assets.ts';
import type { Concept } from '#shared/contract/changes.ts';
import type { WindowEvent } from '#shared/contract/wire.ts';
import type { Id } from '#shared/ids.ts';

/** What was asked for, or why it cannot be had; null while the core has not answered. */
export type Asked<Answer> =
  | { readonly answer: Answer; readonly failure: null }
  | { readonly answer: null; readonly failure: string | null };

const listening = new Set<(event: WindowEvent) => void>();
let stopListening: () => void = () => undefined;

/** Hears what the window is told, all askers by one door: a screen asks for many things. Gives back what ends it. */
function everyEvent(listener: (event: WindowEvent) => void): () => void {
  if (listening.size === 0)
    stopListening = bridge().onEvent((event) => {
      for (const one of [...listening]) one(event);
    });
  listening.add(listener);
  return () => {
    listening.delete(listener);
    if (listening.size === 0) stopListening();
  };
}

/**
 * Asks the core, and again whenever one of the concepts changed. The former answer stays until the next is there;
 * with another `key` it is let go.
 */
export function useAsked<Answer>(
  key: string,
  question: () => Promise<Answer>,
  concepts: readonly Concept[],
): Asked<Answer> {
  const [state, setState] = useState<Asked<Answer> & { readonly key: string }>({
    key,
    answer: null,
    failure: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    let newest = 0;
    const ask = async (): Promise<void> => {
      newest += 1;
      const mine = newest;
      const next = await question().then(
        (answer) => ({ key, answer, failure: null }),
        (error: unknown) => ({ key, answer: null, failure: reasonOf(error) }),
      );
      // What says the same is not drawn again.
      if (mine === newest) setState((before) => (sameJson(before, next) ? before : next));
    };
    void ask();
    const stop = everyEvent((event) => {
      if (event.kind === 'changed' && event.changed.concepts.some((concept) => concepts.includes(concept)))
        void ask();
    });
    return () => {
      newest = -1;
      stop();
    };
  }, [key]);
  return state.key === key ? state : { answer: null, failure: null };
}

/** These assets in their order; null until the core answered. */
export function useAssets(ids: readonly Id[]): readonly Asset[] | null {
  const { answer } = useAsked(ids.join(), () => assetsNamed(ids), ['assets', 'workspace']);
  usePosters(answer);
  return answer;
}

/** As many as one question may name at a time. */
async function assetsNamed(ids: readonly Id[]): Promise<readonly Asset[]> {
  const found: Asset[] = [];
  for (let at = 0; at < ids.length; at += ASSETS_PAGE_MAX) {
    const assetIds = ids.slice(at, at + ASSETS_PAGE_MAX);
    found.push(...(await api.assets.named.query({ assetIds })).assets);
  }
  return found;
}

/** Draws the poster frames that are missing. */
export function usePosters(assets: readonly Asset[] | null): void {
  useEffect(() => {
    if (assets !== null) drawPosters(assets);
  }, [assets]);
}
