import { decidePost } from '#core/approval/decide.ts';
import { updateBrand } from '#core/approval/governance.ts';
import { submitPost } from '#core/approval/submit.ts';
import { addComment } from '#core/comments/commands.ts';
import { actorOf } from '#core/people/queries.ts';
import { createPost, createPosts, updatePost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { systemSources } from '#core/sources.ts';
import { defaultPolicy, type Level } from '#shared/approval/policy.ts';
import type { Id } from '#shared/ids.ts';
import { addDays } from '#shared/time/wall.ts';
import { type CoreSession, openCore, storeOf } from '#tests/helpers/core-session.ts';
import { type Figure, median } from './figures.ts';
import { benchToday, textOf } from './seed.ts';

const COMMENTS = 200;
const VERSIONS = 50;
const REVIEWS = 2000;

/** Opening a review with a long history, and the inbox full: each as the core answers the window, schemas included. */
export async function reviewFigures(rounds: number): Promise<readonly Figure[]> {
  const core = openCore(1, systemSources());
  try {
    demandLevels(core);
    const opened = await openFigure(core, longReview(core), rounds);
    fillInbox(core);
    return [opened, await inboxFigure(core, rounds)];
  } finally {
    core.close();
  }
}

/** Three levels with a backup each, as a brand with a legal department has. */
function demandLevels(core: CoreSession): void {
  const { team, session } = core;
  const level = (name: string, people: readonly Id[]): Level => {
    const approvers = { people: [...people], roles: ['reviewer' as const] };
    const backup = { approvers: { people: [], roles: ['smm' as const] }, afterHours: 48 };
    return { id: session.sources.newId(), name, need: 'any', approvers, backup, when: null };
  };
  const levels = ['Brand', 'Legal', 'Last look'].map((name) => level(name, [team.mara.id, team.ines.id]));
  updateBrand(storeOf(core), team.mara, team.brand, {
    policy: { ...defaultPolicy, mode: 'multi_level', levels },
  });
}

function longReview(core: CoreSession): Id {
  const { team } = core;
  const store = storeOf(core);
  const schedule = { date: addDays(benchToday(), 20), time: '12:00', zone: 'Europe/Berlin' };
  const fields = { text: textOf(0), channelIds: team.channels.slice(0, 2), schedule };
  const postId = createPost(store, team.tobias, team.brand, fields).value;
  for (let version = 1; version <= VERSIONS; version += 1) {
    updatePost(store, team.tobias, postId, { text: `${textOf(version)} Version ${version}.` });
    submitPost(store, team.tobias, postId);
    const { submission } = detailOf(store, postId);
    if (submission === null || version === VERSIONS) continue;
    const { id, contentHash } = submission;
    const reason = `Say it in fewer words, please (${version}).`;
    decidePost(store, team.mara, { postId, submission: id, contentHash, verdict: 'request_changes', reason });
  }
  comment(core, postId);
  return postId;
}

function comment(core: CoreSession, postId: Id): void {
  const store = storeOf(core);
  const { team } = core;
  let parentId: Id | null = null;
  for (let index = 0; index < COMMENTS; index += 1) {
    const actor = actorOf(store.readAll, index % 2 === 0 ? team.mara.id : team.tobias.id);
    const said = { body: `Comment ${index}: the second sentence says it twice.`, mentions: [], anchor: null };
    const visibility = index % 3 === 0 ? 'internal' : 'shared';
    const { value } = addComment(store, actor, { postId, parentId, visibility, ...said });
    parentId = index % 4 === 0 && visibility === 'shared' ? value : null;
  }
}

async function openFigure(core: CoreSession, postId: Id, rounds: number): Promise<Figure> {
  const samples = await timed(rounds, () =>
    Promise.all([
      core.ask('review.open', 'query', { postId }),
      core.ask('comments.list', 'query', { postId }),
    ]),
  );
  const name = `opening a review: ${COMMENTS} comments, ${VERSIONS} versions`;
  return { name, unit: 'ms', ours: median(samples), floor: null, goal: 100 };
}

function fillInbox(core: CoreSession): void {
  const { team } = core;
  const store = storeOf(core);
  const posts = Array.from({ length: REVIEWS }, (_, index) => ({
    text: textOf(index),
    channelIds: [String(team.channels[index % 2])],
    schedule: { date: addDays(benchToday(), 1 + (index % 60)), time: '12:00', zone: 'Europe/Berlin' },
  }));
  const made = createPosts(store, team.tobias, team.brand, posts).value;
  for (const postId of made) submitPost(store, team.tobias, postId);
}

async function inboxFigure(core: CoreSession, rounds: number): Promise<Figure> {
  const input = { brandId: core.team.brand };
  const samples = await timed(rounds, () => core.ask('review.inbox', 'query', input));
  const name = `inbox of ${REVIEWS.toLocaleString('en-GB')} reviews`;
  return { name, unit: 'ms', ours: median(samples), floor: null, goal: 100 };
}

async function timed(rounds: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    samples.push(performance.now() - start);
  }
  return samples;
}
