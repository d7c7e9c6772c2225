import type { Id } from '#shared/ids.ts';
import { type DecisionFile, isGenuine, readDecision } from '#shared/packages/decision.ts';
import { DECISION_BYTES_MAX, PACKAGE_BYTES_MAX } from '#shared/packages/limits.ts';
import { digestOf } from './digest.ts';
import { isSealWhole, looksLikePackage } from './envelope.ts';

/** The files that go out and come back. */
export type ExchangeKind = 'package' | 'decision';

/** What the journal knows of a package that was sent. */
export type KnownPackage = { readonly secret: string; readonly digest: string };

/** What a check of a file found. `proof` says how far it reaches: a seal alone shows no more than that nobody slipped. */
export type ExchangeVerdict = {
  readonly kind: ExchangeKind;
  readonly intact: boolean;
  /** `journal`: compared with what the journal holds; `seal`: with the file's own seal only; `none`: nothing to compare with. */
  readonly proof: 'journal' | 'seal' | 'none';
  readonly packageId: Id | null;
};

/** Whether the bytes are, or once were, one of the two files; null when they are neither. */
export function recogniseExchange(bytes: Uint8Array): ExchangeKind | null {
  if (looksLikePackage(bytes)) return 'package';
  return headOf(bytes).startsWith('MASTHEAD-DECISION') ? 'decision' : null;
}

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 64)).toString('latin1');
}

/**
 * Checks a package. Its seal shows any slip; somebody who edits on purpose can make a new seal, which only the
 * digest in the journal shows.
 * @param known what the journal holds of it; null without a workspace at hand
 */
export function verifyPackage(
  bytes: Uint8Array,
  known: Pick<KnownPackage, 'digest'> | null,
): ExchangeVerdict {
  const packageId = packageIdIn(bytes);
  const whole = bytes.length <= PACKAGE_BYTES_MAX && isSealWhole(bytes);
  if (known === null) return { kind: 'package', intact: whole, proof: 'seal', packageId };
  return { kind: 'package', intact: whole && digestOf(bytes) === known.digest, proof: 'journal', packageId };
}

const idInIsland = /<script type="application\/json" id="package">\{"package":"([0-9a-f-]{36})"/;

/** The id that a package names itself; null when it names none. */
export function packageIdIn(bytes: Uint8Array): Id | null {
  return idInIsland.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? null;
}

/**
 * Checks a decision file against the secret of its package. Without it nothing can be said of who wrote the file.
 * @param knownOf what the journal holds of the package with this id
 */
export function verifyDecision(
  bytes: Uint8Array,
  knownOf: (packageId: Id) => Pick<KnownPackage, 'secret'> | null,
): ExchangeVerdict {
  const file = decisionIn(bytes);
  if (file === null) return { kind: 'decision', intact: false, proof: 'none', packageId: null };
  const packageId = file.payload.package;
  const known = knownOf(packageId);
  if (known === null) return { kind: 'decision', intact: false, proof: 'none', packageId };
  return { kind: 'decision', intact: isGenuine(file, known.secret), proof: 'journal', packageId };
}

function decisionIn(bytes: Uint8Array): DecisionFile | null {
  if (bytes.length > DECISION_BYTES_MAX) return null;
  const text = Buffer.from(bytes).toString('utf8');
  // Bytes that are no UTF-8 read as something else: then the text is not the file.
  if (!Buffer.from(text, 'utf8').equals(bytes)) return null;
  const file = readDecision(text);
  return typeof file === 'string' ? null : file;
}
