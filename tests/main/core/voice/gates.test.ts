import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markPost, schedulePosts } from '#core/approval/commands.ts';
import { decidePost } from '#core/approval/decide.ts';
import { updateBrand } from '#core/approval/governance.ts';
import { rulesHashOf } from '#core/approval/rules-hash.ts';
import { findingsOf, submitPost } from '#core/approval/submit.ts';
import { createPost, updatePost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { archiveGuideline, chooseRule } from '#core/voice/commands.ts';
import { unwaiveFinding, waiveFinding } from '#core/voice/waivers.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { Actor } from '#shared/people/person.ts';
import type { PostFact } from '#shared/posts/facts.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import { decideOn } from '#tests/helpers/deciding.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';
import { actorIn, adoptGuideline, stoppingGuideline, verdictNow } from '#tests/helpers/voice-world.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'gates.masthead')));
});

afterEach(() => {
  store.close();
  folder.remove();
});

const states = () => ({ state: store.stateForRules.bind(store) });
const blocking = stoppingGuideline;
const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
const statusOf = (postId: Id): string => detailOf(store, postId).status;

const adopt = (content = blocking, guidelineId: Id | null = null): Id =>
  adoptGuideline(store, team, content, guidelineId);
const actor = (id: Id): Actor => actorIn(store, id);

function post(text: string, facts: readonly PostFact[] = [], channels = 1): Id {
  const channelIds = team.channels.slice(0, channels);
  const postId = createPost(store, team.tobias, team.brand, { text, channelIds, schedule: noon }).value;
  if (facts.length > 0) updatePost(store, team.tobias, postId, { facts: [...facts] });
  return postId;
}

/** A post on a network that takes words without a picture: it can be let out as it is. */
function plainPost(text: string): Id {
  const channelIds = [String(team.channels[1])];
  return createPost(store, team.tobias, team.brand, { text, channelIds, schedule: noon }).value;
}

const approve = (postId: Id): void => decideOn(store, team.ines, postId);

function approved(text: string): Id {
  const postId = post(text);
  submitPost(store, team.tobias, postId);
  approve(postId);
  return postId;
}

function waive(postId: Id, by: { readonly id: Id } = team.mara): void {
  const [found] = blocksOf(postId);
  waiveFinding(store, actor(by.id), {
    postId,
    fingerprint: String(found?.fingerprint),
    category: 'quote',
    reason: 'A customer said so, in these words.',
    expiresOn: null,
  });
}

const blocksOf = (postId: Id) =>
  verdictNow(store, postId)
    .flatMap(({ findings }) => findings)
    .filter(({ severity, waiver }) => severity === 'block' && waiver === null);

describe('handing in', () => {
  it('is stopped by what the brand’s rules block, with the channel’s name, until it is waived', () => {
    adopt();
    const postId = post('Last tray at five.', [], 2);
    expect(() => submitPost(store, team.tobias, postId)).toThrow(/instagram, facebook: /);
    waive(postId);
    submitPost(store, team.tobias, postId);
    expect(statusOf(postId)).toBe('in_review');
  });

  it('says of what is never waived that it cannot be, and nobody waives it', () => {
    const postId = post('A fine rye.', ['paid']);
    expect(() => submitPost(store, team.tobias, postId)).toThrow(/cannot be waived/);
    for (const by of [team.mara, team.tobias, team.ines])
      expect(() => waive(postId, by)).toThrow(t('voiceLibrary.refusal.neverWaived'));
    updatePost(store, team.tobias, postId, { text: 'A fine rye. #ad' });
    submitPost(store, team.tobias, postId);
  });

  it('warns of what only warns, and says each finding once', () => {
    adopt({ ...blocking, severity: 'warn' });
    const postId = post('Last tray at five.', [], 3);
    const found = findingsOf(
      states(),
      store,
      team.tobias,
      store.stateForRules('post', postId),
      [],
      store.sources.now(),
    ).filter(({ message }) => message === 'core.finding.voice');
    expect(found).toMatchObject([{ severity: 'warn', field: 'text' }]);
    expect(found[0]?.values['channels']).toBe('instagram, facebook, x');
  });
});

