import { beforeEach, describe, expect, it } from 'vitest';
import { liveComposition } from '#renderer/features/composer/live.ts';
import {
  createPostEditor,
  type PostEditor,
  type PostsApi,
} from '#renderer/features/post-panel/post-editor.ts';
import { channelTextOf, plainComposition } from '#shared/posts/composition.ts';
import { variantField } from '#shared/posts/kept.ts';
import { noParticulars } from '#shared/posts/particulars.ts';
import { summary, testId } from '#tests/helpers/summaries.ts';

const postId = testId(1);
const channelId = testId(2);
type Detail = Awaited<ReturnType<PostsApi['get']['query']>>;

let editor: PostEditor;
beforeEach(async () => {
  const detail: Detail = {
    ...summary(1),
    ...plainComposition,
    ...noParticulars,
    channelIds: [channelId],
    text: 'Rye for breakfast.',
    parts: ['And for lunch.'],
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
  };
  editor = createPostEditor(postId, {
    get: { query: async () => detail },
    keepText: { mutate: async () => undefined },
    update: { mutate: async () => undefined },
  });
  await editor.load();
});

const said = () => channelTextOf(liveComposition(editor.store.getState()), channelId);

describe('what a channel says while the post is written', () => {
  it('follows the base at every stroke, before anything is stored', () => {
    editor.type('text', 'Rye for supper.');
    expect(said()).toMatchObject({ text: 'Rye for supper.', parts: ['And for lunch.'] });
  });

  it('is its own from the first stroke in it, and the base stays as it is', () => {
    editor.type(variantField(channelId, 'text'), 'Rye, explained.');
    editor.type('text', 'Rye for supper.');
    expect(said().text).toBe('Rye, explained.');
    expect(liveComposition(editor.store.getState()).text).toBe('Rye for supper.');
  });

  it('follows again once it is brought back in step', async () => {
    editor.type(variantField(channelId, 'text'), 'Rye, explained.');
    await editor.commit();
    const own = editor.store.getState().detail?.variants[channelId];
    if (own === undefined) throw new Error('Nothing was stored for the channel.');
    await editor.choose({ variants: { [channelId]: { ...own, text: null } } });
    editor.type('text', 'Rye for supper.');
    expect(said().text).toBe('Rye for supper.');
  });

  it('has parts and a title of its own as they are typed', () => {
    editor.type(variantField(channelId, 'parts'), JSON.stringify(['One.', 'Two.']));
    editor.type(variantField(channelId, 'title'), 'On rye');
    expect(said()).toMatchObject({ parts: ['One.', 'Two.'], title: 'On rye', text: 'Rye for breakfast.' });
  });
});
