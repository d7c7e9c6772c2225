import { useEffect, useMemo, useRef, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useAsked, useAssets } from '#renderer/features/assets/use-assets.ts';
import { liveComposition } from '#renderer/features/composer/live.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import type { Said } from '#renderer/features/voice-check/check-messages.ts';
import { type Desk, deskOf, emptyDesk, sparing, useDesk } from '#renderer/features/voice-check/desk.ts';
import { checkJobOf } from '#renderer/features/voice-check/documents.ts';
import {
  checkThread,
  LiveCheck,
  type LiveReport,
  type SlowRules,
} from '#renderer/features/voice-check/live-check.ts';
import type { Channel } from '#shared/channels/channel.ts';
import type { Id } from '#shared/ids.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';
import type { Waiver } from '#shared/voice/waiver.ts';

const nothing: LiveReport = { state: { kind: 'waiting' }, setAside: [], slow: null, refused: [] };
const none: readonly never[] = [];
/** What was set aside stays so while the rules do: no editor has to wait for it again. */
const setAside = new Map<string, readonly string[]>();

/**
 * Checks a post against the brand's rules while it is written, and keeps the desk of this window. Keys go from the
 * editor's store to the thread; nothing is drawn for them but what was found.
 */
export function useVoiceCheck(editor: PostEditor, detail: PostDetail, channels: readonly Channel[]): void {
  const rules = useAsked(
    `rules ${detail.brandId}`,
    () => api.voice.ruleSet.query({ brandId: detail.brandId }),
    ['voice', 'brands', 'workspace'],
  );
  const today = useToday(detail.brandId);
  const waivers = useWaivers(detail.id);
  const assets = useAssets(detail.assetIds);
  const { answer } = rules;
  const [check, report] = useLiveCheck(detail.brandId, answer);
  const country = answer?.country ?? null;
  useSaid(detail.brandId, check);
  useEffect(() => {
    if (check === null || assets === null) return undefined;
    const read = (): void =>
      check.check(
        checkJobOf(detail, liveComposition(editor.store.getState()), { channels, assets, country, today }),
      );
    read();
    return editor.store.subscribe((now, before) => {
      if (now.typed !== before.typed) read();
    });
  }, [check, editor, detail, channels, assets, country, today]);
  useEffect(() => {
    useDesk.setState({ ...emptyDesk, postId: detail.id });
    return () => useDesk.setState(emptyDesk);
  }, [detail.id]);
  useEffect(() => {
    const next = rules.failure === null ? deskOf(report, waivers, today) : unreachable;
    useDesk.setState((desk) => sparing(desk, next));
  }, [rules.failure, report, waivers, today]);
}

const unreachable: Partial<Desk> = { status: 'unreachable', listed: [], job: null };

/** The rules that a brand's posts are checked with, as the core tells them. */
type Rules = Awaited<ReturnType<typeof api.voice.ruleSet.query>>;

function useLiveCheck(brandId: Id, rules: Rules | null): readonly [LiveCheck | null, LiveReport] {
  const [check, setCheck] = useState<LiveCheck | null>(null);
  const [report, setReport] = useState<LiveReport>(nothing);
  // It stands for the rules that run: the same ones come anew whenever something else of the brand has changed.
  const key = rules === null ? '' : [brandId, rules.hash, ...rules.aside].join(' ');
  const known = useRef({ brandId, key, aside: none as readonly string[] });
  known.current = { brandId, key, aside: rules?.aside ?? none };
  useEffect(() => {
    const made = new LiveCheck(checkThread, (next) => {
      if (next.setAside.length > 0) setAside.set(known.current.key, next.setAside);
      if (next.slow !== null) reportSlow(known.current, next.slow);
      setReport(next);
    });
    setCheck(made);
    return () => made.stop();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (rules !== null) check?.use(rules.ruleSet, setAside.get(key) ?? rules.aside);
  }, [check, key]);
  return [check, report];
}

type Known = { readonly brandId: Id; readonly key: string; readonly aside: readonly string[] };

/** Tells the core of a rule that took too long here, so that it is set aside for everybody and its owner hears of it. */
function reportSlow({ brandId, key, aside }: Known, { ruleIds, texts }: SlowRules): void {
  for (const ruleId of ruleIds) {
    if (aside.includes(ruleId)) continue;
    void api.voice.reportSlow.mutate({ brandId, ruleId, texts: [...texts] }).then(
      // From now on the core says so, and says when it is tried again.
      ({ isAside }) => (isAside ? setAside.delete(key) : undefined),
      // It stays aside in this window, which says so.
      () => undefined,
    );
  }
}

/** What each brand has said, as it was last told. */
const heard = new Map<Id, { readonly hash: string; readonly said: Said }>();

/** Tells the check what the brand has said with approval, and again when that has changed. */
function useSaid(brandId: Id, check: LiveCheck | null): void {
  const ask = async (): Promise<string> => {
    const { hash, said } = await api.voice.said.query({ brandId, known: heard.get(brandId)?.hash ?? null });
    if (said !== null) heard.set(brandId, { hash, said });
    return hash;
  };
  const { answer: hash } = useAsked(`said ${brandId}`, ask, ['posts', 'brands', 'workspace']);
  useEffect(() => {
    const known = heard.get(brandId);
    if (hash !== null && known !== undefined) check?.know(known.said);
  }, [check, brandId, hash]);
}

/** The exceptions of a post, as the core keeps them. */
function useWaivers(postId: Id): readonly Waiver[] {
  const { answer } = useAsked(`waivers ${postId}`, () => api.voice.verdict.query({ postId }), [
    'posts',
    'voice',
    'brands',
    'workspace',
  ]);
  return useMemo(
    () =>
      answer?.channels.flatMap(({ findings }) =>
        findings.flatMap(({ waiver }) => (waiver === null ? [] : [waiver])),
      ) ?? none,
    [answer],
  );
}

function useToday(brandId: Id): WallDate {
  const zone = useWorkspace(
    (state) => state.snapshot?.brands.find(({ id }) => id === brandId)?.zone ?? 'UTC',
  );
  return wallAt(Date.now(), zone).date;
}
