import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateBrand } from '#core/approval/governance.ts';
import { createPost, updatePost } from '#core/posts/commands.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { calendarVerdict } from '#core/voice/calendar.ts';
import { chooseRule } from '#core/voice/commands.ts';
import type { Id } from '#shared/ids.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import { addDays } from '#shared/time/wall.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'calendar.masthead')));
});

afterEach(() => {
  store.close();
  folder.remove();
});

const FIRST = '2026-12-01';
const planned = (day: number, patch: PostPatch = {}): Id =>
  createPost(store, team.tobias, team.brand, {
    text: `Shelf ${day} is new.`,
    channelIds: team.channels.slice(0, 1),
    schedule: { date: addDays(FIRST, day), time: '12:00', zone: 'Europe/Berlin' },
    ...patch,
  }).value;
const december = (brand = team.brand) => calendarVerdict(store, brand, FIRST, '2026-12-31');
const rulesFound = async (): Promise<readonly string[]> => (await december()).map(({ ruleId }) => ruleId);

describe('the rules over the calendar', () => {
  it('tell what promotes too much, by channel, with its posts, and go by the brand’s own target', async () => {
    const ids = Array.from({ length: 10 }, (_, day) =>
      planned(day, { intent: day < 4 ? 'promote' : 'converse' }),
    );
    expect(await december()).toMatchObject([
      {
        ruleId: 'mix.promo-ratio',
        severity: 'warn',
        channelId: team.channels[0],
        postIds: ids.slice(0, 4),
        from: FIRST,
        to: addDays(FIRST, 3),
      },
    ]);
    updateBrand(store, team.mara, team.brand, { mix: { promote: 40 } });
    expect(await december()).toEqual([]);
  });

  it('tell silence, streaks and what is planned twice, and hear of the days before the span', async () => {
    planned(-3);
    planned(0, { pillarId: team.pillars[0] ?? null });
    planned(2, { pillarId: team.pillars[0] ?? null });
    planned(6, { pillarId: team.pillars[0] ?? null });
    expect([...(await rulesFound())].sort()).toEqual(['mix.no-dialogue', 'mix.topic-streak']);
    const words = 'The reading room opens at nine on Saturday and the kettle is on until noon.';
    const asked = planned(3, { text: `${words} Are you coming?` });
    const again = planned(20, { text: words });
    expect((await december()).find(({ ruleId }) => ruleId === 'dup.planned')?.postIds).toEqual([
      asked,
      again,
    ]);
  });

  it('leave out what will not go out, are switched off and on, and speak of one brand alone', async () => {
    const ids = [0, 4, 9].map((day) => planned(day));
    expect(await rulesFound()).toEqual(['mix.no-dialogue']);
    chooseRule(store, team.mara, {
      brandId: team.brand,
      ruleId: 'mix.no-dialogue',
      choice: { level: 'off', options: {} },
    });
    chooseRule(store, team.mara, {
      brandId: team.brand,
      ruleId: 'dup.cross-channel',
      choice: { level: 'info', options: {} },
    });
    expect(await rulesFound()).toEqual([]);
    const words = 'Our books now come from four printers within sixty miles of every shop we have.';
    planned(12, { text: words, channelIds: [...team.channels] });
    expect(await rulesFound()).toEqual(['dup.cross-channel']);
    for (const id of ids) updatePost(store, team.tobias, id, { archived: true });
    expect(await december('0190a5a0-0000-7000-8000-0000000000d7')).toEqual([]);
  });
});
