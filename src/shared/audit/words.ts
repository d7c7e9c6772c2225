import {
  type DecideBody,
  type HoldBody,
  missReasons,
  type PublishMarkBody,
  type ScheduleBody,
  type SubmitBody,
} from '../approval/events.ts';
import { assertNever } from '../assert-never.ts';
import type { Json } from '../journal/canonical.ts';
import type { GroupBody, Operation } from '../journal/operation.ts';
import type { CreateBody } from '../journal/state.ts';
import { isMessageKey, t } from '../messages/index.ts';
import type { AuditDecision, AuditFact, SignatureState } from './entry.ts';
import type { AuditNames } from './names.ts';
import { memberWords, registerLabel, shortHash, valueWords } from './values.ts';

/** What was said of one operation: a sentence, and the values that moved. */
export type OperationWords = {
  readonly words: string;
  readonly facts: readonly AuditFact[];
};

/** What of an operation is read to somebody. */
export type ReadOperation = Pick<Operation, 'kind' | 'entity' | 'entityId' | 'register'>;

/**
 * One operation in words. It never fails on a body it does not know: what an older or newer program wrote is said as
 * it stands.
 * @param before the value that its author saw, for `set`
 */
export function operationWords(
  operation: ReadOperation,
  body: Json,
  before: Json,
  names: AuditNames,
): OperationWords {
  const thing = t(`audit.thing.${operation.entity}`);
  const register = operation.register ?? '';
  switch (operation.kind) {
    case 'group':
      return { words: groupLabel(body), facts: [] };
    case 'create':
      return { words: t('audit.made', { thing }), facts: createFacts(body, names) };
    case 'set':
      return setWords(register, body, before, names);
    case 'present':
    case 'absent':
      return memberFact(register, operation.kind === 'present', names);
    case 'delete':
      return { words: t('audit.deleted', { thing }), facts: [] };
    case 'restore':
      return { words: t('audit.restored', { thing }), facts: [] };
    case 'submit':
    case 'withdraw':
    case 'decide':
    case 'retract':
    case 'schedule':
    case 'hold':
    case 'publishMark':
    case 'ruleChange':
      return eventWords(operation.kind, body);
    default:
      return assertNever(operation.kind);
  }
}

/** What a user action was called when it was done; an undo says what it took back. */
export function groupLabel(body: Json): string {
  const { label = '', values = {}, undoes = null, redoes = null } = partOf<GroupBody>(body);
  const said = isMessageKey(label) ? t(label, values) : label;
  if (undoes !== null) return t('audit.undone', { label: said });
  return redoes === null ? said : t('audit.redone', { label: said });
}

/** The fields of a body, each of which an old or spoilt one may lack. */
function partOf<Body>(body: Json): Partial<Body> {
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? (body as Partial<Body>) : {};
}

function createFacts(body: Json, names: AuditNames): readonly AuditFact[] {
  const { registers = {}, members = {} } = partOf<CreateBody>(body);
  // That a new thing is not archived and not from outside goes without saying.
  const said = Object.entries(registers).filter(([, value]) => value !== false);
  const values = said.map(([register, value]) => ({
    label: registerLabel(register, names),
    before: null,
    after: valueWords(register, value, names),
  }));
  const sets = Object.entries(members).map(([set, list]) => ({
    label: registerLabel(set, names),
    before: null,
    after: list.map((member) => memberWords(set, member, names)).join(', ') || null,
  }));
  return [...values, ...sets].filter(({ after }) => after !== null);
}

function setWords(register: string, body: Json, before: Json, names: AuditNames): OperationWords {
  const label = registerLabel(register, names);
  const [was, is] = [valueWords(register, before, names), valueWords(register, body, names)];
  const words = is === null ? 'audit.cleared' : was === null ? 'audit.set' : 'audit.changed';
  return { words: t(words, { label }), facts: [{ label, before: was, after: is }] };
}

function memberFact(register: string, present: boolean, names: AuditNames): OperationWords {
  const slash = register.indexOf('/');
  const set = register.slice(0, slash);
  const member = memberWords(set, register.slice(slash + 1), names);
  const label = registerLabel(set, names);
  const fact = present ? { before: null, after: member } : { before: member, after: null };
  return { words: t(present ? 'audit.added' : 'audit.removed', { label }), facts: [{ label, ...fact }] };
}

type EventKind =
  | 'submit'
  | 'withdraw'
  | 'decide'
  | 'retract'
  | 'schedule'
  | 'hold'
  | 'publishMark'
  | 'ruleChange';

function eventWords(kind: EventKind, body: Json): OperationWords {
  switch (kind) {
    case 'submit':
      return submitWords(partOf<SubmitBody>(body));
    case 'withdraw':
      return sentence(t('audit.withdrawn'));
    case 'decide':
      return sentence(t('audit.decided', { verdict: partOf<DecideBody>(body).verdict ?? 'other' }));
    case 'retract':
      return sentence(t('audit.retracted'));
    case 'schedule':
      return sentence(t('audit.scheduled', scheduleState(partOf<ScheduleBody>(body))));
    case 'hold':
      return holdWords(partOf<HoldBody>(body));
    case 'publishMark':
      return markWords(partOf<PublishMarkBody>(body));
    case 'ruleChange':
      return sentence(t('audit.rulesChanged'));
    default:
      return assertNever(kind);
  }
}

function sentence(words: string): OperationWords {
  return { words, facts: [] };
}

/** A reason that this program does not know, because a newer one wrote it, is not said. */
function markWords({ state = 'planned', why }: Partial<PublishMarkBody>): OperationWords {
  const marked = t('audit.marked', { state });
  const known = missReasons.find((reason) => reason === why);
  return sentence(
    known === undefined ? marked : t('audit.missed', { marked, why: t(`audit.missed.${known}`) }),
  );
}

function scheduleState({ on, unapproved }: Partial<ScheduleBody>): { readonly state: string } {
  if (on !== true) return { state: 'off' };
  return { state: unapproved === true ? 'unapproved' : 'on' };
}

function submitWords({
  levels = [],
  checked = [],
  note = '',
  contentHash = '',
}: Partial<SubmitBody>): OperationWords {
  const named = levels.map(({ name }) => (name === '' ? t('audit.level.open') : name));
  const facts = [
    fact('audit.fact.levels', named.join(', ')),
    fact('audit.fact.checked', checked.join('; ')),
    fact('audit.fact.note', note),
    fact('audit.fact.content', shortHash(contentHash)),
  ];
  return { words: t('audit.submitted'), facts: facts.filter(({ after }) => after !== null) };
}

function holdWords({ on, reason = '' }: Partial<HoldBody>): OperationWords {
  const facts = [fact('audit.fact.reason', reason)].filter(({ after }) => after !== null);
  return { words: t(on === true ? 'audit.held' : 'audit.released'), facts };
}

type FactKey = 'levels' | 'checked' | 'note' | 'content' | 'reason';

function fact(label: `audit.fact.${FactKey}`, after: string): AuditFact {
  return { label: t(label), before: null, after: after === '' ? null : after };
}

/**
 * A decision in words.
 * @param levelName the name of a level of the submission that it was about
 */
export function decisionWords(
  body: DecideBody,
  levelName: (submission: string, level: string) => string,
  signature: SignatureState,
  names: AuditNames,
): AuditDecision {
  return {
    verdict: body.verdict,
    level: levelName(body.submission, body.level),
    capacity: body.as,
    by: names.of('person', body.by),
    standsFor: body.for === body.by ? null : names.of('person', body.for),
    reason: body.reason,
    fromPackage: body.package !== null,
    signature,
  };
}
