import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { showHistory, useJournal } from '#renderer/features/journal/journal-store.ts';
import { type AuditEntry, wholeJournal } from '#shared/audit/entry.ts';
import type { RpcRequest } from '#shared/contract/wire.ts';
import { deferred, type FakeBridge, fakeBridge, ok } from '#tests/helpers/fake-bridge.ts';

const postId = '0190a5a0-0000-7000-8000-000000000001';

function entry(seq: number): AuditEntry {
  return {
    group: `0190a5a0-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    seq,
    personId: null,
    person: 'Masthead',
    at: seq,
    label: 'Post due',
    kinds: [],
    about: [],
    aboutCount: 0,
    changes: [],
    changeCount: 0,
    chain: '0123456789ab',
  };
}

const seqs = (): readonly number[] => (useJournal.getState().entries ?? []).map(({ seq }) => seq);
const filtersOf = ({ input }: RpcRequest) => (input as { filters?: { words: string } }).filters;

describe('the journal in the window', () => {
  let bridge: FakeBridge;
  let answer: (request: RpcRequest) => unknown;
  beforeEach(() => {
    answer = () => ({ entries: [], next: null });
    bridge = fakeBridge(async (request) => ok(await answer(request)));
    useWorkspace.setState({ snapshot: { actor: { capabilities: ['journal.view'] } } as never });
    useJournal.setState({ filters: wholeJournal });
    useJournal.getState().clear();
  });
  afterEach(() => {
    bridge.remove();
    useWorkspace.setState({ snapshot: null });
  });

  it('asks on through pages in which nothing was found', async () => {
    const pages = [
      { entries: [], next: 90 },
      { entries: [], next: 50 },
      { entries: [entry(12)], next: null },
    ];
    answer = () => pages.shift();
    await useJournal.getState().load();
    expect(seqs()).toEqual([12]);
    expect(bridge.asked.map(({ input }) => (input as { before: number | null }).before)).toEqual([
      null,
      90,
      50,
    ]);
    expect(useJournal.getState().loading).toBe(false);
  });

  it('lets go of an answer that another question has overtaken', async () => {
    const slow = deferred<unknown>();
    answer = (request) =>
      filtersOf(request)?.words === 'slow' ? slow.promise : { entries: [entry(2)], next: null };
    useJournal.getState().setFilters({ words: 'slow' });
    useJournal.getState().setFilters({ words: 'quick' });
    await expect.poll(seqs).toEqual([2]);
    slow.resolve({ entries: [entry(1)], next: null });
    await slow.promise;
    await new Promise((settle) => setTimeout(settle, 0));
    expect(seqs()).toEqual([2]);
  });

  it('puts what was done since on top, and leaves what it knows below', async () => {
    answer = () => ({ entries: [entry(3), entry(2), entry(1)], next: null });
    await useJournal.getState().load();
    answer = () => ({ entries: [entry(5), entry(4), entry(3)], next: 3 });
    await useJournal.getState().refresh();
    expect(seqs()).toEqual([5, 4, 3, 2, 1]);
  });

  it('begins anew when so much was done since that there would be a hole', async () => {
    answer = () => ({ entries: [entry(2), entry(1)], next: null });
    await useJournal.getState().load();
    answer = () => ({ entries: [entry(90), entry(89)], next: 89 });
    await useJournal.getState().refresh();
    expect([seqs(), useJournal.getState().next]).toEqual([[90, 89], 89]);
  });

  it('asks for the history of a post as somebody who may not read the rest', async () => {
    useWorkspace.setState({ snapshot: { actor: { capabilities: [] } } as never });
    showHistory(postId, 'Last tray');
    expect(useView.getState().screen).toBe('journal');
    await useJournal.getState().load();
    expect(bridge.asked.map(({ path }) => path)).toEqual(['audit.ofPost']);
  });
});
