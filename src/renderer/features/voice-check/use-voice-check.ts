import { useEffect, useMemo, useRef, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useAsked, useAssets } from '#renderer/features/assets/use-assets.ts';
import { liveComposition } from '#renderer/features/composer/live.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import type { Said } from '#renderer/features/voice-check/check-messages.ts';
import { type Desk, deskOf, emptyDesk, sparing, useDesk } from '#renderer/features/voice-check/desk.ts';
import { checkJobOf } from '#renderer/features/voice-check/documents.ts';
import { checkThread, LiveCheck, type LiveReport } from '#renderer/features/voice-check/live-check.ts';
import type { Channel } from '#shared/channels/channel.ts';
import type { Id } from '#shared/ids.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';
import type { RuleSet } from '#shared/voice/rule.ts';
import type { Waiver } from '#shared/voice/waiver.ts';

const nothing: LiveReport = { state: { kind: 'waiting' }, setAside: [], refused: [] };
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
  const [check, report] = useLiveCheck(answer?.ruleSet ?? null, answer?.hash ?? '');
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

function useLiveCheck(ruleSet: RuleSet | null, hash: string): readonly [LiveCheck | null, LiveReport] {
  const [check, setCheck] = useState<LiveCheck | null>(null);
  const [report, setReport] = useState<LiveReport>(nothing);
  const known = useRef(hash);
  known.current = hash;
  useEffect(() => {
    const made = new LiveCheck(checkThread, (next) => {
      if (next.setAside.length > 0) setAside.set(known.current, next.setAside);
      setReport(next);
    });
    setCheck(made);
    return () => made.stop();
  }, []);
  // The hash stands for the rules: the same ones come anew whenever something else of the brand has changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (ruleSet !== null) check?.use(ruleSet, setAside.get(hash) ?? none);
  }, [check, hash]);
  return [check, report];
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
