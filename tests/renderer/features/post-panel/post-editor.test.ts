import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '#renderer/app/client.ts';
import {
  COMMIT_AFTER,
  createPostEditor,
  KEEP_AFTER,
  type PostEditor,
  type PostsApi,
  saveStateOf,
  typedIn,
} from '#renderer/features/post-panel/post-editor.ts';
import { plainComposition } from '#shared/posts/composition.ts';
import { noParticulars } from '#shared/posts/particulars.ts';
import { summary, testId } from '#tests/helpers/summaries.ts';

type Detail = Awaited<ReturnType<PostsApi['get']['query']>>;
const postId = testId(1);

/** The core's side in miniature: one stored post, what is kept for it, and what it refuses. */
function core() {
  const state = {
    detail: {
      ...summary(1),
      ...plainComposition,
      ...noParticulars,
      text: 'Rye for breakfast.',
      notes: '',
      submission: null,
      approvedBy: [],
      holdReason: null,
      assetIds: [],
      assetVersions: {},
      behindBase: {},
      facts: [],
      rulesHash: '',
      decision: null,
      createdAt: 0,
      updatedAt: 0,
      kept: [],
    } as Detail,
    kept: [] as string[],
    updates: [] as object[],
    refuses: null as string | null,
  };
  const posts: PostsApi = {
    get: { query: async () => state.detail },
    keepText: {
      mutate: async ({ text }) => {
        state.kept.push(text);
      },
    },
    update: {
      mutate: async ({ patch }) => {
        if (state.refuses !== null) throw new ApiError({ code: 'wrong-state', message: state.refuses });
        state.updates.push(patch);
        state.detail = { ...state.detail, ...(patch as Partial<Detail>) };
      },
    },
  };
  return { state, posts };
}

async function afterwards(ms: number, run: () => Promise<unknown>): Promise<unknown> {
  await new Promise((done) => setTimeout(done, ms));
  return run();
}

let world: ReturnType<typeof core>;
let editor: PostEditor;
const now = () => editor.store.getState();
const saved = () => saveStateOf(now()).kind;

beforeEach(async () => {
  vi.useFakeTimers();
  world = core();
  editor = createPostEditor(postId, world.posts);
  await editor.load();
});
afterEach(() => vi.useRealTimers());

describe('typing', () => {
  it('says saved only once what was typed is kept', async () => {
    expect(saved()).toBe('saved');
    editor.type('text', 'Rye for lunch.');
    expect(saved()).toBe('saving');
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(world.state.kept).toEqual(['Rye for lunch.']);
    expect(saved()).toBe('saved');
  });

  it('has what was taken back taken back on disk too, also when the post is asked for meanwhile', async () => {
    editor.type('text', 'We fire Tom on Monday.');
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    editor.type('text', 'Rye for breakfast.');
    await editor.load();
    expect(saved()).toBe('saving');
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(world.state.kept).toEqual(['We fire Tom on Monday.', 'Rye for breakfast.']);
    expect(saved()).toBe('saved');
  });

  it('has what was taken back taken back on disk too when the field is left at once', async () => {
    editor.type('text', 'We fire Tom on Monday.');
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    editor.type('text', 'Rye for breakfast.');
    await editor.commit();
    expect(world.state.kept.at(-1)).toBe('Rye for breakfast.');
    expect(world.state.updates).toEqual([]);
    expect(saved()).toBe('saved');
  });

  it('takes words back on disk that were being kept while they were taken back', async () => {
    const { keepText } = world.posts;
    const slow = {
      mutate: (input: Parameters<typeof keepText.mutate>[0]) =>
        afterwards(2 * KEEP_AFTER, () => keepText.mutate(input)),
    };
    editor = createPostEditor(postId, { ...world.posts, keepText: slow });
    await editor.load();
    editor.type('text', 'We fire Tom on Monday.');
    await vi.advanceTimersByTimeAsync(KEEP_AFTER + 50);
    editor.type('text', 'Rye for breakfast.');
    await vi.advanceTimersByTimeAsync(6 * KEEP_AFTER);
    expect(world.state.kept.at(-1)).toBe('Rye for breakfast.');
    expect(saved()).toBe('saved');
  });

  it('becomes one entry of the journal after a rest, not one per pause', async () => {
    editor.type('text', 'Rye for');
    await vi.advanceTimersByTimeAsync(KEEP_AFTER + 100);
    editor.type('text', 'Rye for lunch.');
    await vi.advanceTimersByTimeAsync(COMMIT_AFTER);
    expect(world.state.updates).toEqual([{ text: 'Rye for lunch.' }]);
  });

  it('is stored at once when the field is left, and only when it changed', async () => {
    editor.type('text', 'Rye for lunch.');
    await editor.commit();
    await editor.commit();
    expect(world.state.updates).toEqual([{ text: 'Rye for lunch.' }]);
  });

  it('stays in the field with the reason beside it when the core refuses', async () => {
    world.state.refuses = 'A published post is final.';
    editor.type('text', 'Rye for lunch.');
    await editor.commit();
    expect(typedIn(now(), 'text').value).toBe('Rye for lunch.');
    expect(saveStateOf(now())).toEqual({ kind: 'refused', reason: 'A published post is final.' });
  });
});

