import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useShallow } from 'zustand/react/shallow';
import { postsOfRail } from '#renderer/app/posts-data.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { NARROW, TIGHT, useMedia } from '#renderer/app/use-media.ts';
import { noFilters, useView } from '#renderer/app/view-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { useDrag } from '../calendar/drag-store.ts';
import { filterUndated } from '../calendar/filters.ts';
import type { BrandThings } from '../calendar/use-calendar.ts';
import { CatchIdea } from './CatchIdea.tsx';
import { RailList } from './RailList.tsx';
import { StatusKey } from './StatusKey.tsx';
import './rail.css';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
const tabs = ['all', 'ideas', 'drafts'] as const;
type Tab = (typeof tabs)[number];

/** Ideas and drafts that have no date yet, beside the calendar: dragged on, they get one; dragged back, they lose it. */
export function Rail({ things }: { readonly things: BrandThings }): ReactNode {
  const brandId = things.brand.id;
  const all = usePosts(useShallow((state) => postsOfRail(state, brandId)));
  const filters = useView((state) => state.filters);
  const posts = useMemo(() => filterUndated(all, filters), [all, filters]);
  const isOpen = useView((state) => state.railOpen);
  const hasPanel = useView((state) => state.openPostId !== null);
  const narrow = useMedia(NARROW);
  const tight = useMedia(TIGHT);
  useEffect(() => {
    usePosts.getState().loadRail(brandId).catch(toastError);
  }, [brandId]);
  const [isPeeking, setPeeking] = useState(false);
  // Beside the open post there is room for one pane only; in a narrow window the rail is a tab that opens over the work.
  const isTab = narrow || hasPanel || !isOpen;
  const pane = (
    <RailPane
      posts={posts}
      hidden={all.length - posts.length}
      things={things}
      onHide={() => (isTab ? setPeeking(false) : useView.getState().toggleRail())}
    />
  );
  if (!isTab)
    return (
      <aside className="rail" data-rail data-pane="rail" aria-label={t('calendar.rail.title')}>
        {pane}
      </aside>
    );
  const open = (): void => (narrow || hasPanel ? setPeeking(true) : useView.getState().toggleRail());
  return (
    <>
      <RailTab count={posts.length} onOpen={open} />
      {tight ? (
        <Sheet label={t('calendar.rail.title')} isOpen={isPeeking} onClose={() => setPeeking(false)}>
          {pane}
        </Sheet>
      ) : isPeeking ? (
        <aside className="rail rail-over" data-rail data-pane="rail" aria-label={t('calendar.rail.title')}>
          {pane}
        </aside>
      ) : null}
    </>
  );
}

function RailTab({ count, onOpen }: { readonly count: number; readonly onOpen: () => void }): ReactNode {
  const overRail = useDrag((state) => state.overRail && state.carried?.kind === 'tile');
  return (
    <div className="rail-tab" data-rail data-over={overRail || undefined}>
      <AriaButton
        className="rail-tab-button"
        aria-label={t('calendar.rail.tabLabel', { count })}
        onPress={onOpen}
      >
        <PanelRightOpen {...icon} size={16} />
        <span>{t('calendar.rail.tab')}</span>
        <b>{count}</b>
      </AriaButton>
    </div>
  );
}

type PaneProps = {
  readonly posts: readonly PostSummary[];
  /** How many more there are that the calendar's filters leave out. */
  readonly hidden: number;
  readonly things: BrandThings;
  readonly onHide: () => void;
};

function RailPane({ posts, hidden, things, onHide }: PaneProps): ReactNode {
  const [tab, setTab] = useState<Tab>('all');
  const ideas = posts.filter((post) => post.status === 'idea');
  const drafts = posts.filter((post) => post.status !== 'idea');
  const shown = { all: posts, ideas, drafts } as const;
  return (
    <>
      <div className="rail-head">
        <h2>{t('calendar.rail.title')}</h2>
        <IconButton
          size="sm"
          label={t('calendar.rail.hide')}
          icon={<PanelRightClose {...icon} />}
          onPress={onHide}
        />
      </div>
      <Hidden count={hidden} />
      {posts.length === 0 ? (
        <EmptyRail isFiltered={hidden > 0} />
      ) : (
        <Tabs<Tab>
          label={t('calendar.rail.tabs')}
          className="rail-tabs"
          panelClassName="rail-panel"
          value={tab}
          onChange={setTab}
          options={tabs.map((value) => ({
            value,
            label: t(`calendar.rail.${value}`),
            count: shown[value].length,
          }))}
        >
          <CatchIdea />
          <RailList posts={shown[tab]} things={things} />
        </Tabs>
      )}
      <DropHint />
      <StatusKey />
    </>
  );
}

/** That the filters of the calendar count here too, and the way to the rest. */
function Hidden({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null;
  return (
    <p className="rail-hidden">
      <span>{t('calendar.rail.hidden', { count })}</span>
      <Button size="sm" onPress={() => useView.getState().setFilters(noFilters)}>
        {t('calendar.rail.showAll')}
      </Button>
    </p>
  );
}

function EmptyRail({ isFiltered }: { readonly isFiltered: boolean }): ReactNode {
  if (isFiltered)
    return (
      <div className="rail-empty">
        <CatchIdea />
      </div>
    );
  return (
    <div className="rail-empty">
      <CatchIdea />
      <h3>{t('calendar.rail.empty')}</h3>
      <p>{t('calendar.rail.emptyText')}</p>
    </div>
  );
}

/** Says what letting go here does, while a tile is carried. */
function DropHint(): ReactNode {
  const carries = useDrag((state) => state.carried?.kind === 'tile');
  const over = useDrag((state) => state.overRail);
  if (!carries || !over) return null;
  return <div className="rail-drop">{t('calendar.rail.drop')}</div>;
}
