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

/** What the calendar shows, and what needs attention in it. */
export function FilterRow({ standing, things, overview }: Props): ReactNode {
  const people = usePeople();
  const { posts } = overview;
  const live = <Thing extends { readonly archived: boolean }>(all: readonly Thing[]) =>
    all.filter((thing) => !thing.archived);
  const statuses = postStatuses.filter((status) => status !== 'archived');
  return (
    <div className="cal-filters">
      <Views />
      <ListFilterChip
        label={t('calendar.filter.channel')}
        filter="channelIds"
        options={options(live(things.channels), (id) => posts.filter((post) => post.channelIds.includes(id)))}
      />
      <ListFilterChip
        label={t('calendar.filter.campaign')}
        filter="campaignIds"
        options={options(live(things.campaigns), (id) => posts.filter((post) => post.campaignId === id))}
      />
      <ListFilterChip
        label={t('calendar.filter.pillar')}
        filter="pillarIds"
        options={options(live(things.pillars), (id) => posts.filter((post) => post.pillarId === id))}
      />
      <ListFilterChip
        label={t('calendar.filter.status')}
        filter="statuses"
        options={options(
          statuses.map((status) => ({ id: status, name: t(`posts.status.${status}`) })),
          (id) => posts.filter((post) => post.status === id),
        )}
      />
      {people.length > 1 ? (
        <div className="cal-wide-only">
          <ListFilterChip
            label={t('calendar.filter.person')}
            filter="personIds"
            options={options(people, (id) => posts.filter((post) => post.authorId === id))}
          />
        </div>
      ) : null}
      <TextFilter />
      <span className="cal-grow" />
      <Warnings standing={standing} things={things} overview={overview} />
    </div>
  );
}

function options(
  all: readonly { readonly id: string; readonly name: string }[],
  posts: (id: string) => readonly PostSummary[],
): readonly Option[] {
  return all.map(({ id, name }) => ({ id, name, count: posts(id).length }));
}

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
