import type { ReactNode } from 'react';
import { ContextMenu } from '#renderer/ui/Menu.tsx';
import { t } from '#shared/messages/index.ts';
import { actedOn } from './calendar-actions.ts';
import { useCalendarUi } from './calendar-ui.ts';
import { DragLayer } from './DragLayer.tsx';
import { MorePopover } from './MorePopover.tsx';
import { NewPostPopover } from './NewPostPopover.tsx';
import { menuGroups, statusGroups } from './tile-menu.tsx';
import type { BrandThings, Overview } from './use-calendar.ts';

type Props = { readonly things: BrandThings; readonly overview: Overview };

/** Everything that opens over the calendar and points at its cause. */
export function CalendarOverlays({ things, overview }: Props): ReactNode {
  const creating = useCalendarUi((state) => state.creating);
  const more = useCalendarUi((state) => state.more);
  return (
    <>
      {more === null ? null : <MorePopover key={more.date} {...more} things={things} overview={overview} />}
      {creating === null ? null : (
        <NewPostPopover key={`${creating.date}${creating.time}`} offer={creating} things={things} />
      )}
      <TileMenu />
      <DragLayer />
    </>
  );
}

function TileMenu(): ReactNode {
  const menu = useCalendarUi((state) => state.menu);
  if (menu === null) return null;
  const ids = actedOn(menu.postId);
  return (
    <ContextMenu
      label={t(menu.kind === 'status' ? 'calendar.menu.status' : 'calendar.select.bar', {
        count: ids.length,
      })}
      groups={menu.kind === 'status' ? statusGroups(ids) : menuGroups(ids)}
      at={menu.at}
      onClose={() => useCalendarUi.setState({ menu: null })}
    />
  );
}
