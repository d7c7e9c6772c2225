import { type Intent, intents } from '#shared/posts/post.ts';
import { fold } from './fold.ts';

const byWord = new Map<string, Intent>(intents.map((intent) => [intent, intent]));

/** The intent a cell names ("Promote"), or null for anything else: no other tool has this column. */
export function readIntent(text: string): Intent | null {
  return byWord.get(fold(text)) ?? null;
}
