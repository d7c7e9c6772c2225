import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReview } from '#core/approval/open-review.ts';
import { submitPost } from '#core/approval/submit.ts';
import { openStore } from '#core/open-store.ts';
import { actorOf } from '#core/people/queries.ts';
import { createPost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { rebuild } from '#core/store/rebuild.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { onAside, tryAgain } from '#core/voice/aside.ts';
import { takeAsideNotices } from '#core/voice/aside-notices.ts';
import { ownHashNow, rulesInForce } from '#core/voice/brand-voice.ts';
import { refuseExploding } from '#core/voice/measured.ts';
import { reportSlow } from '#core/voice/report-slow.ts';
import { trialOf } from '#core/voice/trial.ts';
import { verdictOf } from '#core/voice/verdict.ts';
import { within } from '#core/voice/within.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { t } from '#shared/messages/index.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import { freshWorkspace, type Team, temporaryFolder, testSources } from '#tests/helpers/store.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';
import { actorIn } from '#tests/helpers/voice-world.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

const file = (): string => join(folder.path, 'aside.masthead');

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(file()));
});

afterEach(() => {
  store.close();
  folder.remove();
});

/** Goes back and forth for ever over a long run of one letter that does not end as it should. */
const exploding = '(a+)+$';
const runaway = `Last tray: ${'a'.repeat(60)}!`;
type OwnRule = GuidelineContent['rules'][number];

function rule(id: string, token: string): OwnRule {
  const [hurry] = trayGuideline.rules;
  if (hurry?.body.kind !== 'existence') throw new Error('The sample guideline has lost its rule.');
  return { ...hurry, id, body: { ...hurry.body, tokens: [token], nonword: true } };
}

/** As a program that measured less has written it: no command of ours adopts such a pattern. */
function hold(rules: readonly OwnRule[], guidelineId: Id | null = null): Id {
  const content = { ...trayGuideline, examples: [], effectiveOn: null, rules };
  const adopted = { version: 1, content, by: team.mara.id, at: 0, note: '' } as unknown as Json;
  const label = { key: 'core.undo.label.due' } as const;
  return store.run(actorOf(store.readAll, team.mara.id), label, (changes) => {
    if (guidelineId === null)
      return changes.create('guideline', { brand: team.brand, owner: team.mara.id, adopted });
    changes.set(changes.existing('guideline', guidelineId), 'adopted', adopted);
    return guidelineId;
  }).value;
}

function post(text: string): Id {
  const channelIds = team.channels.slice(0, 2);
  return createPost(store, team.tobias, team.brand, { text, channelIds }).value;
}

const found = (postId: Id): readonly string[] => [
  ...new Set(
    verdictOf(store, { state: store.stateForRules.bind(store) }, store.stateForRules('post', postId))
      .flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))
      .filter((id) => id.startsWith('brand.')),
  ),
];
const aside = () => rulesInForce(store, team.brand).aside;
/** What is seen in a command is written down when it is over. */
const settled = (): Promise<void> => Promise.resolve();

function reopen(): void {
  store.close();
  store = openStore(file(), testSources(7, store.sources.now()));
}

