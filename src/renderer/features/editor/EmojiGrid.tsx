import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { gridStep } from '#renderer/features/editor/emoji-search.ts';

/** How many stand in a row. */
export const COLUMNS = 9;

/** One emoji to pick: what is put in, and its name. */
export type Pick = { readonly sign: string; readonly label: string };
export type Section = { readonly id: string; readonly heading: string; readonly picks: readonly Pick[] };

type Props = {
  readonly label: string;
  readonly sections: readonly Section[];
  readonly onPick: (sign: string) => void;
  /** Up from the first row, and letters: back to the search. */
  readonly onLeave: () => void;
};

/** Emoji in rows under their headings. One stop of the Tab key; arrows, Home and End move inside. */
export function EmojiGrid({ label, sections, onPick, onLeave }: Props): ReactNode {
  const grid = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const leaves = moveBy(event, grid.current);
    if (leaves) onLeave();
  };
  let first = true;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of buttons, not a table of data
    <div ref={grid} className="emoji-grid" role="grid" aria-label={label} onKeyDown={onKeyDown} tabIndex={-1}>
      {sections.map(({ id, heading, picks }) => {
        const stop = first && picks.length > 0;
        first = first && picks.length === 0;
        return <SectionRows key={id} heading={heading} picks={picks} stop={stop} onPick={onPick} />;
      })}
    </div>
  );
}

type RowsProps = {
  readonly heading: string;
  readonly picks: readonly Pick[];
  /** Its first emoji is where the Tab key arrives. */
  readonly stop: boolean;
  readonly onPick: (sign: string) => void;
};

function SectionRows({ heading, picks, stop, onPick }: RowsProps): ReactNode {
  const rows = Array.from({ length: Math.ceil(picks.length / COLUMNS) }, (_, row) =>
    picks.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a grid of buttons
    <div role="rowgroup" aria-label={heading} className="emoji-section">
      <div className="emoji-heading" role="presentation">
        {heading}
      </div>
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useSemanticElements: rows of a grid of buttons
        // biome-ignore lint/a11y/useFocusableInteractive: the buttons inside are reached
        <div key={row[0]?.sign} role="row" className="emoji-row">
          {row.map((one, column) => (
            <Cell key={one.sign} pick={one} stop={stop && index === 0 && column === 0} onPick={onPick} />
          ))}
        </div>
      ))}
    </div>
  );
}

type CellProps = {
  readonly pick: Pick;
  readonly stop: boolean;
  readonly onPick: (sign: string) => void;
};

function Cell({ pick: { sign, label }, stop, onPick }: CellProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a grid of buttons
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside is reached
    <span role="gridcell">
      <button
        type="button"
        className="emoji"
        data-emoji
        tabIndex={stop ? 0 : -1}
        aria-label={label}
        title={label}
        onClick={() => onPick(sign)}
      >
        {sign}
      </button>
    </span>
  );
}

function buttonsIn(element: Element | null): readonly HTMLButtonElement[] {
  return [...(element?.querySelectorAll<HTMLButtonElement>('[data-emoji]') ?? [])];
}

/** Moves inside the section, and over its edge into the next one. True when the key leads out of the grid. */
function moveBy(event: KeyboardEvent, grid: HTMLElement | null): boolean {
  const { target, key } = event;
  if (!(target instanceof HTMLButtonElement) || grid === null) return false;
  if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) return true;
  const section = buttonsIn(target.closest('.emoji-section'));
  const at = section.indexOf(target);
  const step = gridStep(key, at, section.length, COLUMNS);
  if (step === null) return false;
  event.preventDefault();
  const next = step === at ? beyond(grid, section, at, key) : section[step];
  if (next === undefined) return key === 'ArrowUp';
  next.focus();
  return false;
}

/** The emoji of the neighbouring section that a key leads to. */
function beyond(
  grid: HTMLElement,
  section: readonly HTMLButtonElement[],
  at: number,
  key: string,
): HTMLButtonElement | undefined {
  const all = buttonsIn(grid);
  const start = all.indexOf(section[0] as HTMLButtonElement);
  if (key === 'ArrowRight' || key === 'ArrowLeft') return all[start + at + (key === 'ArrowRight' ? 1 : -1)];
  if (key === 'ArrowDown') return all[start + section.length];
  return key === 'ArrowUp' ? all[start - 1] : undefined;
}
