import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepWord } from '#core/library/own-words.ts';
import { createPost } from '#core/posts/commands.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { wordHelp, wordHelpLoaded, wordsUnderWay } from '#core/voice/app-words.ts';
import { rulesInForce } from '#core/voice/brand-voice.ts';
import { chooseRule } from '#core/voice/commands.ts';
import { tryRules } from '#core/voice/rule-trial.ts';
import { verdictOf } from '#core/voice/verdict.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';
import { ruleOf } from '#tests/helpers/voice.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'words.masthead')));
});

afterEach(() => {
  store.close();
  folder.remove();
});

const spelling = { ...ruleOf('extends: spelling'), id: 'House.Spelling' };
const passive = {
  ...ruleOf('extends: sequence\ntokens:\n  - pattern: was\n  - tag: VBN'),
  id: 'House.Passive',
};

function styleOf(rules: readonly object[]): void {
  const says = { rules, accepted: [], rejected: [] } as unknown as Json;
  const registers = { brand: team.brand, name: 'House', on: true, rules: says, notes: [], importedAt: 0 };
  store.run(team.mara, { key: 'core.undo.label.due' }, (changes) => changes.create('style', registers));
}

const post = (text: string): Id =>
  createPost(store, team.tobias, team.brand, { text, channelIds: team.channels.slice(0, 1) }).value;
const found = (postId: Id): readonly string[] =>
  verdictOf(store, { state: store.stateForRules.bind(store) }, store.stateForRules('post', postId)).flatMap(
    ({ findings }) => findings.map(({ ruleId }) => ruleId).filter((id) => /^(?:House|lang\.spell)/u.test(id)),
  );

it('loads nothing while no rule that is on spells or asks for parts of speech', () => {
  found(post('A bred was written.'));
  expect(wordsUnderWay()).toBeNull();
  expect(wordHelp({ spelling: false, tagging: false })).toEqual({ speller: null, tagger: null });
});

it('spells and tells parts of speech in the core, by the dictionary and the brand’s own words', async () => {
  styleOf([spelling, passive]);
  const postId = post('The brotworm was written at dawn.');
  found(postId);
  await wordsUnderWay();
  expect(found(postId)).toEqual(['House.Spelling', 'House.Passive']);
  keepWord(store, team.mara, { brandId: team.brand, word: 'brotworm' });
  expect(found(postId)).toEqual(['House.Passive']);
});

it('spells where our own rule for it is switched on', async () => {
  const postId = post('The brotworm is colourful.');
  expect(found(postId)).toEqual([]);
  chooseRule(store, team.mara, { brandId: team.brand, ruleId: 'lang.spell', choice: { level: 'info' } });
  rulesInForce(store, team.brand);
  await wordsUnderWay();
  expect(found(postId)).toEqual(['lang.spell']);
});

it('says before a style is switched on how often its rules would have spoken', async () => {
  post('The brotworm was written at dawn.');
  post('The bread was written about at noon.');
  const { rules } = await tryRules(store, team.brand, {
    rules: [spelling, passive],
    accepted: [],
    rejected: [],
  });
  expect(rules.map(({ ruleId, posts }) => [ruleId, posts])).toEqual([
    ['House.Passive', 2],
    ['House.Spelling', 1],
  ]);
  await expect(wordHelpLoaded({ spelling: true, tagging: true })).resolves.toMatchObject({
    tagger: expect.any(Function),
  });
});