describe('a pattern that has no end', () => {
  it('is ended, named and set aside, and every other rule has its say', async () => {
    const told: Id[] = [];
    onAside(store, (brandId) => told.push(brandId));
    const id = hold([rule('boom', exploding), rule('bang', 'tray: a')]);
    const hash = [rulesInForce(store, team.brand).hash, ownHashNow(store, team.brand)];
    const postId = post(runaway);
    expect(found(postId)).toEqual([`brand.${id}.avoid`, `brand.${id}.bang`]);
    expect(aside()).toMatchObject([{ ruleId: `brand.${id}.boom`, postId }]);
    await settled();
    expect(told).toEqual([team.brand]);
    // What is decided has not changed: no approval is void because a machine could not run a rule.
    expect([rulesInForce(store, team.brand).hash, ownHashNow(store, team.brand)]).toEqual(hash);
    expect(found(postId)).toHaveLength(2);
    expect(aside()).toHaveLength(1);
  });

  it('stays aside after a restart and after the tables are made again, until it is tried again', async () => {
    const id = hold([rule('boom', exploding)]);
    const postId = post(runaway);
    found(postId);
    await settled();
    reopen();
    rebuild(store.writer);
    expect(aside()).toMatchObject([{ ruleId: `brand.${id}.boom`, postId }]);
    expect(found(postId)).toEqual([`brand.${id}.avoid`]);
    tryAgain(store, team.brand, `brand.${id}.boom`);
    expect(aside()).toEqual([]);
    found(post('A fine rye.'));
    expect(aside()).toEqual([]);
    found(postId);
    expect(aside()).toHaveLength(1);
  });

  it('runs again once it is mended', () => {
    const id = hold([rule('boom', exploding)]);
    const postId = post(runaway);
    found(postId);
    hold([rule('boom', 'a+!')], id);
    expect(aside()).toEqual([]);
    expect(found(postId)).toEqual([`brand.${id}.avoid`, `brand.${id}.boom`]);
  });

  it('stops no command, and what a refused one has seen is remembered', async () => {
    hold([rule('boom', exploding)]);
    const postId = post(runaway);
    submitPost(store, team.tobias, postId);
    expect(detailOf(store, postId).status).toBe('in_review');
    const refused = (): void =>
      void store.run(team.tobias, { key: 'core.undo.label.due' }, () => {
        found(postId);
        throw new Error('Refused.');
      });
    tryAgain(store, team.brand, aside()[0]?.ruleId ?? '');
    expect(refused).toThrow('Refused.');
    await settled();
    reopen();
    expect(aside()).toHaveLength(1);
  });

  it('stops no post where it would, and is said to the approver, and to nobody where it only warns', () => {
    const stopping: OwnRule = { ...rule('boom', exploding), severity: 'block' };
    const id = hold([stopping, rule('bang', '(?:a|aa)+$')]);
    const postId = post(runaway);
    submitPost(store, team.tobias, postId);
    expect(aside()).toHaveLength(2);
    expect(detailOf(store, postId).status).toBe('in_review');
    const said = (): readonly string[] =>
      openReview(store, postId, actorIn(store, team.ines.id)).findings.map(({ message }) => message);
    const words = t('core.finding.ruleAside', { rule: 'Trays' });
    expect(said().filter((message) => message === words)).toHaveLength(1);
    tryAgain(store, team.brand, `brand.${id}.boom`);
    hold([rule('bang', '(?:a|aa)+$')], id);
    expect(said()).not.toContain(words);
  });

  it('hangs nobody where two of them are', () => {
    const id = hold([rule('boom', exploding), rule('bang', '(?:a|aa)+$'), rule('fine', 'tray: a')]);
    expect(found(post(runaway))).toEqual([`brand.${id}.avoid`, `brand.${id}.fine`]);
    expect(aside().map(({ ruleId }) => ruleId)).toEqual([`brand.${id}.boom`, `brand.${id}.bang`]);
  });
});

describe('words of a style that are patterns', () => {
  it('are set aside together where one has no end, and every rule has its say', () => {
    const says = { rules: [], accepted: [], rejected: ['(?:a+)+$'] } as unknown as Json;
    const registers = { brand: team.brand, name: 'House', on: true, rules: says, notes: [], importedAt: 0 };
    store.run(team.mara, { key: 'core.undo.label.due' }, (changes) => changes.create('style', registers));
    const id = hold([]);
    expect(found(post(runaway))).toEqual([`brand.${id}.avoid`]);
    expect(aside().map(({ ruleId }) => ruleId)).toEqual(['term.rejected']);
  });
});

