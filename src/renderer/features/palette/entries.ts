import { type Command, runCommand } from '#renderer/app/commands.ts';
import { useView } from '#renderer/app/view-store.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { PostSummary } from '#shared/posts/post.ts';

/** A line of the palette; `id` is also the id of its element. */
export type Entry =
  | { readonly kind: 'post'; readonly id: string; readonly post: PostSummary }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command };

/** Found posts first, because words were typed for them; then commands. */
export function entriesOf(commands: readonly Command[], posts: readonly PostSummary[]): readonly Entry[] {
  return [
    ...posts.map((post): Entry => ({ kind: 'post', id: `palette-post-${post.id}`, post })),
    ...commands.map((command): Entry => ({ kind: 'command', id: `palette-command-${command.id}`, command })),
  ];
}

/** Opens the post where it stands on the calendar, or runs the command. */
export function runEntry(entry: Entry): void {
  switch (entry.kind) {
    case 'command':
      runCommand(entry.command.id);
      return;
    case 'post': {
      const view = useView.getState();
      view.go('calendar');
      if (entry.post.date !== null) view.setDate(entry.post.date);
      view.openPost(entry.post.id);
      return;
    }
    default:
      assertNever(entry);
  }
}
