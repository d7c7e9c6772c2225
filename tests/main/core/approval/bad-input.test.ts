import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DecideInput, decidePost, type Signer } from '#core/approval/decide.ts';
import { updateBrand } from '#core/approval/governance.ts';
import { submitPost } from '#core/approval/submit.ts';
import { openStore } from '#core/open-store.ts';
import { createPost, reschedulePosts, updatePost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { updateThing } from '#core/store/things.ts';
import type { ActingPerson, WorkspaceFile } from '#core/store/workspace-file.ts';
import type { DecideBody } from '#shared/approval/events.ts';
import { type ApprovalPolicy, defaultPolicy, type Level } from '#shared/approval/policy.ts';
import { decisionStatement } from '#shared/approval/statement.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { hlcTime } from '#shared/journal/hlc.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { addTeam, clockSources, TEST_START, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let postId: Id;
let now: number;

const HOUR = 3_600_000;

function reopened(): WorkspaceFile {
  return openStore(
    join(folder.path, 'bad-input.masthead'),
    clockSources(() => now),
  );
}

beforeEach(() => {
  folder = temporaryFolder();
  now = TEST_START;
  store = reopened();
  team = addTeam(store);
  const fields = { text: 'Three ways to eat rye', channelIds: [String(team.channels[0])] };
  postId = createPost(store, team.tobias, team.brand, fields).value;
});

afterEach(() => {
  store.close();
  folder.remove();
});

function waiting(on = store): DecideInput {
  const { submission } = detailOf(on, postId);
  if (submission === null) throw new Error('Nothing is in review.');
  const { id, contentHash } = submission;
  return { postId, submission: id, contentHash, verdict: 'approve', reason: '' };
}

const rows = (): unknown => store.readAll.prepare('SELECT count(*) FROM log').pluck().get();

/** Runs something that must be refused, and proves that it left no trace. */
function refused(act: () => unknown, why: RegExp): void {
  const before = rows();
  expect(act).toThrow(why);
  expect(rows()).toBe(before);
}

/** Writes a decision past the command, as a program that lies would: only the referee stands in the way. */
function writeDecision(actor: ActingPerson, more: Partial<DecideBody>): void {
  const { submission } = deriveStatus(store.stateForRules('post', postId)).standing;
  const body: DecideBody = {
    submission: submission?.id ?? postId,
    contentHash: submission?.contentHash ?? '0'.repeat(64),
    rulesHash: '0'.repeat(64),
    level: submission?.levels[0]?.id ?? 'open',
    verdict: 'approve',
    reason: '',
    as: 'approver',
    by: actor?.id ?? postId,
    for: actor?.id ?? postId,
    schedule: null,
    dateMove: 'keeps',
    package: null,
    key: null,
    signature: null,
    ...more,
  };
  store.run(actor, { key: 'core.undo.label.approved' }, (changes) =>
    changes.event(changes.existing('post', postId), 'decide', body as unknown as Json),
  );
}

describe('a forged decision', () => {
  beforeEach(() => {
    submitPost(store, team.tobias, postId);
  });

  it('is refused when it is made in somebody else’s name', () => {
    refused(() => writeDecision(team.mara, { by: team.ines.id, for: team.ines.id }), /role|may|right/i);
  });

  it('is refused when it claims a right that its maker does not have', () => {
    for (const as of ['delegate', 'backup', 'stand_in'] as const)
      refused(() => writeDecision(team.mara, { as, for: team.ines.id }), /other people/);
  });

  it('is refused from its author, from whoever may not decide, and for another level', () => {
    refused(() => writeDecision(team.tobias, {}), /role/i);
    refused(() => writeDecision({ ...team.mara, id: team.tobias.id }, {}), /someone else/);
    refused(() => writeDecision(team.mara, { level: 'legal' }), /moved on|changed/i);
  });

  it('carries a signature that holds for nothing but itself', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const signer: Signer = {
      publicKey: String(publicKey.export({ format: 'jwk' }).x),
      sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    };
    decidePost(store, team.mara, waiting(), signer);
    const body = deriveStatus(store.stateForRules('post', postId)).standing.decision?.body as DecideBody;
    const { signature, ...said } = body;
    const holds = (post: Id, statement: Omit<DecideBody, 'signature'>): boolean =>
      verify(
        null,
        Buffer.from(decisionStatement(post, statement)),
        publicKey,
        Buffer.from(signature ?? '', 'base64url'),
      );
    expect(holds(postId, said)).toBe(true);
    expect(holds(team.brand, said)).toBe(false);
    expect(holds(postId, { ...said, verdict: 'reject' })).toBe(false);
    expect(holds(postId, { ...said, contentHash: 'f'.repeat(64) })).toBe(false);
    expect(holds(postId, { ...said, submission: team.brand })).toBe(false);
  });
});

describe('a replayed decision', () => {
  it('does not land twice, nor on the next version', () => {
    submitPost(store, team.tobias, postId);
    const seen = { ...waiting(), verdict: 'request_changes', reason: 'Say which shop.' } as const;
    decidePost(store, team.mara, seen);
    refused(() => decidePost(store, team.ines, seen), /decided a moment ago/);
    updatePost(store, team.tobias, postId, { text: 'Three ways to eat rye in Ashwater' });
    submitPost(store, team.tobias, postId);
    refused(() => decidePost(store, team.ines, { ...seen, verdict: 'approve' }), /newer version/);
    refused(() => writeDecision(team.ines, { submission: seen.submission }), /moved on|changed/i);
    expect(detailOf(store, postId).status).toBe('in_review');
  });
});

