import { anchorFor } from '#shared/comments/anchoring.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import type { ActingPerson } from '../store/workspace-file.ts';
import type { SampleComment, SampleEvent } from './sample-data.ts';

/** What the comments of one post hang on. */
type Heard = {
  /** When the post was handed in; what is said comes after it. */
  readonly at: number;
  readonly text: string;
  readonly post: () => Id;
  readonly person: (key: string) => NonNullable<ActingPerson>;
};

const APART = 40 * 60_000;

/** What was said about a post of the sample, each a while after the other. */
export function sayings(comments: readonly SampleComment[], heard: Heard): readonly SampleEvent[] {
  let first: Id | null = null;
  return comments.map((comment, index) => ({
    at: heard.at + (index + 1) * APART,
    run: (workspace) => {
      const author = heard.person(comment.by);
      const parent = comment.reply === true ? first : null;
      const key = parent === null ? 'core.undo.label.commentAdded' : 'core.undo.label.commentAnswered';
      const registers = {
        post: heard.post(),
        parent,
        author: author.id,
        body: comment.body,
        visibility: comment.visibility,
        anchor: anchorIn(heard.text, comment.quote),
        resolved: null,
      };
      const mentions = (comment.mentions ?? []).map((name) => heard.person(name).id);
      // The sample is one transaction: what reads the file beside it does not see its posts yet.
      const { value } = workspace.run(author, { key }, (changes) =>
        changes.create('comment', registers, { mentions }),
      );
      first ??= value;
    },
  }));
}

function anchorIn(text: string, quote: string | undefined): Json {
  if (quote === undefined) return null;
  const from = text.indexOf(quote);
  if (from < 0) throw new Error(`The sample comments on words it does not have: ${quote}.`);
  return anchorFor(text, { from, to: from + quote.length });
}
