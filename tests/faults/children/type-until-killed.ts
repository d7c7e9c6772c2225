import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createPostEditor, safeIn } from '#renderer/features/post-panel/post-editor.ts';
import type { TypedField } from '#renderer/features/post-panel/typed-fields.ts';
import { variantField } from '#shared/posts/kept.ts';
import { dataOf, startCore } from '#tests/helpers/bare-core.ts';

/**
 * Somebody who writes in the composer without a pause: the window's own editor over the real core, a key every 40 ms,
 * now in one field and now in the next, until the process is killed. Says what is on disk only after the core said so.
 * Arguments: profile folder, workspace file, the number of the field that is written in first.
 */
const [profile = '', file = '', first = '0'] = process.argv.slice(2);
const core = startCore(profile);
// Whoever is killed keeps nothing at their end.
flushCompileCache();
dataOf(await core.ask('workspace.openRecent', 'mutation', { file }));
type Named = { readonly id: string };
const { brands, channels } = dataOf<{ brands: Named[]; channels: Named[] }>(
  await core.ask('workspace.snapshot', 'query'),
);
const [brandId = '', channelId = ''] = [brands[0]?.id, channels[0]?.id];
const fields = { text: 'Base.', channelIds: [channelId] };
const { id: postId } = dataOf<Named>(await core.ask('posts.create', 'mutation', { brandId, fields }));

const editor = createPostEditor(postId, {
  get: { query: async (input) => dataOf(await core.ask('posts.get', 'query', input)) },
  update: { mutate: async (input) => dataOf(await core.ask('posts.update', 'mutation', input)) },
  keepText: { mutate: async (input) => dataOf(await core.ask('posts.keepText', 'mutation', input)) },
});
await editor.load();

const typed: readonly TypedField[] = [
  'text',
  'firstComment',
  'parts',
  variantField(channelId, 'text'),
  variantField(channelId, 'parts'),
];
const words = (field: TypedField, count: number): string => {
  const said = `${'word '.repeat(count)}${count}`;
  return field.endsWith('parts') ? JSON.stringify([said]) : said;
};
const safe = new Map<TypedField, string>();
editor.store.subscribe((state) => {
  for (const field of typed) {
    const kept = safeIn(state, field);
    if (!/\d/u.test(kept) || safe.get(field) === kept) continue;
    safe.set(field, kept);
    writeSync(1, `${JSON.stringify({ postId, field, kept })}\n`);
  }
});

for (let stroke = 1; ; stroke += 1) {
  // Forty keys in one field, and on: nobody waits for the rest after which it is committed.
  const field = typed[(Number(first) + Math.floor(stroke / 40)) % typed.length] ?? 'text';
  editor.type(field, words(field, stroke));
  await new Promise((done) => setTimeout(done, 40));
}
