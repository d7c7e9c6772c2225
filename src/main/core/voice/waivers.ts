import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { registerValue } from '#shared/journal/state.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { mayWaive, WAIVER, type Waiver } from '#shared/voice/waiver.ts';
import { rosterOf } from '../people/roster.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { rulesInForce } from './brand-voice.ts';
import { type JudgedFinding, verdictOf } from './verdict.ts';

/** Somebody, never the program itself. */
type Person = NonNullable<ActingPerson>;

/** Why a finding is waived, and until when. */
export type GivenWaiver = {
  readonly postId: Id;
  readonly fingerprint: string;
  readonly category: Waiver['category'];
  readonly reason: string;
  readonly expiresOn: WallDate | null;
};

/** Waives a finding that the check makes of a post now. It holds while its words stay, its day has not passed. */
export function waiveFinding(store: WorkspaceFile, actor: Person, given: GivenWaiver): Committed<void> {
  return store.run(actor, { key: 'voiceLibrary.undo.waived' }, (changes) => {
    const post = changes.existing('post', given.postId);
    const brandId = String(registerValue(post, 'brand'));
    const found = verdictOf(store, changes, post)
      .flatMap(({ findings }) => findings)
      .find(({ fingerprint }) => fingerprint === given.fingerprint);
    if (found === undefined) throw new Refusal('wrong-state', 'voiceLibrary.refusal.noFinding');
    if (!found.waivable) throw new Refusal('not-allowed', 'voiceLibrary.refusal.neverWaived');
    const { today } = rulesInForce(store, brandId);
    if (given.expiresOn !== null && given.expiresOn < today)
      throw new Refusal('bad-input', 'voiceLibrary.refusal.expired', {}, 'expiresOn');
    const author = registerValue(post, 'author') as Id | null;
    if (!mayWaive(found.severity, author, actor, rosterOf(store.writer, brandId)))
      throw new Refusal('not-allowed', 'voiceLibrary.refusal.secondPerson');
    const register = `${WAIVER}${found.fingerprint}`;
    changes.set(post, register, waiverOf(found, given, actor.id, changes.now) as Json);
  });
}

function waiverOf(found: JudgedFinding, given: GivenWaiver, by: Id, at: number): Waiver {
  const { ruleId, severity, fingerprint } = found;
  const { category, reason, expiresOn } = given;
  return { fingerprint, ruleId, severity, category, reason, by, at, expiresOn };
}

/** Takes an exception back: the finding counts again. */
export function unwaiveFinding(
  store: WorkspaceFile,
  actor: Person,
  postId: Id,
  fingerprint: string,
): Committed<void> {
  return store.run(actor, { key: 'voiceLibrary.undo.unwaived' }, (changes) => {
    const post = changes.existing('post', postId);
    if (registerValue(post, `${WAIVER}${fingerprint}`) === null)
      throw new Refusal('wrong-state', 'voiceLibrary.refusal.noWaiver');
    changes.set(post, `${WAIVER}${fingerprint}`, null);
  });
}
