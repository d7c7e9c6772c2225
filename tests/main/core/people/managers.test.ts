import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFile } from '#core/workspace/open.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import type { Id } from '#shared/ids.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

let core: CoreSession;

beforeEach(() => {
  core = openCore();
});

afterEach(() => core.close());

function change(personId: Id, patch: object): Promise<unknown> {
  return core.ask('people.update', 'mutation', { personId, patch });
}

describe('somebody who may manage people', () => {
  it('always remains: the last one is neither archived nor given a lesser role', async () => {
    const { mara } = core.team;
    await expect(change(mara.id, { archived: true })).rejects.toThrow(/manage people/);
    await expect(change(mara.id, { role: 'cm' })).rejects.toThrow(/manage people/);
    const { people } = await core.ask<WorkspaceSnapshot>('workspace.snapshot', 'query');
    expect(people.find(({ id }) => id === mara.id)).toMatchObject({ role: 'smm', archived: false });
  });

  it('may leave once there is another, who then is the last', async () => {
    const { mara, tobias } = core.team;
    await change(tobias.id, { role: 'smm' });
    core.actAs(tobias.id);
    await change(mara.id, { archived: true });
    await expect(change(tobias.id, { archived: true })).rejects.toThrow(/manage people/);
    // Taking back what made Tobias a manager would leave nobody.
    core.actAs(mara.id);
    await expect(core.ask('history.undo', 'mutation')).rejects.toThrow();
    const file = core.session.workspace?.store.file ?? '';
    core.session.closeWorkspace();
    expect(openFile(core.session, file).state).toBe('open');
  });

  it('is who opens the file next, not somebody who was archived', async () => {
    const { mara, tobias } = core.team;
    await change(tobias.id, { role: 'smm' });
    core.actAs(tobias.id);
    await change(mara.id, { archived: true });
    core.actAs(mara.id);
    await expect(change(tobias.id, { name: 'Toby' })).rejects.toThrow(/archived/);
  });
});