describe('a decision for something else than what is there', () => {
  it('is refused for another text, and for rules that have moved on', () => {
    submitPost(store, team.tobias, postId);
    const seen = { ...waiting(), rulesHash: detailOf(store, postId).rulesHash };
    refused(() => decidePost(store, team.mara, { ...seen, contentHash: 'f'.repeat(64) }), /changed/);
    updateBrand(store, team.mara, team.brand, { checklist: [{ id: 'facts', text: 'Facts are checked' }] });
    refused(() => decidePost(store, team.mara, seen), /rules changed/);
    decidePost(store, team.mara, { ...seen, rulesHash: detailOf(store, postId).rulesHash });
    expect(detailOf(store, postId).status).toBe('approved');
  });

  it('is refused for another day than the one that was looked at, where a move would void it', () => {
    updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, dateMove: 'same_week' } });
    const zone = 'Europe/Berlin';
    const day = { date: '2026-12-09', time: '12:00', zone };
    reschedulePosts(store, team.tobias, [{ postId, schedule: day }]);
    submitPost(store, team.tobias, postId);
    const seen = { ...waiting(), schedule: day };
    reschedulePosts(store, team.tobias, [{ postId, schedule: { date: '2026-12-23', time: '12:00', zone } }]);
    refused(() => decidePost(store, team.mara, seen), /moved to another time/);
    decidePost(store, team.mara, { ...seen, schedule: { date: '2026-12-22', time: '09:00', zone } });
    expect(detailOf(store, postId).status).toBe('approved');
  });
});

describe('a policy whose approvers have all left', () => {
  const level = (people: readonly Id[]): Level => {
    const id = '01900000-0000-7000-8000-0000000000a1';
    return {
      id,
      name: 'Legal',
      need: 'any',
      approvers: { people: [...people], roles: [] },
      backup: null,
      when: null,
    };
  };
  const policyOf = (people: readonly Id[]): ApprovalPolicy => {
    return { ...defaultPolicy, mode: 'required', levels: [level(people)] };
  };

  it('is said at once when a post is handed in, with the way out', () => {
    updateBrand(store, team.mara, team.brand, { policy: policyOf([team.ines.id]) });
    updateThing(store, team.mara, 'person', team.ines.id, { archived: true });
    refused(
      () => submitPost(store, team.tobias, postId),
      /Nobody here can decide on it, at “Legal”.*Settings/,
    );
  });

  it('is no dead end for what is already in review: whoever keeps the brand steps in, and it is written down', () => {
    updateBrand(store, team.mara, team.brand, { policy: policyOf([team.ines.id]) });
    submitPost(store, team.tobias, postId);
    refused(() => decidePost(store, team.mara, waiting()), /other people/);
    updateThing(store, team.mara, 'person', team.ines.id, { archived: true });
    decidePost(store, team.mara, waiting());
    const { decision } = deriveStatus(store.stateForRules('post', postId)).standing;
    expect(decision?.body).toMatchObject({ as: 'stand_in', by: team.mara.id });
    expect(detailOf(store, postId).status).toBe('approved');
  });

  it('counts those from outside as gone who no longer work for the brand', () => {
    const registers = { name: 'Ruth', role: 'reviewer', hue: 'moss', archived: false, external: true };
    const ruth = store.run(null, { key: 'core.undo.label.personCreated' }, (changes) =>
      changes.create('person', registers, { brands: [] }),
    ).value;
    updateBrand(store, team.mara, team.brand, { policy: policyOf([ruth]) });
    refused(() => submitPost(store, team.tobias, postId), /Nobody here can decide/);
  });
});

describe('two people deciding in the same second', () => {
  it('is one decision; the other is told that somebody was quicker, and by which verdict', () => {
    submitPost(store, team.tobias, postId);
    const other = reopened();
    try {
      const seen = waiting();
      expect(waiting(other)).toEqual(seen);
      decidePost(store, team.mara, seen);
      const before = rows();
      const late = { ...seen, verdict: 'request_changes', reason: 'Say which shop.' } as const;
      expect(() => decidePost(other, team.ines, late)).toThrow(/Somebody else decided.*approved/);
      expect(rows()).toBe(before);
      expect(detailOf(other, postId).decision).toMatchObject({ verdict: 'approve', personId: team.mara.id });
    } finally {
      other.close();
    }
  });
});

describe('a clock set back', () => {
  it('neither undoes a decision, nor keeps the backup waiting for ever, nor lets it act early', () => {
    const backup = { approvers: { people: [team.mara.id], roles: [] }, afterHours: 5 };
    const id = '01900000-0000-7000-8000-0000000000a2';
    const approvers = { people: [team.ines.id], roles: [] };
    const level: Level = { id, name: 'Legal', need: 'any', approvers, backup, when: null };
    updateBrand(store, team.mara, team.brand, {
      policy: { ...defaultPolicy, mode: 'required', levels: [level] },
    });
    submitPost(store, team.tobias, postId);
    now -= 100 * HOUR;
    refused(() => decidePost(store, team.mara, waiting()), /backup/);
    now = TEST_START + 6 * HOUR;
    decidePost(store, team.mara, waiting());
    now -= 100 * HOUR;
    updatePost(store, team.tobias, postId, { notes: 'written with a wrong clock' });
    expect(detailOf(store, postId)).toMatchObject({ status: 'approved', approvalVoided: false });
    const { decision } = deriveStatus(store.stateForRules('post', postId)).standing;
    expect(hlcTime(String(decision?.hlc))).toBe(TEST_START + 6 * HOUR);
  });
});
