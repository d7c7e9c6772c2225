import type { DecideBody } from '../approval/events.ts';
import { decisionStatement } from '../approval/statement.ts';
import type { Id } from '../ids.ts';
import type { Json } from '../journal/canonical.ts';
import { chainStart, chainValue, type Sha256 } from '../journal/chain.ts';
import type { JudgedOperation } from '../journal/operation.ts';
import type { CreateBody } from '../journal/state.ts';
import type { SignatureState } from './entry.ts';
import type { JournalCounts, JournalFault, JournalFaultKind } from './verdict.ts';

/** An operation as it is checked: a file may leave a body out, and keeps its hash. */
export type CheckedOperation = Omit<JudgedOperation, 'body'> & { readonly body: string | null };

/** What a check needs of cryptography. */
export type Proofs = {
  readonly sha256: Sha256;
  /** Whether the Ed25519 signature (base64url) of a text was made with this public key (raw, base64url). */
  readonly isSigned: (publicKey: string, text: string, signature: string) => boolean;
};

/** What a signed decision is worth: its body, the post it is about, and the key the journal gave its person. */
export function signatureState(
  postId: Id,
  body: DecideBody,
  keyOfPerson: string | null,
  proofs: Proofs,
): SignatureState {
  const { signature, ...signed } = body;
  // Decisions of before people had keys name neither; half of the two is no signature.
  if ((signed.key ?? null) === null && (signature ?? null) === null) return 'none';
  if (signed.key === null || signature === null || signed.key !== keyOfPerson) return 'invalid';
  return proofs.isSigned(signed.key, decisionStatement(postId, signed), signature) ? 'valid' : 'invalid';
}

/** The key that an operation gives or takes from a person; undefined when it does neither. */
export function keyGiven(
  { kind, entity, register, outcome }: Pick<CheckedOperation, 'kind' | 'entity' | 'register' | 'outcome'>,
  body: Json,
): string | null | undefined {
  if (entity !== 'person' || outcome !== 'applied') return undefined;
  if (kind === 'set' && register === 'key') return typeof body === 'string' ? body : null;
  if (kind !== 'create') return undefined;
  const key = (body as CreateBody | null)?.registers?.['key'];
  return typeof key === 'string' ? key : undefined;
}

/** Whether a body may matter to the proof of a signature: such bodies are never left out of a file. */
export function bearsKey({
  kind,
  entity,
  register,
}: Pick<CheckedOperation, 'kind' | 'entity' | 'register'>): boolean {
  return entity === 'person' && (kind === 'create' || (kind === 'set' && register === 'key'));
}

/**
 * Checks a journal operation by operation, in their order: numbers without a gap, bodies against their hash, every
 * link of the chain, every signature of a decision against the key that the journal had given its person by then.
 * It stops at the first fault.
 */
export class JournalCheck {
  readonly #proofs: Proofs;
  readonly #keys = new Map<Id, string | null>();
  readonly #counts = { operations: 0, actions: 0, bodies: 0, keys: 0, decisions: 0, signed: 0, unsigned: 0 };
  #chain = chainStart;
  #fault: JournalFault | null = null;

  constructor(proofs: Proofs) {
    this.#proofs = proofs;
  }

  get fault(): JournalFault | null {
    return this.#fault;
  }

  get counts(): JournalCounts {
    return { ...this.#counts };
  }

  /** The chain value of the last operation that was right. */
  get head(): string {
    return this.#chain;
  }

  /** SHA-256 of a body's text. */
  hashOf(body: string): string {
    return this.#proofs.sha256(body);
  }

  /**
   * Takes the next operation.
   * @param bodyHash SHA-256 of the body as it is stored; null when it is left out
   * @param body gives the body's text; asked only where its content matters
   * @returns whether it is right; after a fault nothing more is looked at
   */
  add(operation: Omit<CheckedOperation, 'body'>, bodyHash: string | null, body: () => string): boolean {
    const { seq } = operation;
    if (seq !== this.#counts.operations + 1) return this.#stop('gap', seq);
    if (bodyHash !== null && bodyHash !== operation.bodyHash) return this.#stop('body', seq);
    // The envelope's text never reads the body: the chain covers its hash.
    const chain = chainValue(
      this.#chain,
      { ...operation, body: '' },
      seq,
      operation.outcome,
      this.#proofs.sha256,
    );
    if (chain !== operation.chain) return this.#stop('chain', seq);
    this.#chain = chain;
    this.#counts.operations += 1;
    if (operation.kind === 'group') this.#counts.actions += 1;
    if (bodyHash === null) return !bearsKey(operation) || this.#stop('body', seq);
    this.#counts.bodies += 1;
    return this.#readBody(operation, body);
  }

  #readBody(operation: Omit<CheckedOperation, 'body'>, body: () => string): boolean {
    if (bearsKey(operation)) {
      const key = keyGiven(operation, JSON.parse(body()) as Json);
      if (typeof key === 'string') this.#counts.keys += 1;
      if (key !== undefined) this.#keys.set(operation.entityId, key);
    }
    return operation.kind !== 'decide' || this.#checkDecision(operation, JSON.parse(body()) as DecideBody);
  }

  #checkDecision({ seq, entityId }: Omit<CheckedOperation, 'body'>, body: DecideBody): boolean {
    const key = this.#keys.get(body.by) ?? null;
    this.#counts.decisions += 1;
    const state = signatureState(entityId, body, key, this.#proofs);
    if (state === 'invalid') return this.#stop(body.key === key ? 'signature' : 'key', seq);
    this.#counts[state === 'valid' ? 'signed' : 'unsigned'] += 1;
    return true;
  }

  #stop(fault: JournalFaultKind, seq: number): false {
    this.#fault = { fault, seq, detail: '' };
    return false;
  }
}
