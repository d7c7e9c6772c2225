import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateBrand } from '#core/approval/governance.ts';
import { submitPost } from '#core/approval/submit.ts';
import { noticesOf, takeReminders } from '#core/jobs/reminders.ts';
import { openStore } from '#core/open-store.ts';
import { actorOf } from '#core/people/queries.ts';
import { createPost } from '#core/posts/commands.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { defaultPolicy, type Level } from '#shared/approval/policy.ts';
import type { Id } from '#shared/ids.ts';
import { decideOn } from '#tests/helpers/deciding.ts';
import { addTeam, clockSources, type Team, temporaryFolder } from '#tests/helpers/store.ts';

const HOUR = 3_600_000;
const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
/** Noon less the brand's lead of a day. */
const dueBy = Date.parse('2026-12-08T11:00:00Z');

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let now: number;

beforeEach(() => {
  folder = temporaryFolder();
  now = dueBy - 72 * HOUR;
  store = openStore(
    join(folder.path, 'reminders.masthead'),
    clockSources(() => now),
  );
  team = addTeam(store);
});

afterEach(() => {
  store.close();
  folder.remove();
});

/** What a person is told at this moment: the titles of the notifications. */
function told(person: Id): readonly string[] {
  return noticesOf(takeReminders(store, actorOf(store.readAll, person))).map(({ title }) => title);
}

function submitted(text: string): Id {
  const fields = { text, channelIds: [String(team.channels[0])], schedule: noon };
  const postId = createPost(store, team.tobias, team.brand, fields).value;
  submitPost(store, team.tobias, postId);
  return postId;
}

describe('reminders', () => {
  it('tell those who can decide that it is at risk and then late, each once, and the author only that it is late', () => {
    submitted('Saffron buns, slowly');
    expect(told(team.mara.id)).toEqual([]);
    now = dueBy - 47 * HOUR;
    expect(told(team.mara.id)).toEqual(['An approval is due soon']);
    expect(told(team.mara.id)).toEqual([]);
    expect(told(team.tobias.id)).toEqual([]);
    now = dueBy + HOUR;
    expect(told(team.mara.id)).toEqual(['An approval is late']);
    expect(told(team.tobias.id)).toEqual(['An approval is late']);
    expect([...told(team.mara.id), ...told(team.tobias.id)]).toEqual([]);
  });

  it('say in words what, by when and what to do', () => {
    const postId = submitted('Saffron buns, slowly');
    now = dueBy + HOUR;
    const [forMara] = noticesOf(takeReminders(store, actorOf(store.readAll, team.mara.id)));
    expect(forMara).toEqual({
      title: 'An approval is late',
      body: '“Saffron buns, slowly” was to be approved by Tue 8 Dec, 12:00. You can still decide on it.',
      postId,
    });
  });

  it('tell the backup once the level has waited long enough, and nobody else', () => {
    const level: Level = {
      id: '01900000-0000-7000-8000-0000000000a1',
      name: 'Legal',
      need: 'any',
      approvers: { people: [team.ines.id], roles: [] },
      backup: { approvers: { people: [team.mara.id], roles: [] }, afterHours: 5 },
      when: null,
    };
    updateBrand(store, team.mara, team.brand, {
      policy: { ...defaultPolicy, mode: 'required', levels: [level] },
    });
    submitted('Soup at one');
    now += 4 * HOUR;
    expect(told(team.mara.id)).toEqual([]);
    now += 2 * HOUR;
    expect(told(team.ines.id)).toEqual([]);
    expect(told(team.mara.id)).toEqual(['You can decide now, as the backup']);
    expect(told(team.mara.id)).toEqual([]);
  });

  it('stop once it is decided, and begin anew for a new version', () => {
    const postId = submitted('Say which street');
    now = dueBy - 47 * HOUR;
    expect(told(team.mara.id)).toHaveLength(1);
    decideOn(store, team.mara, postId, 'request_changes', 'Name the street.');
    expect(told(team.ines.id)).toEqual([]);
    submitPost(store, team.tobias, postId);
    expect(told(team.mara.id)).toEqual(['An approval is due soon']);
  });

  it('say many at once in one sentence', () => {
    for (let index = 0; index < 5; index += 1) submitted(`Post ${index}`);
    now = dueBy + HOUR;
    expect(told(team.mara.id)).toEqual(['5 approvals wait for you']);
  });
});
