import { type ReactNode, useEffect } from 'react';
import { createPost } from '#renderer/app/post-actions.ts';
import type { LoadedBoard } from '#renderer/app/posts-data.ts';
import { noFilters, useView } from '#renderer/app/view-store.ts';
import { HoldDialog } from '#renderer/features/post-panel/HoldDialog.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { t } from '#shared/messages/index.ts';
import { type BrandThings, useBrandThings } from '../calendar/use-calendar.ts';
import { BoardFilters, BoardHead } from './BoardHead.tsx';
import { registerBoardCommands } from './board-commands.ts';
import { useBoardUi } from './board-ui.ts';
import { CardMenu } from './CardMenu.tsx';
import { Columns } from './Columns.tsx';
import { RefusedDrop } from './RefusedDrop.tsx';
import { useColumns, useFacts, useLoadedBoard } from './use-board.ts';
import '../calendar/screen.css';
import './board.css';
import { useCommands } from '#renderer/app/use-commands.ts';

/** Posts by where they stand, or by whose and what they are: what waits, for whom, and since when. */
export function BoardScreen(): ReactNode {
  const things = useBrandThings();
  useCommands(registerBoardCommands);
  useEffect(
    () => () => useBoardUi.setState({ carried: null, refused: null, menu: null, holding: null, more: {} }),
    [],
  );
  return things === null ? null : <Work things={things} />;
}

function Work({ things }: { readonly things: BrandThings }): ReactNode {
  const board = useLoadedBoard(things.brand.id);
  const columns = useColumns(board);
  const facts = useFacts(board);
  return (
    <div className="cal-screen">
      <BoardHead />
      <BoardFilters things={things} board={board} />
      {board === null ? null : <Emptiness board={board} />}
      <Columns columns={columns} facts={facts} things={things} />
      <CardMenu columns={columns} />
      <RefusedDrop things={things} facts={facts} />
      <Holding />
    </div>
  );
}

/** What an empty board teaches: nothing there yet, or nothing that passes the filters. */
function Emptiness({ board }: { readonly board: LoadedBoard }): ReactNode {
  if (board.total > 0) return null;
  if (board.all > 0) {
    return (
      <EmptyState
        title={t('board.empty.filtered.title')}
        actions={
          <Button onPress={() => useView.getState().setFilters(noFilters)}>
            {t('calendar.filter.reset')}
          </Button>
        }
      >
        {t('board.empty.filtered', { total: board.all })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('board.empty.title')}
      actions={
        <>
          <Button binding="Mod+Shift+N" onPress={() => void createPost({ stage: 'idea' })}>
            {t('app.command.newIdea')}
          </Button>
          <Button variant="quiet" onPress={() => useView.getState().go('calendar')}>
            {t('app.command.goCalendar')}
          </Button>
        </>
      }
    >
      {t('board.empty')}
    </EmptyState>
  );
}

function Holding(): ReactNode {
  const postIds = useBoardUi((state) => state.holding);
  if (postIds === null) return null;
  return <HoldDialog postIds={postIds} onClose={() => useBoardUi.setState({ holding: null })} />;
}
