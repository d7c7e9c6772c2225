import { Bookmark } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Filters, noFilters, useView } from '#renderer/app/view-store.ts';
import { useActor, usePeople } from '#renderer/app/workspace-hooks.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ClearFilter, FilterChip } from '#renderer/ui/Chip.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';
import { type PostStatus, type PostSummary, postStatuses } from '#shared/posts/post.ts';
import { isFiltering } from './filters.ts';
import type { BrandThings, Overview, Standing } from './use-calendar.ts';
import { Warnings } from './Warnings.tsx';

type Props = { readonly standing: Standing; readonly things: BrandThings; readonly overview: Overview };
type Option = { readonly id: string; readonly name: string; readonly count: number };
type ListFilter = Exclude<keyof Filters, 'text'>;
/** How many posts have a channel, campaign, pillar, status or author. */
type CountOf = (filter: ListFilter, id: string) => number;

/** What the calendar shows, and what needs attention in it. */
export function FilterRow({ standing, things, overview }: Props): ReactNode {
  const { posts } = overview;
  return (
    <FilterBar
      things={things}
      countOf={(filter, id) => posts.filter((post) => valuesOf(post, filter).includes(id)).length}
    >
      <span className="cal-grow" />
      <Warnings standing={standing} things={things} overview={overview} />
    </FilterBar>
  );
}

function valuesOf(post: PostSummary, filter: ListFilter): readonly (string | null)[] {
  switch (filter) {
    case 'channelIds':
      return post.channelIds;
    case 'campaignIds':
      return [post.campaignId];
    case 'pillarIds':
      return [post.pillarId];
    case 'statuses':
      return [post.status];
    case 'personIds':
      return [post.authorId];
  }
}

type BarProps = {
  readonly things: BrandThings;
  readonly countOf: CountOf;
  /** What stands at the end of the row. */
  readonly children: ReactNode;
};

/** The filters of the plan: the same on the calendar and on the board. */
export function FilterBar({ things, countOf, children }: BarProps): ReactNode {
  const people = usePeople();
  const live = <Thing extends { readonly archived: boolean }>(all: readonly Thing[]) =>
    all.filter((thing) => !thing.archived);
  const statuses = postStatuses
    .filter((status) => status !== 'archived')
    .map((status) => ({ id: status, name: t(`posts.status.${status}`) }));
  const chip = (label: string, filter: ListFilter, all: readonly Named[]): ReactNode => (
    <ListFilterChip
      label={label}
      filter={filter}
      options={all.map(({ id, name }) => ({ id, name, count: countOf(filter, id) }))}
    />
  );
  return (
    <div className="cal-filters">
      <Views />
      {chip(t('calendar.filter.channel'), 'channelIds', live(things.channels))}
      {chip(t('calendar.filter.campaign'), 'campaignIds', live(things.campaigns))}
      {chip(t('calendar.filter.pillar'), 'pillarIds', live(things.pillars))}
      {chip(t('calendar.filter.status'), 'statuses', statuses)}
      {people.length > 1 ? (
        <div className="cal-wide-only">{chip(t('calendar.filter.person'), 'personIds', people)}</div>
      ) : null}
      <TextFilter />
      {children}
    </div>
  );
}

type Named = { readonly id: string; readonly name: string };

/** Ready-made views; the first shows everything again. */
function Views(): ReactNode {
  const filters = useView((state) => state.filters);
  const actor = useActor();
  const set = useView.getState().setFilters;
  const open: readonly PostStatus[] = ['draft', 'in_review', 'changes_requested'];
  const isOpen = filters.statuses.join() === open.join();
  const isMine = actor !== null && filters.personIds.join() === actor.id;
  const name = isOpen ? 'calendar.filter.open' : isMine ? 'calendar.filter.mine' : 'calendar.filter.all';
  return (
    <MenuButton
      label={t('calendar.filter.saved')}
      groups={[
        {
          id: 'views',
          entries: [
            {
              id: 'all',
              label: t('calendar.filter.all'),
              isSelected: !isFiltering(filters),
              run: () => set(noFilters),
            },
            {
              id: 'open',
              label: t('calendar.filter.open'),
              isSelected: isOpen,
              run: () => set({ ...noFilters, statuses: open }),
            },
            ...(actor === null
              ? []
              : [
                  {
                    id: 'mine',
                    label: t('calendar.filter.mine'),
                    isSelected: isMine,
                    run: () => set({ ...noFilters, personIds: [actor.id] }),
                  },
                ]),
          ],
        },
      ]}
    >
      <Button className="chip">
        <Bookmark size={12} strokeWidth={1.75} aria-hidden="true" />
        {t(name)}
      </Button>
    </MenuButton>
  );
}

function ListFilterChip({
  label,
  filter,
  options: all,
}: {
  readonly label: string;
  readonly filter: ListFilter;
  readonly options: readonly Option[];
}): ReactNode {
  const chosen: readonly string[] = useView((state) => state.filters[filter]);
  const set = (ids: readonly string[]): void => useView.getState().setFilters({ [filter]: ids });
  const value =
    chosen.length === 0 ? null : t('calendar.filter.some', { count: chosen.length, total: all.length });
  return (
    <span className="cal-filter">
      <Popover label={label} trigger={<FilterChip label={label} value={value} />}>
        {all.length === 0 ? <p>{t('calendar.filter.none')}</p> : null}
        {all.map((option) => (
          <Checkbox
            key={option.id}
            isSelected={chosen.includes(option.id)}
            onChange={(on) => set(on ? [...chosen, option.id] : chosen.filter((id) => id !== option.id))}
          >
            <span className="cal-filter-option">
              <span>{option.name}</span>
              <span>{option.count}</span>
            </span>
          </Checkbox>
        ))}
      </Popover>
      {value === null ? null : <ClearFilter label={label} onClear={() => set([])} />}
    </span>
  );
}

function TextFilter(): ReactNode {
  const text = useView((state) => state.filters.text);
  const [draft, setDraft] = useState(text);
  const set = (next: string): void => {
    setDraft(next);
    useView.getState().setFilters({ text: next });
  };
  // Cleared from elsewhere ("Everything planned"): the field follows.
  if (text !== draft) setDraft(text);
  return (
    <div className="cal-text-filter cal-wide-only">
      <TextField
        label={t('calendar.filter.text')}
        hideLabel
        value={draft}
        onChange={set}
        placeholder={t('calendar.filter.textHint')}
        maxLength={100}
      />
    </div>
  );
}
