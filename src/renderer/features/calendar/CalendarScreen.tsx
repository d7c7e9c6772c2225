import type { ReactNode } from 'react';
import { Rail } from '../rail/Rail.tsx';
import { CalendarGrid } from './CalendarGrid.tsx';
import { CalendarHead } from './CalendarHead.tsx';
import { CalendarOverlays } from './CalendarOverlays.tsx';
import { registerCalendarCommands } from './calendar-commands.ts';
import { FilterRow } from './FilterRow.tsx';
import { ListView } from './ListView.tsx';
import { MixStrip } from './MixStrip.tsx';
import { useMarkPainted } from './painted.ts';
import { SelectionBar } from './SelectionBar.tsx';
import {
  type BrandThings,
  useBrandThings,
  useLoading,
  useOverview,
  useStanding,
  useVisibleOrder,
} from './use-calendar.ts';
import './screen.css';
import { useCommands } from '#renderer/app/use-commands.ts';
import { useNarrowMonth } from './narrow-month.ts';

/** The calendar with its rail: the heart of the product. */
export function CalendarScreen(): ReactNode {
  useNarrowMonth();
  const things = useBrandThings();
  useCommands(registerCalendarCommands);
  if (things === null) return null;
  return (
    <div className="cal-layout">
      <Work things={things} />
      <Rail things={things} />
    </div>
  );
}

function Work({ things }: { readonly things: BrandThings }): ReactNode {
  const standing = useStanding();
  const isLoaded = useLoading(standing);
  const overview = useOverview(standing, things);
  useVisibleOrder(overview);
  useMarkPainted(isLoaded);
  const shared = { standing, things, overview };
  return (
    <div className="cal-screen">
      <CalendarHead standing={standing} />
      <FilterRow {...shared} />
      <MixStrip {...shared} />
      {standing.view === 'list' ? <ListView {...shared} /> : <CalendarGrid {...shared} isLoaded={isLoaded} />}
      <SelectionBar />
      <CalendarOverlays {...shared} />
    </div>
  );
}
