import { holdPosts, markPost, schedulePosts } from '#core/approval/commands.ts';
import { decidePost } from '#core/approval/decide.ts';
import { submitPost, withdrawPost } from '#core/approval/submit.ts';
import {
  createPost,
  duplicatePosts,
  removePosts,
  reschedulePosts,
  updatePost,
} from '#core/posts/commands.ts';
import type { ActingPerson, WorkspaceFile } from '#core/store/workspace-file.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Variant } from '#shared/posts/composition.ts';
import { postFacts } from '#shared/posts/facts.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { pick, type Random, seededRandom } from './random.ts';
import type { Team } from './store.ts';

type Committed = { readonly group: Id | null };
type Act = (workspace: WorkspaceFile, team: Team, random: Random) => Committed | null;

/** What was done in a random history, by kind of command, so that a test can show that it did everything. */
export type Done = Map<string, number>;

const words = [
  'rye',
  'Lesung am Hafen',
  '新しい本',
  'slow',
  '🥖',
  'naïve',
  'signed copies',
  'half-price',
  '',
];

function randomText(random: Random): string {
  return Array.from({ length: 1 + random(6) }, () => pick(random, words)).join(' ');
}

function randomSchedule(random: Random) {
  const date = `2026-12-${String(1 + random(28)).padStart(2, '0')}`;
  const time = random(4) === 0 ? null : `${String(random(24)).padStart(2, '0')}:${random(2) ? '00' : '30'}`;
  return { date, time, zone: pick(random, ['Europe/Berlin', 'America/New_York']) };
}

function randomVariant(random: Random): Variant {
  const some = <Value>(value: Value): Value | null => (random(2) === 0 ? null : value);
  return {
    text: some(randomText(random)),
    firstComment: some(randomText(random)),
    parts: some([randomText(random)]),
    format: some('reel'),
  };
}

/** What a post says beside its base text, and what is known of it; each as often empty as not. */
function randomComposition(team: Team, random: Random) {
  const address = `https://harbour.example/${random(5)}`;
  const utm = { source: 'x', medium: 'social', campaign: pick(random, words), term: '', content: '' };
  const source = { url: address, supports: randomText(random), checkedBy: team.mara.id, checkedOn: null };
  return {
    firstComment: random(2) === 0 ? '' : randomText(random),
    parts: Array.from({ length: random(3) }, () => randomText(random)),
    link: random(2) === 0 ? null : { url: address, utm: random(2) === 0 ? null : utm },
    variants: Object.fromEntries(
      team.channels.filter(() => random(2) === 0).map((channel) => [channel, randomVariant(random)]),
    ),
    audience: pick(random, words),
    callToAction: pick(random, words),
    sources: random(2) === 0 ? [] : [source],
    credits: words.filter(() => random(8) === 0),
    embargo: random(4) === 0 ? { date: '2026-12-05', time: '09:00', zone: 'Europe/Berlin' } : null,
    boost: random(2) === 0 ? null : { amount: random(900) / 10, currency: 'EUR' },
  };
}

function randomPatch(team: Team, random: Random): PostPatch {
  const all: Required<PostPatch> = {
    text: randomText(random),
    notes: randomText(random),
    ...randomComposition(team, random),
    schedule: random(5) === 0 ? null : randomSchedule(random),
    channelIds: team.channels.filter(() => random(2) === 0),
    campaignId: random(3) === 0 ? null : pick(random, team.campaigns),
    pillarId: random(3) === 0 ? null : pick(random, team.pillars),
    intent: pick(random, ['promote', 'inform', null] as const),
    stage: pick(random, ['idea', 'draft'] as const),
    archived: random(6) === 0,
    facts: postFacts.filter(() => random(3) === 0),
    assetIds: [],
    assetVersions: {},
  };
  return Object.fromEntries(Object.entries(all).filter(() => random(3) === 0));
}

function somePost(workspace: WorkspaceFile, random: Random, statuses: readonly string[] = []): Id | null {
  const filter =
    statuses.length === 0 ? '' : `WHERE status IN (${statuses.map((one) => `'${one}'`).join(',')})`;
  const ids = workspace.read.prepare(`SELECT id FROM post ${filter} ORDER BY id`).pluck().all() as Id[];
  return ids.length === 0 ? null : pick(random, ids);
}

function onPost(statuses: readonly string[], act: (id: Id, ...more: Parameters<Act>) => Committed): Act {
  return (workspace, team, random) => {
    const id = somePost(workspace, random, statuses);
    return id === null ? null : act(id, workspace, team, random);
  };
}