describe('a waiver', () => {
  it('of what blocks takes a second person', () => {
    adopt();
    const byMara = createPost(store, team.mara, team.brand, {
      text: 'Last tray at five.',
      channelIds: team.channels.slice(0, 1),
    }).value;
    expect(() => waive(byMara, team.mara)).toThrow(t('voiceLibrary.refusal.secondPerson'));
    expect(() => waive(byMara, team.tobias)).toThrow(t('voiceLibrary.refusal.secondPerson'));
    waive(byMara, team.ines);
    expect(blocksOf(byMara)).toEqual([]);
  });

  it('is not given by whoever wrote the words last, while somebody else may', () => {
    adopt();
    const postId = post('Rye is in.');
    updatePost(store, team.mara, postId, { text: 'Last tray at five.' });
    expect(detailOf(store, postId).writtenBy).toMatchObject({ base: team.mara.id });
    expect(() => waive(postId, team.mara)).toThrow(t('voiceLibrary.refusal.secondPerson'));
    waive(postId, team.ines);
    expect(blocksOf(postId)).toEqual([]);
  });

  it('is given by whoever wrote other words of the post', () => {
    adopt();
    const postId = post('Last tray at five.');
    updatePost(store, team.mara, postId, { firstComment: 'Rye is in.', parts: ['Come early.'] });
    waive(postId, team.mara);
    expect(blocksOf(postId)).toEqual([]);
    const own = post('Rye is in.');
    const [channelId = ''] = team.channels;
    const variant = { text: 'Last tray at five.', firstComment: null, parts: null, format: null };
    updatePost(store, team.mara, own, { variants: { [channelId]: variant } });
    expect(() => waive(own, team.mara)).toThrow(t('voiceLibrary.refusal.secondPerson'));
  });

  it('is refused by the journal too, by whichever command it comes', () => {
    adopt();
    const postId = post('Rye is in.');
    updatePost(store, team.mara, postId, { text: 'Last tray at five.' });
    const fingerprint = String(blocksOf(postId)[0]?.fingerprint);
    const waiver = {
      fingerprint,
      ruleId: 'brand',
      severity: 'block',
      category: 'quote',
      reason: 'A customer said so, in these words.',
      by: team.mara.id,
      at: 0,
      expiresOn: null,
      covers: ['base'],
    };
    const write = (by: Team['mara'] | Team['ines']) =>
      store.run(by, { key: 'voiceLibrary.undo.waived' }, (changes) =>
        changes.set(changes.existing('post', postId), `waiver:${fingerprint}`, { ...waiver, by: by.id }),
      );
    expect(() => write(team.mara)).toThrow(t('core.refusal.roleMay'));
    write(team.ines);
  });

  it('of what blocks keeps whoever gave it from handing in, while somebody else may', () => {
    adopt();
    const postId = post('Last tray at five.');
    waive(postId, team.mara);
    expect(() => submitPost(store, team.mara, postId)).toThrow(/You waived this yourself/);
    submitPost(store, team.tobias, postId);
    expect(statusOf(postId)).toBe('in_review');
  });

  it('dies when its words change, and survives edits elsewhere', () => {
    adopt();
    const postId = post('Last tray at five. Come early.');
    waive(postId);
    for (const elsewhere of [
      'Last tray at five. Come late, we wait.',
      'Good morning! Last tray at five. Come late, we wait.',
      'Good morning! Rye is in.\n\nLast tray at five.',
    ]) {
      updatePost(store, team.tobias, postId, { text: elsewhere });
      expect(blocksOf(postId)).toEqual([]);
    }
    updatePost(store, team.tobias, postId, { text: 'The very last tray at six.' });
    expect(blocksOf(postId)).toHaveLength(1);
    updatePost(store, team.tobias, postId, { text: 'Good morning! Last tray at five.' });
    expect(blocksOf(postId)).toEqual([]);
  });
});

describe('a waiver in a hold', () => {
  const hold = (on: 'yes' | 'no') =>
    chooseRule(store, actor(team.mara.id), {
      brandId: team.brand,
      ruleId: 'crit.crisis-hold',
      choice: { options: { hold: on } },
    });

  it('lets these words out in this hold: no others, and not in the next', () => {
    hold('yes');
    const postId = post('Opening hours today.');
    waive(postId);
    expect(blocksOf(postId)).toEqual([]);
    updatePost(store, team.tobias, postId, { text: 'Big party tonight!' });
    expect(blocksOf(postId)).toHaveLength(1);
    updatePost(store, team.tobias, postId, { text: 'Opening hours today.' });
    expect(blocksOf(postId)).toEqual([]);
    hold('no');
    hold('yes');
    expect(blocksOf(postId)).toHaveLength(1);
  });

  it('leaves the rules as they were before it, once it is over', () => {
    const before = rulesHashOf(store, states(), store.stateForRules('post', post('Buns.')));
    hold('yes');
    hold('no');
    expect(rulesHashOf(store, states(), store.stateForRules('post', post('Buns.')))).toBe(before);
  });
});

