import { type KeyboardEvent, memo, type PointerEvent, type ReactNode } from 'react';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDay } from '#shared/time/format.ts';
import { addDays, type WallDate } from '#shared/time/wall.ts';
import { setSpan } from './calendar-actions.ts';
import type { Bar } from './campaign-bars.ts';
import { fillGap } from './fill-gap.ts';

/** A campaign over its days, or a channel's gap. A campaign's ends can be pulled; a click opens its settings. */
export const CampaignBar = memo(function CampaignBar({ bar }: { readonly bar: Bar }): ReactNode {
  const width = `calc(${bar.days * 100}% + ${bar.days - 1}px - ${bar.continuesLeft ? 0 : 5}px - ${bar.continuesRight ? 0 : 4}px)`;
  const shape = {
    className: bar.kind === 'gap' ? 'day-bar day-gap' : 'day-bar',
    'data-hue': bar.hue,
    'data-continues-left': bar.continuesLeft || undefined,
    'data-continues-right': bar.continuesRight || undefined,
    'data-bar': bar.key,
    style: { width, top: `calc(var(--bar-row) * ${bar.level})` },
  };
  return bar.kind === 'gap' ? <GapBar bar={bar} shape={shape} /> : <SpanBar bar={bar} shape={shape} />;
});

type BarProps = { readonly bar: Bar; readonly shape: object };

function GapBar({ bar, shape }: BarProps): ReactNode {
  return (
    <div {...shape}>
      <SeverityGlyph severity="warn" />
      <span className="day-bar-name">{bar.label}</span>
      <button
        type="button"
        className="day-gap-fill"
        tabIndex={-1}
        onClick={() => void fillGap(bar).catch(toastError)}
      >
        {t('calendar.gap.fill', { count: bar.slots.length })}
      </button>
    </div>
  );
}

function SpanBar({ bar, shape }: BarProps): ReactNode {
  const campaign = useWorkspace((state) => state.snapshot?.campaigns.find((each) => each.id === bar.id));
  const canEdit = useWorkspace(
    (state) => state.snapshot?.actor.capabilities.includes('campaign.edit') ?? false,
  );
  if (campaign === undefined) return null;
  const [from, to] = [formatDay(campaign.start, currentLocale()), formatDay(campaign.end, currentLocale())];
  return (
    <div {...shape}>
      <button
        type="button"
        className="day-bar-name"
        tabIndex={-1}
        aria-label={t('calendar.bar', { name: bar.label, from, to })}
        onClick={() => useView.getState().goSettings('campaigns')}
        onKeyDown={(event) => pullByKey(event, bar)}
      >
        {bar.label}
      </button>
      {canEdit && !bar.continuesLeft ? <Grip bar={bar} edge="start" /> : null}
      {canEdit && !bar.continuesRight ? <Grip bar={bar} edge="end" /> : null}
    </div>
  );
}

type Edge = 'start' | 'end';

function Grip({ bar, edge }: { readonly bar: Bar; readonly edge: Edge }): ReactNode {
  return (
    <span
      className={`day-bar-grip day-bar-grip-${edge}`}
      data-grip={edge}
      aria-hidden="true"
      onPointerDown={(event) => pull(event, bar, edge)}
    />
  );
}

/** Follows the pointer from day to day until it is let go; Escape gives up. */
function pull(event: PointerEvent<HTMLElement>, bar: Bar, edge: Edge): void {
  event.preventDefault();
  event.stopPropagation();
  let day: WallDate | null = null;
  const host = event.currentTarget.parentElement;
  const follow = (move: globalThis.PointerEvent): void => {
    day = dayAt(move.clientX, move.clientY) ?? day;
    if (host !== null && day !== null) host.title = formatDay(day, currentLocale());
  };
  const stop = (done: boolean) => (): void => {
    document.removeEventListener('pointermove', follow);
    document.removeEventListener('pointerup', finish);
    document.removeEventListener('keydown', giveUp, true);
    host?.removeAttribute('title');
    if (done && day !== null) void stretch(bar, edge, day);
  };
  const finish = stop(true);
  const giveUp = (press: globalThis.KeyboardEvent): void =>
    press.key === 'Escape' ? stop(false)() : undefined;
  document.addEventListener('pointermove', follow);
  document.addEventListener('pointerup', finish);
  document.addEventListener('keydown', giveUp, true);
}

function dayAt(x: number, y: number): WallDate | null {
  const cells = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-date]'));
  return cells.find((cell) => cell !== null)?.dataset['date'] ?? null;
}

/** Moves one end of a campaign; it never passes the other. */
async function stretch(bar: Bar, edge: Edge, day: WallDate): Promise<void> {
  const campaign = useWorkspace.getState().snapshot?.campaigns.find((each) => each.id === bar.id);
  if (campaign === undefined) return;
  const { start, end } = campaign;
  const span =
    edge === 'start' ? { start: day > end ? end : day, end } : { start, end: day < start ? start : day };
  await setSpan(campaign, span);
}

/** Shift+arrows on the bar move its end, the same with Alt its start: the keyboard's way to pull. */
function pullByKey(event: KeyboardEvent, bar: Bar): void {
  const days = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (days === 0 || !event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const campaign = useWorkspace.getState().snapshot?.campaigns.find((each) => each.id === bar.id);
  if (campaign === undefined) return;
  const edge: Edge = event.altKey ? 'start' : 'end';
  void stretch(bar, edge, addDays(campaign[edge], days));
}