const writers = (team: Team): readonly NonNullable<ActingPerson>[] => [team.mara, team.tobias];

function decide(id: Id, workspace: WorkspaceFile, team: Team, random: Random): Committed {
  const { submission } = deriveStatus(workspace.stateOf('post', id)).standing;
  const verdict = random(3) === 0 ? 'request_changes' : 'approve';
  return decidePost(workspace, pick(random, [team.mara, team.ines]), {
    postId: id,
    submission: submission?.id ?? id,
    contentHash: submission?.contentHash ?? '',
    verdict,
    reason: verdict === 'approve' ? '' : 'Say when the shop closes.',
  });
}

function renameSomething(workspace: WorkspaceFile, team: Team, random: Random): Committed {
  const [kind, ids] = pick(random, [
    ['channel', team.channels],
    ['campaign', team.campaigns],
    ['pillar', team.pillars],
    ['brand', [team.brand]],
  ] as const);
  const label = { key: 'core.undo.label.brandEdited', values: { name: 'it' } } as const;
  return workspace.run(team.mara, label, (changes) => {
    const state = changes.existing(kind, pick(random, ids));
    changes.set(state, 'name', `Name ${random(9)}`);
    changes.set(state, 'archived', random(5) === 0);
    if (kind === 'brand')
      changes.set(state, 'policy', { mode: pick(random, ['optional', 'required']), dateMove: 'voids' });
  });
}

const acts: { readonly [name: string]: Act } = {
  create: (workspace, team, random) =>
    createPost(workspace, pick(random, writers(team)), team.brand, randomPatch(team, random)),
  edit: onPost([], (id, workspace, team, random) =>
    updatePost(workspace, pick(random, writers(team)), id, randomPatch(team, random)),
  ),
  move: (workspace, team, random) => {
    const ids = new Set([
      somePost(workspace, random),
      somePost(workspace, random),
      somePost(workspace, random),
    ]);
    const moves = [...ids].flatMap((postId) =>
      postId === null ? [] : [{ postId, schedule: randomSchedule(random) }],
    );
    return reschedulePosts(workspace, pick(random, writers(team)), moves);
  },
  unschedule: onPost([], (postId, workspace, team) =>
    reschedulePosts(workspace, team.mara, [{ postId, schedule: null }]),
  ),
  duplicate: onPost([], (id, workspace, team, random) =>
    duplicatePosts(workspace, pick(random, writers(team)), [
      { postId: id, schedule: randomSchedule(random) },
    ]),
  ),
  remove: onPost([], (id, workspace, team, random) =>
    removePosts(workspace, pick(random, writers(team)), [id]),
  ),
  submit: onPost(['idea', 'draft', 'changes_requested'], (id, workspace, team, random) =>
    submitPost(workspace, pick(random, writers(team)), id),
  ),
  withdraw: onPost(['in_review'], (id, workspace, team) => withdrawPost(workspace, team.tobias, id)),
  decide: onPost(['in_review'], decide),
  schedule: onPost(['approved', 'scheduled', 'draft'], (id, workspace, team, random) =>
    schedulePosts(workspace, team.mara, [id], random(3) > 0),
  ),
  hold: onPost([], (id, workspace, team, random) =>
    holdPosts(workspace, team.tobias, [id], { on: random(2) === 0, reason: 'Supplier has not confirmed.' }),
  ),
  mark: onPost(['draft', 'scheduled', 'approved', 'due', 'skipped'], (id, workspace, team, random) =>
    markPost(workspace, team.tobias, id, pick(random, ['planned', 'published', 'skipped'] as const)),
  ),
  structure: renameSomething,
};

/** The names of everything that a random history can do. */
export const actNames: readonly string[] = Object.keys(acts);

/**
 * Does `count` random things through the commands of the core, as several people. What the core refuses is
 * part of life and is skipped; anything else it throws is a failure.
 * @returns how often each kind of command changed something
 */
export function playRandomHistory(
  workspace: WorkspaceFile,
  team: Team,
  options: { seed: number; count: number },
): Done {
  const random = seededRandom(options.seed);
  const done: Done = new Map();
  for (let turn = 0; turn < options.count; turn += 1) {
    const name = pick(random, [
      ...actNames,
      'create',
      'submit',
      'submit',
      'submit',
      'decide',
      'withdraw',
      'schedule',
    ]);
    if (attempt(() => acts[name]?.(workspace, team, random) ?? null))
      done.set(name, (done.get(name) ?? 0) + 1);
  }
  return done;
}

function attempt(act: () => Committed | null): boolean {
  try {
    return (act()?.group ?? null) !== null;
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'internal') return false;
    throw error;
  }
}
