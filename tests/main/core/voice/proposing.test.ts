import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '#core/people/queries.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { rulesInForce } from '#core/voice/brand-voice.ts';
import { adoptProposal, proposeGuideline, writeGuideline } from '#core/voice/commands.ts';
import { guidelinesOf, rulesChangedAt } from '#core/voice/queries.ts';
import type { Id } from '#shared/ids.ts';
import { type GuidelineContent, guidelineContentSchema, sections } from '#shared/voice/guideline.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'proposing.masthead')));
});

afterEach(() => {
  store.close();
  folder.remove();
});

const draftOf = (content: GuidelineContent) => ({
  brandId: team.brand,
  guidelineId: null,
  content,
  note: '',
});

function actor(id: Id): NonNullable<ReturnType<typeof actorOf>> {
  const found = actorOf(store.readAll, id);
  if (found === null) throw new Error('Nobody has this id.');
  return found;
}

describe('a guideline that says nothing', () => {
  it.each(sections)('is neither proposed nor adopted, in words: %s', (section) => {
    const dial = { low: 'less', high: 'more', at: 3 };
    const detail = section === 'trait' ? { section, dial } : { section };
    const blank = guidelineContentSchema.parse({ title: 'New', text: ' ', detail });
    const mara = actor(team.mara.id);
    for (const act of [proposeGuideline, writeGuideline]) {
      expect(() => act(store, mara, draftOf(blank))).toThrow(
        expect.objectContaining({ code: 'bad-input', field: 'content' }),
      );
    }
    expect(guidelinesOf(store.read, team.brand)).toEqual([]);
    proposeGuideline(store, mara, draftOf({ ...blank, text: 'Say it plainly.' }));
    expect(guidelinesOf(store.read, team.brand)).toHaveLength(1);
  });
});

describe('the number of a brand’s rules', () => {
  it('counts what was adopted, not what is only proposed', () => {
    const changed = () => rulesChangedAt(store.readAll, team.brand);
    const content = { ...trayGuideline, text: 'It is not "adopted":{} yet.' };
    const id = proposeGuideline(store, actor(team.tobias.id), draftOf(content)).value;
    expect(changed()).toEqual({ times: 0, last: null, operation: null });
    const [proposed] = guidelinesOf(store.read, team.brand);
    adoptProposal(store, actor(team.mara.id), id, proposed?.proposal?.at ?? 0);
    expect(changed()).toMatchObject({ times: 1, last: expect.any(Number) });
    writeGuideline(store, actor(team.mara.id), draftOf({ ...trayGuideline, title: 'Queues', rules: [] }));
    expect(changed().times).toBe(2);
    expect(rulesInForce(store, team.brand).version).toBe(2);
  });
});