describe('choosing what a channel says otherwise', () => {
  const channelId = testId(7);
  const field = `variant:${channelId}` as const;
  const own = { text: null, firstComment: null, parts: null, format: null };

  it('stores what is being typed there first, and does not write over it', async () => {
    editor.type(field, 'Rye for lunch.');
    await editor.chooseVariant(channelId, (now) => ({ ...now, format: 'reel' }));
    expect(world.state.updates).toEqual([
      { variants: { [channelId]: { ...own, text: 'Rye for lunch.' } } },
      { variants: { [channelId]: { ...own, text: 'Rye for lunch.', format: 'reel' } } },
    ]);
    expect(typedIn(now(), field)).toMatchObject({ value: 'Rye for lunch.', stored: 'Rye for lunch.' });
  });

  it('keeps what is typed when it cannot be stored', async () => {
    world.state.refuses = 'A published post is final.';
    editor.type(field, 'Rye for lunch.');
    expect(await editor.chooseVariant(channelId, (now) => ({ ...now, format: 'reel' }))).toBe(false);
    expect(typedIn(now(), field).value).toBe('Rye for lunch.');
    expect(now().detail?.variants[channelId]?.format ?? null).toBeNull();
  });
});

describe('typing without a pause', () => {
  it('is never further from being kept than a second', async () => {
    const kept = (): number => world.state.kept.at(-1)?.length ?? 0;
    for (let stroke = 1; stroke <= 100; stroke += 1) {
      editor.type('text', 'x'.repeat(stroke));
      await vi.advanceTimersByTimeAsync(100);
      expect(stroke - kept()).toBeLessThan(10);
    }
    expect(world.state.updates).toEqual([]);
  });
});

describe('a change from outside', () => {
  it('is shown when nothing is being typed', async () => {
    world.state.detail = { ...world.state.detail, text: 'Undone.' };
    await editor.load();
    expect(typedIn(now(), 'text').value).toBe('Undone.');
  });

  it('of another field does not touch what is being typed', async () => {
    editor.type('text', 'Rye for lunch.');
    world.state.detail = { ...world.state.detail, date: '2026-12-24' };
    await editor.load();
    expect(typedIn(now(), 'text').value).toBe('Rye for lunch.');
    expect(typedIn(now(), 'text').theirs).toBeNull();
    expect(now().detail?.date).toBe('2026-12-24');
  });

  it('of the same text leaves mine in the field and offers theirs', async () => {
    editor.type('text', 'Mine.');
    world.state.detail = { ...world.state.detail, text: 'Theirs.' };
    await editor.load();
    expect(typedIn(now(), 'text')).toMatchObject({ value: 'Mine.', theirs: 'Theirs.' });
    editor.takeTheirs('text');
    expect(typedIn(now(), 'text')).toMatchObject({ value: 'Theirs.', theirs: null });
  });
});

describe('text kept from before a crash', () => {
  beforeEach(async () => {
    world = core();
    world.state.detail = { ...world.state.detail, kept: [{ field: 'text', text: 'Half a sen' }] };
    editor = createPostEditor(postId, world.posts);
    await editor.load();
  });

  it('stands in the field and is said', () => {
    expect(typedIn(now(), 'text').value).toBe('Half a sen');
    expect(now().recovered).toBe(true);
  });

  it('becomes part of the post when kept', async () => {
    await editor.commit();
    expect(world.state.updates).toEqual([{ text: 'Half a sen' }]);
    expect(now().recovered).toBe(false);
  });

  it('can be dropped for the saved text', () => {
    editor.dropRecovered();
    expect(typedIn(now(), 'text').value).toBe('Rye for breakfast.');
    expect(now().recovered).toBe(false);
  });
});

describe('choosing', () => {
  it('shows at once and goes back when the core refuses', async () => {
    world.state.refuses = 'That channel belongs to another brand.';
    const choosing = editor.choose({ channelIds: [testId(7)] });
    expect(now().detail?.channelIds).toEqual([testId(7)]);
    expect(await choosing).toBe(false);
    expect(now().detail?.channelIds).toEqual([]);
  });
});