describe('a decision', () => {
  it('is refused while a rule that came meanwhile blocks, and says which', () => {
    const postId = post('Last tray at five.');
    submitPost(store, team.tobias, postId);
    adopt();
    expect(() => approve(postId)).toThrow(/The brand’s rules stop this post.*instagram/);
    waive(postId);
    approve(postId);
    expect(statusOf(postId)).toBe('approved');
  });

  it('is refused on rules that the approver did not see', () => {
    const postId = post('A fine rye.');
    submitPost(store, team.tobias, postId);
    const { submission, rulesHash } = detailOf(store, postId);
    adopt();
    const input = {
      postId,
      submission: String(submission?.id),
      contentHash: String(submission?.contentHash),
      verdict: 'approve' as const,
      reason: '',
    };
    expect(() => decidePost(store, team.ines, { ...input, rulesHash })).toThrow(
      t('core.refusal.rulesChanged'),
    );
  });
});

describe('new rules of how the brand speaks', () => {
  it('void approvals in the same step, each kind of them, and undo gives them back', () => {
    const postId = approved('A fine rye.');
    const hash = (): string => rulesHashOf(store, states(), store.stateForRules('post', postId));
    const before = hash();
    const guidelineId = adopt();
    expect(statusOf(postId)).toBe('draft');
    const { body } = store.stateForRules('post', postId).events.at(-1) ?? {};
    expect(body).toEqual({ rulesHash: hash() });
    undo(store, team.mara);
    expect(statusOf(postId)).toBe('approved');
    expect(hash()).toBe(before);
    expect(guidelineId).not.toBe('');
    chooseRule(store, team.mara, { brandId: team.brand, ruleId: 'a11y.caps', choice: { level: 'block' } });
    expect(statusOf(postId)).toBe('draft');
    undo(store, team.mara);
    updateBrand(store, team.mara, team.brand, { country: 'DE' });
    expect(statusOf(postId)).toBe('draft');
    undo(store, team.mara);
    expect(statusOf(postId)).toBe('approved');
  });

  it('leave approvals alone where they say the same as before: advice, and a guideline brought back', () => {
    const guidelineId = adopt();
    const postId = approved('A fine rye.');
    adopt({ ...blocking, title: 'Warm', detail: trait, examples: [] });
    expect(statusOf(postId)).toBe('approved');
    archiveGuideline(store, actor(team.mara.id), guidelineId, true);
    expect(statusOf(postId)).toBe('draft');
    archiveGuideline(store, actor(team.mara.id), guidelineId, false);
    expect(statusOf(postId)).toBe('approved');
  });

  it('let out what was approved before them only where the policy keeps approvals', () => {
    updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, ruleChange: 'keeps' } });
    const older = plainPost('Last tray at five.');
    submitPost(store, team.tobias, older);
    approve(older);
    adopt();
    expect(statusOf(older)).toBe('approved');
    schedulePosts(store, team.mara, [older], true);
    expect(statusOf(older)).toBe('scheduled');
    const newer = plainPost('Last tray at six.');
    expect(() => schedulePosts(store, team.mara, [newer], true)).toThrow(/rules stop this post/);
  });

  it('stop what was approved with a waiver that was taken back', () => {
    updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, mode: 'required' } });
    adopt();
    const postId = plainPost('Last tray at five.');
    const fingerprint = String(blocksOf(postId)[0]?.fingerprint);
    waive(postId);
    submitPost(store, team.tobias, postId);
    approve(postId);
    unwaiveFinding(store, actor(team.mara.id), postId, fingerprint);
    expect(() => schedulePosts(store, team.mara, [postId], true)).toThrow(/rules stop this post/);
    expect(() => markPost(store, team.mara, postId, 'published')).toThrow(/rules stop this post/);
    expect(statusOf(postId)).toBe('approved');
  });
});

const trait: GuidelineContent['detail'] = {
  section: 'trait',
  not: '',
  soundsLike: '',
  neverLike: '',
  dial: null,
};
