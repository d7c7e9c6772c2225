import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schedulePosts } from '#core/approval/commands.ts';
import { updateBrand } from '#core/approval/governance.ts';
import { rulesHashOf } from '#core/approval/rules-hash.ts';
import { submitPost } from '#core/approval/submit.ts';
import { EffectiveDays } from '#core/jobs/effective-days.ts';
import { openStore } from '#core/open-store.ts';
import { actorOf } from '#core/people/queries.ts';
import { createPost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { rulesInForce } from '#core/voice/brand-voice.ts';
import { archiveGuideline } from '#core/voice/commands.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { Notice } from '#shared/contract/host.ts';
import type { Id } from '#shared/ids.ts';
import type { WallDate } from '#shared/time/wall.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import { testHost } from '#tests/helpers/core-session.ts';
import { decideOn } from '#tests/helpers/deciding.ts';
import { addTeam, clockSources, type Team, temporaryFolder } from '#tests/helpers/store.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';
import { adoptGuideline, verdictNow } from '#tests/helpers/voice-world.ts';

const noon = { date: '2026-12-20', time: '12:00', zone: 'Europe/Berlin' };

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let now: number;
let announced: number;
let notices: Notice[];
/** The posts that the window was told to have left the schedule. */
let left: Id[];
let days: EffectiveDays | null;

function open(): WorkspaceFile {
  return openStore(
    join(folder.path, 'days.masthead'),
    clockSources(
      () => now++,
      () => now,
    ),
  );
}

const attend = (): EffectiveDays =>
  new EffectiveDays(
    store,
    { ...testHost(), notify: async (notice) => void notices.push(notice) },
    (gone) => {
      announced += 1;
      left.push(...gone.map(({ postId }) => postId));
    },
    (error) => {
      throw error;
    },
  );

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse('2026-12-01T09:00:00Z');
  announced = 0;
  notices = [];
  left = [];
  store = open();
  team = addTeam(store);
  days = attend();
});

afterEach(() => {
  days?.stop();
  store.close();
  folder.remove();
});

function on(day: WallDate, time = '09:00:00'): void {
  now = Date.parse(`${day}T${time}Z`);
}

function adopt(effectiveOn: WallDate | null, more: Partial<GuidelineContent> = {}, id: Id | null = null): Id {
  const content = { ...trayGuideline, rules: [], effectiveOn, ...more };
  return adoptGuideline(store, team, content, id);
}

function approved(text: string): Id {
  const channelIds = team.channels.slice(0, 1);
  const postId = createPost(store, team.tobias, team.brand, { text, channelIds, schedule: noon }).value;
  submitPost(store, team.tobias, postId);
  decideOn(store, team.ines, postId);
  return postId;
}

const statusOf = (postId: Id): string => detailOf(store, postId).status;
const heard = (postId: Id): number =>
  store.stateForRules('post', postId).events.filter(({ kind }) => kind === 'ruleChange').length;
const states = () => ({ state: store.stateForRules.bind(store) });
const found = (postId: Id): number =>
  verdictNow(store, postId).flatMap(({ findings }) =>
    findings.filter(({ guidelineId }) => guidelineId !== null),
  ).length;

