import type { ReactNode } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useExpectation } from '#renderer/features/post-panel/expectation.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { CardFact } from '#shared/contract/board.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { BrandThings } from '../calendar/use-calendar.ts';
import { goOn } from './board-actions.ts';
import { focusCard } from './board-focus.ts';
import { type RefusedDrop as Drop, useBoardUi } from './board-ui.ts';
import { CardFace } from './Card.tsx';

type Props = { readonly things: BrandThings; readonly facts: ReadonlyMap<Id, CardFact> };

/** A drop that cannot be: the card stays where it was let go while it is said why, with the way on. */
export function RefusedDrop({ things, facts }: Props): ReactNode {
  const refused = useBoardUi((state) => state.refused);
  const post = usePosts((state) => (refused === null ? undefined : state.posts[refused.postId]));
  if (refused === null || post === undefined) return null;
  const wasDropped = refused.at.width > 0;
  return (
    <>
      {wasDropped ? (
        <div
          className="board-ghost board-held"
          style={{ left: refused.at.x, top: refused.at.y, width: refused.at.width }}
        >
          <CardFace post={post} fact={facts.get(post.id)} things={things} />
        </div>
      ) : null}
      <Explanation drop={refused} />
    </>
  );
}

function Explanation({ drop }: { readonly drop: Drop }): ReactNode {
  const { refusal, postId, at } = drop;
  const expected = useExpectation(refusal.way === 'review' ? postId : null, refusal);
  const close = (): void => {
    const focused = useBoardUi.getState().focused;
    useBoardUi.setState({ refused: null });
    if (focused !== null) requestAnimationFrame(() => focusCard(focused));
  };
  const point = (): DOMRect =>
    new DOMRect(at.x, at.y, at.width, document.querySelector('.board-held')?.clientHeight ?? 0);
  return (
    <Popover
      className="popover"
      isOpen
      placement="bottom start"
      offset={2}
      triggerRef={{ current: document.body }}
      getTargetRect={point}
      onOpenChange={(open) => (open ? undefined : close())}
    >
      <Dialog className="popover-body board-refusal" role="alertdialog">
        <Heading slot="title">{refusal.title}</Heading>
        <p>
          {refusal.text}
          {expected === '' ? null : ` ${expected}`}
        </p>
        <Button variant="primary" binding="Enter" autoFocus onPress={() => goOn(refusal.way, postId)}>
          {t(`board.way.${refusal.way}`)}
        </Button>
      </Dialog>
    </Popover>
  );
}
