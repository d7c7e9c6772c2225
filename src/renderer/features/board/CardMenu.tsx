import type { ReactNode } from 'react';
import { ContextMenu, type MenuEntry } from '#renderer/ui/Menu.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import { isStatus } from '#shared/board/columns.ts';
import { t } from '#shared/messages/index.ts';
import { menuGroups } from '../calendar/tile-menu.tsx';
import { dropCard } from './board-actions.ts';
import { focusCard } from './board-focus.ts';
import { cardKey, useBoardUi } from './board-ui.ts';
import { columnName } from './column-names.ts';
import type { BoardColumn } from './use-board.ts';

/** Everything that can be done with a card; "Move to…" is the equal of dragging it, column by column. */
export function CardMenu({ columns }: { readonly columns: readonly BoardColumn[] }): ReactNode {
  const menu = useBoardUi((state) => state.menu);
  const by = useBoardUi((state) => state.by);
  if (menu === null) return null;
  const { postId, column, at } = menu;
  const close = (): void => {
    useBoardUi.setState({ menu: null });
    // The card's own button had the keyboard, or nothing: a menu opened by the pointer.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusCard(cardKey(column, postId));
    });
  };
  const targets: readonly MenuEntry[] = columns
    .filter(({ key }) => key !== column)
    .map(({ key }) => ({
      id: `to ${key}`,
      label: columnName(by, key),
      icon: isStatus(key) ? <StatusGlyph status={key} /> : null,
      run: () => void dropCard(postId, column, key),
    }));
  const [place, status, going] = menuGroups([postId]);
  if (place === undefined || status === undefined || going === undefined) return null;
  const dated = place.entries.map((entry) =>
    // "Move to…" means columns here.
    entry.id === 'move' ? { ...entry, label: t('board.menu.date') } : entry,
  );
  const moving = { id: t('board.menu.move'), heading: t('board.menu.move'), entries: targets };
  const groups =
    by === 'status'
      ? [moving, { ...place, entries: dated }, going]
      : [moving, { ...place, entries: dated }, status, going];
  return <ContextMenu label={t('board.menu')} groups={groups} at={at} onClose={close} />;
}
