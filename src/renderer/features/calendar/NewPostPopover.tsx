import { type ReactNode, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { createPost } from '#renderer/app/post-actions.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useActor, useCan } from '#renderer/app/workspace-hooks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDay, formatDayTime, formatTime } from '#shared/time/format.ts';
import { useCalendarUi } from './calendar-ui.ts';
import { brandZone, freeSlot } from './free-slot.ts';
import { focusDay } from './grid-focus.ts';
import { networksOf } from './tile-model.ts';
import type { BrandThings } from './use-calendar.ts';

type Offer = NonNullable<ReturnType<typeof useCalendarUi.getState>['creating']>;

/** Offers a new post on a day: the next free slot is one press away, the time and channels can be changed. */
export function NewPostPopover({
  offer,
  things,
}: {
  readonly offer: Offer;
  readonly things: BrandThings;
}): ReactNode {
  const anchor = useRef(offer.anchor);
  const { at } = offer;
  const close = (): void => {
    useCalendarUi.setState({ creating: null });
    focusDay(offer.date);
  };
  return (
    <Popover
      className="popover"
      triggerRef={anchor}
      placement="bottom start"
      offset={2}
      {...(at === null ? {} : { getTargetRect: () => new DOMRect(at.x, at.y, 0, 0) })}
      isOpen
      onOpenChange={(open) => (open ? undefined : close())}
    >
      <Dialog
        className="popover-body new-post"
        aria-label={t('calendar.new.title', { day: formatDay(offer.date, currentLocale()) })}
      >
        <OfferForm offer={offer} things={things} />
      </Dialog>
    </Popover>
  );
}

function OfferForm({ offer, things }: { readonly offer: Offer; readonly things: BrandThings }): ReactNode {
  const [time, setTime] = useState(offer.time);
  const [channelIds, setChannelIds] = useState(offer.channelIds);
  const refusal = useWriteRefusal();
  const choose = (channel: Channel, on: boolean): void => {
    const next = on ? [...channelIds, channel.id] : channelIds.filter((id) => id !== channel.id);
    setChannelIds(next);
    // Another channel has other usual times; a time that was typed stays.
    if (time === offer.time) setTime(freeSlot(next, offer.date).time);
  };
  const create = (): void => {
    useCalendarUi.setState({ creating: null });
    void createPost({ schedule: { date: offer.date, time, zone: brandZone() }, channelIds: [...channelIds] });
  };
  const fromTemplate = (): void => {
    useCalendarUi.setState({ creating: null });
    const schedule = { date: offer.date, time, zone: brandZone() };
    useView.getState().openDialog({ kind: 'useTemplate', templateId: null, schedule });
  };
  const channels = things.channels.filter((channel) => !channel.archived);
  return (
    <>
      <Button variant="primary" autoFocus refusal={refusal} onPress={create}>
        {t('calendar.new', { when: formatDayTime(offer.date, time, currentLocale()) })}
      </Button>
      <p>
        {reasonOf(
          offer,
          time,
          channels.filter((channel) => channelIds.includes(channel.id)),
        )}
      </p>
      {refusal === null ? null : <p>{refusal}</p>}
      <div className="new-post-row">
        <TimeField label={t('calendar.new.time')} value={time} onChange={setTime} />
      </div>
      <fieldset className="new-post-channels" aria-label={t('calendar.new.channels')}>
        {channels.map((channel) => (
          <Chip
            key={channel.id}
            isSelected={channelIds.includes(channel.id)}
            onChange={(on) => choose(channel, on)}
          >
            <ChannelMark network={channel.network} />
            {channel.name}
          </Chip>
        ))}
      </fieldset>
      {refusal === null ? (
        <Button size="sm" className="self-start" onPress={fromTemplate}>
          {t('library.use.fromCalendar')}
        </Button>
      ) : null}
    </>
  );
}

function useWriteRefusal(): string | null {
  const actor = useActor();
  const canWrite = useCan('post.write');
  if (canWrite || actor === null) return null;
  return t('calendar.new.refused', { name: actor.name, role: t(`core.role.${actor.role}`) });
}

function reasonOf(offer: Offer, time: string | null, chosen: readonly Channel[]): string {
  if (time === null) return t('calendar.new.full');
  const usual = chosen.some((channel) => channel.slots.some((slot) => slot.time === time));
  if (usual) return t('calendar.new.usual', { channels: networksOf(chosen) });
  return time === offer.time ? t('calendar.new.habit') : formatTime(time, currentLocale());
}
