import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setChannelRules, updateBrand } from '#core/approval/governance.ts';
import { submitPost } from '#core/approval/submit.ts';
import { channelsOf } from '#core/brands/queries.ts';
import { createPost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { rebuild } from '#core/store/rebuild.ts';
import { redo, undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import { ruleSetOf } from '#shared/approval/rules.ts';
import { operationWords } from '#shared/audit/words.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { decideOn } from '#tests/helpers/deciding.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let x: Id;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'rules.masthead')));
  x = String(team.channels[2]);
});

afterEach(() => {
  store.close();
  folder.remove();
});

const premium = [{ rule: 'textMax', value: 25_000 }];
const paid = 'The account pays for Premium';
const own = (id = x) => channelsOf(store.read).find((channel) => channel.id === id)?.rules ?? {};

function post(channelIds: readonly Id[] = [x], text = 'Rye'): Id {
  return createPost(store, team.tobias, team.brand, { text, channelIds: [...channelIds] }).value;
}

function approved(channelIds?: readonly Id[]): Id {
  const postId = post(channelIds);
  submitPost(store, team.tobias, postId);
  decideOn(store, team.mara, postId);
  return postId;
}

describe('a figure of a channel’s own', () => {
  it('stands in for the network’s, with who set it, when and why, and lets longer texts in review', () => {
    const long = post([x], 'a'.repeat(281));
    expect(() => submitPost(store, team.tobias, long)).toThrow(/280/);
    setChannelRules(store, team.mara, x, premium, paid);
    expect(own()['textMax']).toMatchObject({ value: 25_000, reason: paid, by: team.mara.id });
    expect(rulesFor({ network: 'x', rules: own() })?.rules.textMax?.value).toBe(25_000);
    submitPost(store, team.tobias, long);
    expect(detailOf(store, long).status).toBe('in_review');
  });

  it('holds for this channel alone, and goes back to the network’s', () => {
    setChannelRules(store, team.mara, x, premium, paid);
    expect(own(String(team.channels[1]))).toEqual({});
    setChannelRules(store, team.mara, x, [{ rule: 'textMax', value: null }], '');
    expect(own()).toEqual({});
  });

  it('is the same to set twice: nothing is written', () => {
    setChannelRules(store, team.mara, x, premium, paid);
    expect(setChannelRules(store, team.mara, x, premium, paid).group).toBeNull();
  });

  it('is undone and redone, and comes out of the journal again', () => {
    setChannelRules(store, team.mara, x, premium, paid);
    const before = own();
    undo(store, team.mara);
    expect(own()).toEqual({});
    redo(store, team.mara);
    expect(own()).toEqual(before);
    rebuild(store.writer);
    expect(own()).toEqual(before);
  });

  it('is set by who may edit a brand, and by nobody else', () => {
    for (const actor of [team.tobias, team.ines])
      expect(() => setChannelRules(store, actor, x, premium, paid)).toThrow(/role|may|right/i);
    expect(own()).toEqual({});
  });

  it.each([
    [0, /nothing/i],
    [-1, /less than nothing/i],
    [1.5, /whole/i],
    [10_000_000, /No network/],
    [[1, 2] as [number, number], /number/i],
    [true, /number/i],
  ])('is refused as %j, with why', (value, why) => {
    expect(() => setChannelRules(store, team.mara, x, [{ rule: 'textMax', value }], paid)).toThrow(why);
    expect(own()).toEqual({});
  });

  it('is refused without a reason, for a rule the network does not have, and with its ends reversed', () => {
    expect(() => setChannelRules(store, team.mara, x, premium, '')).toThrow(/few words/);
    expect(() => setChannelRules(store, team.mara, x, [{ rule: 'titleMax', value: 5 }], paid)).toThrow(
      /no such/,
    );
    const reversed = [{ rule: 'videoSeconds', value: [100, 2] as [number, number] }];
    expect(() => setChannelRules(store, team.mara, x, reversed, paid)).toThrow(/more than the most/);
  });

  it('is read in words in the journal', () => {
    const body = { value: 25_000, reason: paid, by: team.mara.id, at: 1 };
    const operation = { kind: 'set', entity: 'channel', entityId: x, register: 'rule:textMax' } as const;
    const names = { of: () => '', locale: 'en-GB', zone: 'UTC' };
    const { words, facts } = operationWords(operation, body as Json, null, names);
    expect(words).toBe('Own figure: Length of the text set');
    expect(facts[0]?.after).toBe(`25,000 (${paid})`);
  });
});

describe('approvals', () => {
  it('given under the old figures are void, on this channel alone; undo brings them back', () => {
    const onX = approved();
    const elsewhere = approved([String(team.channels[1])]);
    expect(setChannelRules(store, team.mara, x, premium, paid).value.voided).toBe(1);
    expect(detailOf(store, onX)).toMatchObject({ status: 'draft', approvalVoided: true });
    expect(detailOf(store, elsewhere).status).toBe('approved');
    undo(store, team.mara);
    expect(detailOf(store, onX)).toMatchObject({ status: 'approved', approvalVoided: false });
  });

  it('stay where the policy keeps them, and where only the reason is told anew', () => {
    const before = setChannelRules(store, team.mara, x, premium, 'For a year').group;
    expect(before).not.toBeNull();
    const kept = approved();
    expect(setChannelRules(store, team.mara, x, premium, paid).value.voided).toBe(0);
    updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, ruleChange: 'keeps' } });
    const shorter = [{ rule: 'textMax', value: 500 }];
    expect(setChannelRules(store, team.mara, x, shorter, paid).value.voided).toBe(0);
    expect(detailOf(store, kept).status).toBe('approved');
  });

  it('are bound to figures that differ only: without any, rules have the hash they always had', () => {
    const { rulesHash } = detailOf(store, post());
    setChannelRules(store, team.mara, x, premium, paid);
    expect(detailOf(store, post()).rulesHash).not.toBe(rulesHash);
    setChannelRules(store, team.mara, x, [{ rule: 'textMax', value: null }], '');
    expect(detailOf(store, post()).rulesHash).toBe(rulesHash);
    expect(ruleSetOf([], { [x]: {} })).toEqual({ checks: 1, checklist: [] });
  });
});
