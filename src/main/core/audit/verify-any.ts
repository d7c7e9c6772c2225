import { existsSync, readFileSync, statSync } from 'node:fs';
import { verdictSentences } from '#shared/audit/say.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import {
  type ExchangeVerdict,
  type KnownPackage,
  packageIdIn,
  recogniseExchange,
  verifyDecision,
  verifyPackage,
} from '../packages/verify.ts';
import { openReader } from '../store/connection.ts';
import { looksLikeAuditFile, verifyAuditFile } from './verify-file.ts';
import { verifyWorkspace } from './verify-workspace.ts';

/** The files of Masthead that can be proven. */
export type ProvenKind = 'workspace' | 'audit' | 'package' | 'decision';

/** What a check found: sentences to print, and whether the file is as it was written. */
export type Proof = {
  readonly kind: ProvenKind;
  readonly intact: boolean;
  readonly sentences: readonly string[];
};

/** How much of a file says what it is. */
const FIRST_BYTES = 4096;
const SQLITE = Buffer.from('SQLite format 3\0');

type Prover = {
  readonly recognises: (first: Uint8Array, file: string) => boolean;
  readonly prove: (file: string, workspace: string | null) => Proof | Promise<Proof>;
};

/** Which check a file gets, by its first bytes; the first that recognises it. */
const provers: readonly Prover[] = [
  {
    recognises: (first, file) =>
      SQLITE.equals(first.subarray(0, SQLITE.length)) || file.endsWith('.masthead'),
    prove: async (file) => {
      const verdict = await verifyWorkspace(file);
      return { kind: 'workspace', intact: verdict.fault === null, sentences: verdictSentences(verdict) };
    },
  },
  { recognises: looksLikeAuditFile, prove: proveAudit },
  { recognises: (first) => recogniseExchange(first) !== null, prove: proveExchange },
];

/**
 * Proves a file, whichever of Masthead's it is; null when it is none.
 * @param workspace the workspace that a package or a decision belongs to, for the proofs that need it
 */
export async function verifyAny(file: string, workspace: string | null): Promise<Proof | null> {
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  const first = readFileSync(file).subarray(0, FIRST_BYTES);
  const prover = provers.find(({ recognises }) => recognises(first, file));
  return prover === undefined ? null : await prover.prove(file, workspace);
}

function proveAudit(file: string): Proof {
  const { verdict, head } = verifyAuditFile(readFileSync(file));
  const about =
    head === null ? [] : [t('audit.verdict.about', { ...head, selection: head.selection || 'none' })];
  return {
    kind: 'audit',
    intact: verdict.fault === null,
    sentences: [...about, ...verdictSentences(verdict)],
  };
}

function proveExchange(file: string, workspace: string | null): Proof {
  const bytes = readFileSync(file);
  const known = (id: Id | null): KnownPackage | null =>
    workspace === null || id === null ? null : knownPackage(workspace, id);
  const verdict =
    recogniseExchange(bytes) === 'package'
      ? verifyPackage(bytes, known(packageIdIn(bytes)))
      : verifyDecision(bytes, known);
  return { kind: verdict.kind, intact: verdict.intact, sentences: exchangeSentences(verdict) };
}

function knownPackage(workspace: string, id: Id): KnownPackage | null {
  const reader = openReader(workspace);
  try {
    const row = reader.prepare('SELECT secret, digest FROM package WHERE id = ?').get(id);
    return (row as KnownPackage | undefined) ?? null;
  } finally {
    reader.close();
  }
}

function exchangeSentences({ kind, intact, proof }: ExchangeVerdict): readonly string[] {
  const state = intact ? 'intact' : proof === 'none' ? 'unknown' : 'changed';
  return [t('audit.exchange', { kind, state }), t('audit.exchange.proof', { proof, kind })];
}
