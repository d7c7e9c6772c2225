import { Refusal } from '#shared/contract/errors.ts';
import { hlcTime } from '#shared/journal/hlc.ts';
import { type EntityState, isAlive } from '#shared/journal/state.ts';
import {
  type DecisionFile,
  type DecisionProblem,
  isGenuine,
  readDecision,
} from '#shared/packages/decision.ts';
import { type SentPackageFacts, sentPackageOf } from '#shared/packages/sent.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { PACKAGE_HEAD } from './envelope.ts';
import { nameOf } from './words.ts';
import { workspaceIdOf } from './workspace-id.ts';

const problems = {
  'too-large': 'packages.refusal.largeFile',
  'not-a-decision': 'packages.refusal.notADecision',
  newer: 'packages.refusal.newer',
  broken: 'packages.refusal.broken',
} as const satisfies { readonly [problem in DecisionProblem]: string };

/** A decision file whose seal was made with a package of this workspace, and the package. Refuses every other. */
export function genuineDecision(
  store: WorkspaceFile,
  text: string,
): { readonly file: DecisionFile; readonly sent: SentPackageFacts; readonly sentAt: number } {
  const file = formOf(text);
  const state = store.stateForRules('package', file.payload.package);
  const isHere = file.payload.workspace === workspaceIdOf(store);
  if (!isAlive(state)) {
    throw new Refusal('not-found', isHere ? 'packages.refusal.unknown' : 'packages.refusal.otherWorkspace');
  }
  const sent = sentPackageOf(state);
  if (!isGenuine(file, sent.secret)) {
    const name = nameOf(store, sent.recipientId);
    throw new Refusal('bad-input', 'packages.refusal.altered', { name });
  }
  if (!isHere) throw new Refusal('not-found', 'packages.refusal.otherWorkspace');
  return { file, sent, sentAt: sentAtOf(state) };
}

function formOf(text: string): DecisionFile {
  if (text.startsWith(PACKAGE_HEAD)) throw new Refusal('bad-input', 'packages.refusal.aPackage');
  const file = readDecision(text);
  if (typeof file === 'string') throw new Refusal('bad-input', problems[file]);
  return file;
}

function sentAtOf(state: EntityState): number {
  const stamp = state.registers['recipient']?.stamp[0];
  return stamp === undefined ? 0 : hlcTime(stamp);
}
