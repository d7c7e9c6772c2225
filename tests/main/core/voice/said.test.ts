import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { submitPost } from '#core/approval/submit.ts';
import { channelsOf } from '#core/brands/queries.ts';
import { openStore } from '#core/open-store.ts';
import { createPost, updatePost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { rulesInForce } from '#core/voice/brand-voice.ts';
import { chooseRule } from '#core/voice/commands.ts';
import { comparedWith, saidBy } from '#core/voice/said.ts';
import { checkJobOf } from '#renderer/features/voice-check/documents.ts';
import type { Id } from '#shared/ids.ts';
import { check } from '#shared/voice/check.ts';
import { PROFILE_FROM } from '#shared/voice/profile.ts';
import { PastTexts } from '#shared/voice/shingles.ts';
import { decideOn } from '#tests/helpers/deciding.ts';
import { freshWorkspace, type Team, temporaryFolder, testSources } from '#tests/helpers/store.ts';
import { verdictNow } from '#tests/helpers/voice-world.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'said.masthead')));
});

afterEach(() => {
  store.close();
  folder.remove();
});

const OPENING = 'The reading room opens at nine on Saturday and the kettle is on until noon.';
const habit = (index: number): string =>
  `Shelf ${index} holds books about boats. Ask for number ${index} and sit by the window with it.`;

function draft(text: string, date: string | null = '2026-12-09'): Id {
  const schedule = date === null ? null : { date, time: '12:00', zone: 'Europe/Berlin' };
  const channelIds = team.channels.slice(0, 2);
  return createPost(store, team.tobias, team.brand, { text, channelIds, schedule }).value;
}

function approve(postId: Id, by = store): void {
  submitPost(by, team.tobias, postId);
  decideOn(by, team.ines, postId);
}

function approved(text: string, date?: string): Id {
  const postId = draft(text, date);
  approve(postId);
  return postId;
}

const found = (postId: Id, ruleId: string) =>
  verdictNow(store, postId).flatMap(({ findings }) =>
    findings.filter((finding) => finding.ruleId === ruleId),
  );

describe('what was said before', () => {
  it('is found in a draft once its post is approved, and no more when the approval is gone', () => {
    const first = draft(OPENING);
    const second = draft(`${OPENING} Bring a friend.`);
    expect(found(second, 'dup.self')).toEqual([]);
    approve(first);
    expect(found(second, 'dup.self').map(({ severity }) => severity)).toEqual(['warn', 'warn']);
    updatePost(store, team.tobias, first, { text: 'Closed on Saturday.' });
    expect(found(second, 'dup.self')).toEqual([]);
    undo(store, team.tobias);
    expect(found(second, 'dup.self')).toHaveLength(2);
  });

  it('is no copy of itself, is forgotten after a year, and is heard of every channel’s own words', () => {
    const own = approved(OPENING);
    expect(found(own, 'dup.self')).toEqual([]);
    const second = draft(`${OPENING} Bring a friend.`);
    expect(found(second, 'dup.self')).toHaveLength(2);
    updatePost(store, team.tobias, own, {
      schedule: { date: '2025-11-30', time: '12:00', zone: 'Europe/Berlin' },
    });
    expect(found(second, 'dup.self')).toEqual([]);
    const [channel = ''] = team.channels;
    const third = draft('Something else.');
    const variant = { text: OPENING, firstComment: null, parts: null, format: null };
    updatePost(store, team.tobias, third, { variants: { [channel]: variant } });
    approve(third);
    expect(found(second, 'dup.self')).toHaveLength(2);
  });

  it('is heard of another program on the file, and of its own commits alone not gathered anew by a draft', () => {
    const first = draft(OPENING);
    const second = draft(`${OPENING} Bring a friend.`);
    const before = saidBy(store, team.brand);
    updatePost(store, team.tobias, second, { text: `${OPENING} Bring two.` });
    expect(saidBy(store, team.brand)).toBe(before);
    const other = openStore(store.file, testSources(7));
    approve(first, other);
    other.close();
    expect(found(second, 'dup.self')).toHaveLength(2);
  });
});

describe('the voice of approved posts', () => {
  const learn = (count: number): void => {
    for (let index = 0; index < count; index += 1) approved(habit(index));
  };
  const loud = 'We are open! Come in! All of you! Right now! Today! Bread and butter! Hurry! Tell everyone!';

  it('says that it was learned from too few, and how many it takes', () => {
    learn(PROFILE_FROM - 1);
    const postId = draft(loud);
    expect(comparedWith(store, team.brand, postId, loud)).toMatchObject({
      posts: PROFILE_FROM - 1,
      least: PROFILE_FROM,
      drifts: [],
      nearest: null,
    });
  });

  it('shows how far a draft is from it, and the nearest post, which is never the draft itself', () => {
    learn(PROFILE_FROM);
    const { drifts, nearest } = comparedWith(store, team.brand, draft(loud), loud);
    expect(drifts[0]).toMatchObject({ feature: 'exclamations', usual: 0 });
    expect(nearest?.text).toMatch(/^Shelf/u);
    const own = approved(`${habit(99)} It is blue.`);
    expect(comparedWith(store, team.brand, own, `${habit(99)} It is blue.`).nearest?.postId).not.toBe(own);
    const first = approved(loud);
    expect(comparedWith(store, team.brand, draft(loud), loud)).toMatchObject({
      nearest: { text: loud },
      said: { postId: first, text: loud, share: 1 },
    });
  });

  it('does not measure a handful of words, but shows the nearest post', () => {
    learn(PROFILE_FROM);
    const { drifts, nearest } = comparedWith(store, team.brand, draft('Boats!'), 'Books about boats!');
    expect(drifts).toEqual([]);
    expect(nearest?.text).toMatch(/^Shelf/u);
  });

  it('makes the same findings in the composer as in the core, to the fingerprint', () => {
    chooseRule(store, team.mara, {
      brandId: team.brand,
      ruleId: 'voice.tone-drift',
      choice: { level: 'warn', options: {} },
    });
    chooseRule(store, team.mara, {
      brandId: team.brand,
      ruleId: 'crit.reply-tone',
      choice: { level: 'warn', options: {} },
    });
    learn(PROFILE_FROM);
    approved(loud);
    const postId = draft(`@harbour ${loud}`);
    const core = verdictNow(store, postId);
    const rules = core.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
    expect(new Set(rules)).toEqual(new Set([...rules, 'dup.self', 'voice.tone-drift', 'crit.reply-tone']));

    const { compiled, country, today } = rulesInForce(store, team.brand);
    const { packed, profile } = JSON.parse(JSON.stringify(saidBy(store, team.brand))) as ReturnType<
      typeof saidBy
    >;
    const detail = detailOf(store, postId);
    const around = { channels: channelsOf(store.read), assets: [], country, today };
    const { documents, context } = checkJobOf(detail, detail, around);
    const composer = documents.map(({ channelId, document }) => ({
      channelId,
      findings: check(document, compiled, { ...context, past: new PastTexts(packed), profile }).map(
        (finding) => ({ ...finding, waiver: null }),
      ),
    }));
    expect(composer).toEqual(core);
  });
});
