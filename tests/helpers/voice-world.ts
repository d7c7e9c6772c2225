import { actorOf } from '#core/people/queries.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { writeGuideline } from '#core/voice/commands.ts';
import { type ChannelVerdict, verdictOf } from '#core/voice/verdict.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import type { Team } from './store.ts';
import { trayGuideline } from './voice-inputs.ts';

/** Stops every post that speaks of a last tray, from today on. */
export const stoppingGuideline: GuidelineContent = {
  ...trayGuideline,
  severity: 'block',
  rules: [],
  effectiveOn: null,
};

/** A person of the workspace, as commands of the voice know them. */
export function actorIn(store: WorkspaceFile, id: Id): Actor {
  const found = actorOf(store.readAll, id);
  if (found === null) throw new Error('Nobody has this id.');
  return found;
}

/** Mara adopts a guideline, or another version of one; gives its id. */
export function adoptGuideline(
  store: WorkspaceFile,
  { brand, mara }: Team,
  content = stoppingGuideline,
  guidelineId: Id | null = null,
): Id {
  const draft = { brandId: brand, guidelineId, content, note: '' };
  return writeGuideline(store, actorIn(store, mara.id), draft).value;
}

/** What the brand's rules say of a post as it is stored now. */
export function verdictNow(store: WorkspaceFile, postId: Id): readonly ChannelVerdict[] {
  const states = { state: store.stateForRules.bind(store) };
  return verdictOf(store, states, store.stateForRules('post', postId));
}
