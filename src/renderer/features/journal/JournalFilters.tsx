import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useJournal } from '#renderer/features/journal/journal-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ClearFilter, FilterChip } from '#renderer/ui/Chip.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { isWhole } from '#shared/audit/entry.ts';
import { auditKinds } from '#shared/audit/kinds.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDay } from '#shared/time/format.ts';

/** What of the journal is shown. Who may not read all of it sees only the post whose history it is. */
export function JournalFilters({ may }: { readonly may: boolean }): ReactNode {
  return (
    <div className="journal-filters">
      <PostFilter may={may} />
      {may ? (
        <>
          <PersonFilter />
          <BrandFilter />
          <KindFilter />
          <SpanFilter />
          <WordsFilter />
          <ClearAll />
        </>
      ) : null}
    </div>
  );
}

function PostFilter({ may }: { readonly may: boolean }): ReactNode {
  const postId = useJournal((state) => state.filters.postId);
  const name = useJournal((state) => state.postName);
  if (postId === undefined) return null;
  const label = t('journal.filter.post');
  return (
    <span className="journal-filter">
      <span className="chip chip-on journal-post-chip">{t('ui.filter.value', { label, value: name })}</span>
      {may ? (
        <ClearFilter label={label} onClear={() => useJournal.getState().setFilters({ postId: undefined })} />
      ) : null}
    </span>
  );
}

type OneOfProps = {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
};

function OneOf({ label, options, chosen, choose }: OneOfProps): ReactNode {
  const value = options.find(({ id }) => id === chosen)?.name ?? null;
  const entries = options.map(({ id, name }) => ({
    id,
    label: name,
    isSelected: id === chosen,
    run: () => choose(id),
  }));
  return (
    <span className="journal-filter">
      <MenuButton label={label} groups={[{ id: 'all', entries }]}>
        <FilterChip label={label} value={value} />
      </MenuButton>
      {value === null ? null : <ClearFilter label={label} onClear={() => choose(undefined)} />}
    </span>
  );
}

function PersonFilter(): ReactNode {
  // Who left has done things too.
  const people = useWorkspace((state) => state.snapshot?.people) ?? [];
  const chosen = useJournal((state) => state.filters.personId);
  return (
    <OneOf
      label={t('journal.filter.person')}
      options={people}
      chosen={chosen}
      choose={(personId) => useJournal.getState().setFilters({ personId })}
    />
  );
}

function BrandFilter(): ReactNode {
  const brands = useWorkspace((state) => state.snapshot?.brands);
  const chosen = useJournal((state) => state.filters.brandId);
  if (brands === undefined || (brands.length < 2 && chosen === undefined)) return null;
  return (
    <OneOf
      label={t('journal.filter.brand')}
      options={brands}
      chosen={chosen}
      choose={(brandId) => useJournal.getState().setFilters({ brandId })}
    />
  );
}

function KindFilter(): ReactNode {
  const kinds = useJournal((state) => state.filters.kinds);
  const { setFilters } = useJournal.getState();
  const label = t('journal.filter.kind');
  const [first] = kinds;
  const some = t('calendar.filter.some', { count: kinds.length, total: auditKinds.length });
  const value = first === undefined ? null : kinds.length === 1 ? t(`audit.kind.${first}`) : some;
  return (
    <span className="journal-filter">
      <Popover label={label} trigger={<FilterChip label={label} value={value} />}>
        {auditKinds.map((kind) => (
          <Checkbox
            key={kind}
            isSelected={kinds.includes(kind)}
            onChange={(on) =>
              setFilters({ kinds: on ? [...kinds, kind] : kinds.filter((each) => each !== kind) })
            }
          >
            {t(`audit.kind.${kind}`)}
          </Checkbox>
        ))}
      </Popover>
      {value === null ? null : <ClearFilter label={label} onClear={() => setFilters({ kinds: [] })} />}
    </span>
  );
}

function SpanFilter(): ReactNode {
  const from = useJournal((state) => state.filters.from);
  const to = useJournal((state) => state.filters.to);
  const { setFilters } = useJournal.getState();
  const label = t('journal.filter.span');
  return (
    <span className="journal-filter">
      <Popover label={label} trigger={<FilterChip label={label} value={spanText(from, to)} />}>
        <div className="journal-span">
          <DateField
            label={t('journal.filter.from')}
            value={from ?? null}
            onChange={(date) => setFilters({ from: date ?? undefined })}
          />
          <DateField
            label={t('journal.filter.to')}
            value={to ?? null}
            onChange={(date) => setFilters({ to: date ?? undefined })}
          />
        </div>
      </Popover>
      {from === undefined && to === undefined ? null : (
        <ClearFilter label={label} onClear={() => setFilters({ from: undefined, to: undefined })} />
      )}
    </span>
  );
}

function spanText(from: string | undefined, to: string | undefined): string | null {
  const day = (date: string): string => formatDay(date, currentLocale());
  if (from !== undefined && to !== undefined)
    return t('journal.filter.between', { from: day(from), to: day(to) });
  if (from !== undefined) return t('journal.filter.since', { from: day(from) });
  return to === undefined ? null : t('journal.filter.until', { to: day(to) });
}

function WordsFilter(): ReactNode {
  const words = useJournal((state) => state.filters.words);
  return (
    <div className="journal-words">
      <SearchField
        label={t('journal.filter.words')}
        placeholder={t('journal.filter.wordsHint')}
        words={words}
        onSearch={(typed) => useJournal.getState().setFilters({ words: typed })}
      />
    </div>
  );
}

function ClearAll(): ReactNode {
  const whole = useJournal((state) => isWhole(state.filters));
  const clear = useJournal((state) => state.clearFilters);
  if (whole) return null;
  return (
    <Button variant="quiet" size="sm" onPress={clear}>
      {t('journal.filter.clear')}
    </Button>
  );
}