describe('a guideline that was adopted for a later day', () => {
  it('leaves approvals alone until its day, and is said to them on it, once', () => {
    const postId = approved('Last tray at five.');
    adopt('2026-12-05');
    on('2026-12-04', '22:59:00');
    days?.tick();
    expect([statusOf(postId), found(postId), heard(postId)]).toEqual(['approved', 0, 0]);
    // Midnight of the brand, an hour before that of Greenwich.
    on('2026-12-04', '23:00:01');
    days?.tick();
    expect([statusOf(postId), found(postId), heard(postId)]).toEqual(['draft', 1, 1]);
    expect(announced).toBe(1);
    const { body } = store.stateForRules('post', postId).events.at(-1) ?? {};
    expect(body).toEqual({ rulesHash: rulesHashOf(store, states(), store.stateForRules('post', postId)) });
    for (const day of ['2026-12-05', '2026-12-06', '2026-12-09']) {
      on(day);
      days?.tick();
    }
    expect([heard(postId), announced]).toEqual([1, 1]);
  });

  it('takes off the schedule what would go out against it without an approval, and says so once', () => {
    updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, mode: 'none' } });
    const channelIds = [String(team.channels[1])];
    const [hurried = '', sound = ''] = ['Last tray at five.', 'A fine rye.'].map(
      (text) => createPost(store, team.mara, team.brand, { text, channelIds, schedule: noon }).value,
    );
    schedulePosts(store, team.mara, [hurried, sound], true);
    adopt('2026-12-05', { severity: 'block' });
    days?.tick();
    expect(statusOf(hurried)).toBe('scheduled');
    for (const day of ['2026-12-05', '2026-12-06']) {
      on(day);
      days?.tick();
    }
    expect([statusOf(hurried), statusOf(sound)]).toEqual(['draft', 'scheduled']);
    expect(notices).toMatchObject([{ title: 'A post left the schedule', postId: hurried }]);
    expect(left).toEqual([hurried]);
  });

  it('names no post in the notification where several left, and every one to the window', () => {
    updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, mode: 'none' } });
    const channelIds = [String(team.channels[1])];
    const posts = ['Last tray at five.', 'The last tray.'].map(
      (text) => createPost(store, team.mara, team.brand, { text, channelIds, schedule: noon }).value,
    );
    schedulePosts(store, team.mara, posts, true);
    adopt('2026-12-05', { severity: 'block' });
    on('2026-12-05');
    days?.tick();
    expect(notices).toMatchObject([{ title: '2 posts left the schedule', postId: null }]);
    expect(left.toSorted()).toEqual(posts.toSorted());
  });

  it('is heard of by approvals after several days off, in the order of the days once for all', () => {
    const postId = approved('Last tray at five.');
    adopt('2026-12-03');
    adopt('2026-12-05', { title: 'Hurry', detail: { section: 'words', terms: [] }, ...hurrying });
    days?.stop();
    store.close();
    on('2026-12-09');
    store = open();
    days = attend();
    expect([statusOf(postId), heard(postId)]).toEqual(['draft', 1]);
    days.stop();
    days = attend();
    expect(heard(postId)).toBe(1);
  });

  it('does not void what was approved under it already, before anybody looked', () => {
    adopt('2026-12-05');
    const before = approved('Last tray at five.');
    on('2026-12-05', '08:00:00');
    const after = approved('Last tray at six.');
    days?.tick();
    expect([statusOf(before), statusOf(after)]).toEqual(['draft', 'approved']);
  });

  it('keeps approvals where the policy does, also when the policy is another later', () => {
    updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, ruleChange: 'keeps' } });
    const postId = approved('Last tray at five.');
    adopt('2026-12-05');
    on('2026-12-06');
    days?.tick();
    expect([statusOf(postId), heard(postId)]).toEqual(['approved', 0]);
    updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, ruleChange: 'voids' } });
    on('2026-12-07');
    days?.tick();
    expect([statusOf(postId), heard(postId)]).toEqual(['approved', 0]);
  });

  it('says nothing where it was archived before its day', () => {
    const postId = approved('Last tray at five.');
    archiveGuideline(store, actorOf(store.readAll, team.mara.id), adopt('2026-12-05'), true);
    on('2026-12-06');
    days?.tick();
    expect([statusOf(postId), announced]).toEqual(['approved', 0]);
  });
});

describe('a new version for a later day', () => {
  it('lets the one before it hold until then', () => {
    const guidelineId = adopt(null);
    const postId = approved('Last tray at five.');
    const hash = rulesInForce(store, team.brand).hash;
    adopt('2026-12-05', { ...hurrying, detail: { section: 'words', terms: [] } }, guidelineId);
    expect(rulesInForce(store, team.brand).hash).toBe(hash);
    expect([statusOf(postId), found(postId)]).toEqual(['approved', 1]);
    // A third version before that day: what holds is still the first.
    adopt(
      '2026-12-06',
      { ...hurrying, severity: 'info', detail: { section: 'words', terms: [] } },
      guidelineId,
    );
    expect(rulesInForce(store, team.brand).hash).toBe(hash);
    on('2026-12-06');
    days?.tick();
    expect([statusOf(postId), found(postId), heard(postId)]).toEqual(['draft', 0, 1]);
  });
});

const hurrying: Partial<GuidelineContent> = {
  rules: trayGuideline.rules,
  examples: [{ kind: 'dont', text: 'Do hurry.', note: '', sourced: false, facts: [] }],
};
