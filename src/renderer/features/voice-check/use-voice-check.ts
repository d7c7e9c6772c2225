import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useToday } from '#renderer/app/today.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useAsked, useAssets } from '#renderer/features/assets/use-assets.ts';
import { liveComposition } from '#renderer/features/composer/live.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { useOwnWords } from '#renderer/features/spelling/own-words.ts';
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
import { currentLocale } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { dictionaryFor } from '#shared/spelling/dictionaries.ts';
import { needsOf } from '#shared/voice/patterns/needs.ts';
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
  const today = useToday(useZone(detail.brandId));
  const waivers = useWaivers(detail.id);
  const assets = useAssets(detail.assetIds);
  const { answer } = rules;
  const report = useRef(nothing);
  // The desk is outside React: an answer comes with every key, and draws only what shows another thing than before.
  const show = (next: LiveReport): void => {
    report.current = next;
    const shown = rules.failure === null ? deskOf(next, waivers, today) : unreachable;
    useDesk.setState((desk) => sparing(desk, shown));
  };
  const latest = useRef(show);
  latest.current = show;
  const check = useLiveCheck(detail.brandId, answer, latest);
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is shown anew when what it is seen by changes
  useEffect(() => latest.current(report.current), [rules.failure, waivers, today]);
}

const unreachable: Partial<Desk> = { status: 'unreachable', listed: [], job: null };

/** The rules that a brand's posts are checked with, as the core tells them. */
type Rules = Awaited<ReturnType<typeof api.voice.ruleSet.query>>;

function useLiveCheck(
  brandId: Id,
  rules: Rules | null,
  show: RefObject<(report: LiveReport) => void>,
): LiveCheck | null {
  const [check, setCheck] = useState<LiveCheck | null>(null);
  // It stands for the rules that run: the same ones come anew whenever something else of the brand has changed.
  const own = useSpelt(brandId, rules);
  const key = rules === null ? '' : [brandId, rules.hash, ...rules.aside, ...own].join(' ');
  const known = useRef({ brandId, key, aside: none as readonly string[] });
  known.current = { brandId, key, aside: rules?.aside ?? none };
  useEffect(() => {
    const made = new LiveCheck(checkThread, (next) => {
      if (next.setAside.length > 0) setAside.set(known.current.key, next.setAside);
      if (next.slow !== null) reportSlow(known.current, next.slow);
      show.current(next);
    });
    setCheck(made);
    return () => made.stop();
  }, [show]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const dictionary = dictionaryFor(currentLocale()) ?? 'en-GB';
    if (rules !== null) check?.use(rules.ruleSet, setAside.get(key) ?? rules.aside, { dictionary, own });
  }, [check, key]);
  return check;
}

/** The words that the brand keeps as its own, where a rule spells. */
function useSpelt(brandId: Id, rules: Rules | null): readonly string[] {
  const kept = useOwnWords((state) => (state.brandId === brandId ? state.words : null));
  const isSpelling = useMemo(() => rules !== null && needsOf(rules.ruleSet.rules).spelling, [rules]);
  return useMemo(() => (isSpelling && kept !== null ? [...kept].sort() : none), [isSpelling, kept]);
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

function useZone(brandId: Id): string {
  return useWorkspace((state) => state.snapshot?.brands.find(({ id }) => id === brandId)?.zone ?? 'UTC');
}
