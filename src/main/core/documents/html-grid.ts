import { hueLook, lineStrong, statusLook } from '#shared/documents/paper.ts';
import { printable } from '#shared/documents/text.ts';
import type { CalendarGridBlock, GridBar, GridDay, GridTile, GridWeek } from '#shared/documents/tree.ts';
import { statusShape } from './html-shapes.ts';
import { escapeHtml } from './html-text.ts';

/** A month as a calendar table; one body per week, so that no week is torn between two pages. */
export function gridHtml(block: CalendarGridBlock): string {
  const head = block.weekdays.map((day) => `<th scope="col">${text(day)}</th>`).join('');
  const weeks = block.weeks.map(weekHtml).join('');
  return `<table class="grid" aria-label="${escapeHtml(block.label)}"><thead><tr>${head}</tr></thead>${weeks}</table>`;
}

function weekHtml(week: GridWeek): string {
  const dates = week.days.map((day) => `<td class="date${outside(day)}">${text(day.label)}</td>`).join('');
  const lanes = week.lanes.map((lane) => `<tr class="lane">${laneHtml(lane, week.days)}</tr>`).join('');
  const days = week.days.map((day) => `<td class="day${outside(day)}">${postsHtml(day)}</td>`).join('');
  return `<tbody><tr>${dates}</tr>${lanes}<tr>${days}</tr></tbody>`;
}

function outside(day: GridDay): string {
  return day.inMonth ? '' : ' outside';
}

function laneHtml(lane: readonly GridBar[], days: readonly GridDay[]): string {
  const cells: string[] = [];
  const fill = (from: number, to: number): void => {
    for (const day of days.slice(from, to)) cells.push(`<td class="${outside(day).trim()}"></td>`);
  };
  let column = 0;
  for (const bar of lane) {
    fill(column, bar.from);
    cells.push(barHtml(bar));
    column = bar.from + bar.span;
  }
  fill(column, days.length);
  return cells.join('');
}

function barHtml(bar: GridBar): string {
  const { solid, soft } = hueLook[bar.hue];
  const ends = `${bar.starts ? ' starts' : ''}${bar.ends ? ' ends' : ''}`;
  const style = `color:#${solid};background:#${soft};border-color:#${solid}`;
  return `<td class="lane-cell" colspan="${bar.span}"><div class="bar${ends}" style="${style}" dir="auto">${text(bar.text)}</div></td>`;
}

function postsHtml(day: GridDay): string {
  const more = day.more === '' ? '' : `<div class="more">${text(day.more)}</div>`;
  return `${day.tiles.map(tileHtml).join('')}${more}`;
}

function tileHtml(tile: GridTile): string {
  const edge = tile.hue === null ? lineStrong : hueLook[tile.hue].solid;
  const { colour } = statusLook[tile.status];
  const marks = tile.marks.map((mark) => `<span class="mark">${text(mark)}</span>`).join('');
  const status = `<span class="status" style="color:#${colour}">${statusShape(tile.status)}</span>`;
  const word = `<span class="word" style="color:#${colour}">${text(tile.statusText)}</span>`;
  const head = `<div class="tile-head">${status}<b>${text(tile.time)}</b>${marks}${word}</div>`;
  return `<div class="tile" style="border-left-color:#${edge}">${head}<div class="words" dir="auto">${text(tile.words)}</div></div>`;
}

function text(value: string): string {
  return escapeHtml(printable(value));
}
