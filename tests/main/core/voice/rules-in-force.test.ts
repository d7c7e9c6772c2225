import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schedulePosts } from '#core/approval/commands.ts';
import { updateBrand } from '#core/approval/governance.ts';
import { actorOf } from '#core/people/queries.ts';
import { createPost } from '#core/posts/commands.ts';
import { undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { ownHashNow, ownHashOn, ownHashThen, rulesInForce, voiceOf } from '#core/voice/brand-voice.ts';
import { archiveGuideline, chooseRule, writeGuideline } from '#core/voice/commands.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { brandRuleSet } from '#shared/voice/brand-rules.ts';
import { ruleSetHash } from '#shared/voice/rule-set-hash.ts';
import { clockSources, freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let now: number;

const nextWeek = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse('2026-12-01T09:00:00Z');
  const sources = clockSources(
    () => now++,
    () => now,
  );
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'rules.masthead'), 1, sources));
});

afterEach(() => {
  store.close();
  folder.remove();
});

const inForce = () => rulesInForce(store, team.brand);
/** What the brand has decided, made into rules and hashed once more, with nothing kept from before. */
const madeAnew = (day: WallDate): string => ruleSetHash(brandRuleSet(voiceOf(store, team.brand), day));

function mara(): Actor {
  const found = actorOf(store.readAll, team.mara.id);
  if (found === null) throw new Error('Nobody has this id.');
  return found;
}

function adopt(effectiveOn: WallDate | null): Id {
  const content = { ...trayGuideline, effectiveOn };
  return writeGuideline(store, mara(), { brandId: team.brand, guidelineId: null, content, note: '' }).value;
}

describe('the rules in force', () => {
  it('are made ready once for all days on which the guidelines say the same', () => {
    adopt(null);
    adopt('2026-12-05');
    const days = ['2026-12-01', '2026-12-02', '2026-12-04', '2026-12-05', '2026-12-30'].map((day) => {
      now = Date.parse(`${day}T09:00:00Z`);
      const { today, hash, compiled, ruleSet } = inForce();
      expect([today, hash]).toEqual([day, madeAnew(day)]);
      return { compiled, rules: ruleSet.rules.length, hash };
    });
    const [first, second, eve, there, later] = days;
    expect([second, eve]).toEqual([first, first]);
    expect([second?.compiled, eve?.compiled].every((one) => one === first?.compiled)).toBe(true);
    expect(there?.rules).toBeGreaterThan(eve?.rules ?? 0);
    expect(there?.hash).not.toBe(eve?.hash);
    expect(later?.compiled).toBe(there?.compiled);
  });

  it('go back with the clock', () => {
    adopt('2026-12-05');
    const before = inForce().hash;
    now = Date.parse('2026-12-06T09:00:00Z');
    expect(inForce().hash).not.toBe(before);
    now = Date.parse('2026-12-03T09:00:00Z');
    expect(inForce().hash).toBe(before);
  });

  it('have another hash after every decision, and the same once it is taken back', () => {
    const plain = inForce().hash;
    const hashes = [plain];
    const decided = (): void => {
      expect(inForce().hash).toBe(madeAnew('2026-12-01'));
      hashes.push(inForce().hash);
    };
    const guidelineId = adopt(null);
    decided();
    chooseRule(store, mara(), { brandId: team.brand, ruleId: 'voice.hype', choice: { level: 'warn' } });
    decided();
    chooseRule(store, mara(), { brandId: team.brand, ruleId: 'voice.hype', choice: null });
    expect(inForce().hash).toBe(hashes[1]);
    archiveGuideline(store, mara(), guidelineId, true);
    expect(inForce().hash).toBe(plain);
    expect(new Set(hashes).size).toBe(3);
  });

  it('are not those of a change that was refused after it was looked at', () => {
    // Everything at one moment, as after a clock was set back.
    const choose = (level: 'block' | 'warn'): void => {
      now = Date.parse('2026-12-01T12:00:00Z');
      chooseRule(store, mara(), { brandId: team.brand, ruleId: 'voice.hype', choice: { level } });
    };
    choose('warn');
    const fields = { text: 'A fine rye.', channelIds: [String(team.channels[1])], schedule: nextWeek };
    const postId = createPost(store, team.tobias, team.brand, fields).value;
    schedulePosts(store, team.tobias, [postId], true);
    const stop = store.beforeCommit(() => {
      throw new Refusal('wrong-state', 'core.refusal.notInReview');
    });
    expect(() => choose('block')).toThrow(Refusal);
    stop();
    schedulePosts(store, team.tobias, [postId], false);
    now = Date.parse('2026-12-01T12:00:00Z');
    undo(store, team.mara);
    expect(inForce().hash).toBe(madeAnew('2026-12-01'));
  });

  it('bind approvals only to what the brand has decided, on the day that it holds', () => {
    const { brand } = team;
    expect(ownHashNow(store, brand)).toBeNull();
    adopt('2026-12-05');
    expect([ownHashNow(store, brand), ownHashOn(store, brand, '2026-12-04')]).toEqual([null, null]);
    const then = ownHashOn(store, brand, '2026-12-05');
    now = Date.parse('2026-12-05T09:00:00Z');
    expect(then).toMatch(/^[0-9a-f]{64}$/);
    expect([ownHashNow(store, brand), ownHashThen(store, brand, voiceOf(store, brand))]).toEqual([
      then,
      then,
    ]);
    updateBrand(store, mara(), brand, { country: 'DE' });
    expect(ownHashNow(store, brand)).not.toBe(then);
  });
});