describe('whoever answers for a rule that was set aside', () => {
  it('is told once, and nobody else is; again when it is set aside again', async () => {
    const id = hold([rule('boom', exploding)]);
    const postId = post(runaway);
    found(postId);
    await settled();
    const told = (personId: Id) => {
      const actor = actorOf(store.readAll, personId);
      return actor === null ? [] : takeAsideNotices(store, actor).map(({ title }) => title);
    };
    expect(told(team.tobias.id)).toEqual([]);
    expect(told(team.mara.id)).toEqual(['A rule of “Trays” was set aside']);
    reopen();
    expect(told(team.mara.id)).toEqual([]);
    tryAgain(store, team.brand, `brand.${id}.boom`);
    found(postId);
    expect(told(team.mara.id)).toHaveLength(1);
  });
});

describe('what a window says of a slow rule', () => {
  it('counts where the core sees the same, and nowhere else', () => {
    const id = hold([rule('boom', exploding), rule('fine', 'tray: a')]);
    const report = (name: string, text: string): boolean =>
      reportSlow(store, { brandId: team.brand, ruleId: `brand.${id}.${name}`, texts: ['A fine rye.', text] });
    expect(report('fine', runaway)).toBe(false);
    expect(report('boom', 'Nothing of the kind.')).toBe(false);
    expect(() => report('nobody', runaway)).toThrow(t('core.refusal.notFound', { what: 'rule' }));
    expect(aside()).toEqual([]);
    expect(report('boom', runaway)).toBe(true);
    expect(report('boom', runaway)).toBe(true);
    expect(aside()).toMatchObject([{ ruleId: `brand.${id}.boom`, postId: null }]);
  });
});

describe('a pattern that would explode', () => {
  const content = (token: string): GuidelineContent => ({
    ...trayGuideline,
    effectiveOn: null,
    rules: [rule('boom', token)],
  });

  it('is refused in plain words before it is proposed or adopted', async () => {
    await expect(refuseExploding(content('(a+)+b'))).rejects.toThrow(
      /“boom” can run for ever on some texts/u,
    );
    // It needs its last letters to be run at all, or its first sign.
    await expect(refuseExploding(content('(o+)+ven'))).rejects.toThrow(/can run for ever/u);
    await expect(refuseExploding(content('#(\\w+\\d?)+;'))).rejects.toThrow(/can run for ever/u);
    await expect(refuseExploding(content('tray[s]? of rye'))).resolves.toBeUndefined();
    await expect(refuseExploding({ ...trayGuideline })).resolves.toBeUndefined();
  });

  it('is tried nowhere, and the trial says why', async () => {
    const trial = await trialOf(store, team.brand, null, content('(a+)+b'));
    expect(trial.refusals).toEqual([expect.stringContaining('can run for ever')]);
    expect(trial.examples).toEqual([]);
  });

  it('is no other: a pattern of one’s own is tried on examples, drafts and the last posts', async () => {
    const ids = [
      post('Two trays of rye.'),
      post('A fine rye.'),
      post('Trays of rye, and more trays of rye.'),
    ];
    const trial = await trialOf(store, team.brand, null, content('trays of \\w+'));
    expect(trial.examples.map(({ passed }) => passed)).toEqual([true, true]);
    expect(trial.drafts).toMatchObject({ tried: 3, flagged: expect.arrayContaining([ids[0], ids[2]]) });
    expect(trial.past.tried).toBe(3);
    expect(trial.past.rules.find(({ ruleId }) => ruleId === 'boom')).toMatchObject({ hits: 3, posts: 2 });
  });
});

describe('work that may have no end', () => {
  it('gives its value, passes its errors on, and is ended in the midst of an expression', () => {
    expect(within(100, () => within(100, () => 7))).toEqual({ done: true, value: { done: true, value: 7 } });
    expect(() =>
      within(100, () => {
        throw new RangeError('Too far.');
      }),
    ).toThrow(RangeError);
    expect(within(50, () => /^(a+)+$/u.test(`${'a'.repeat(80)}!`))).toEqual({ done: false });
  });
});
