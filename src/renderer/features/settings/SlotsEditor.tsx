import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { addSlots, groupSlots, removeTime, type SlotGroup } from '#renderer/features/settings/slots.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import type { Channel, Slot } from '#shared/channels/channel.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatTime, formatWeekday, weekStartOf } from '#shared/time/format.ts';
import { addDays, type WallTime } from '#shared/time/wall.ts';

type Props = { readonly channel: Channel; readonly onChange: (slots: readonly Slot[]) => void };

/** Any Monday: weekdays are named from it. */
const MONDAY = '2024-01-01';

/** The usual times of a channel: "Tue, Thu 12:00". Free ones are offered for new posts. */
export function SlotsEditor({ channel, onChange }: Props): ReactNode {
  const groups = groupSlots(channel.slots);
  return (
    <div className="flex min-h-7 flex-1 flex-wrap items-center gap-1.5">
      {groups.map((group) => (
        <SlotChip
          key={group.time}
          group={group}
          remove={() => onChange(removeTime(channel.slots, group.time))}
        />
      ))}
      <Popover
        label={t('settings.slots.add', { name: channel.name })}
        trigger={
          <AriaButton
            className="btn btn-sm btn-quiet"
            aria-label={t('settings.slots.add', { name: channel.name })}
          >
            <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
            {groups.length === 0 ? t('settings.slots.none') : t('settings.slots.more')}
          </AriaButton>
        }
      >
        {(close) => (
          <AddSlot
            add={(time, weekdays) => {
              close();
              onChange(addSlots(channel.slots, time, weekdays));
            }}
          />
        )}
      </Popover>
    </div>
  );
}

function SlotChip({ group, remove }: { readonly group: SlotGroup; readonly remove: () => void }): ReactNode {
  const days = group.weekdays.map(weekdayName).join(', ');
  const text = `${days} ${formatTime(group.time, currentLocale())}`;
  return (
    <span className="chip pr-0.5">
      {text}
      <AriaButton
        className="chip-remove"
        aria-label={t('settings.slots.remove', { slot: text })}
        onPress={remove}
      >
        <X size={12} strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
    </span>
  );
}

type AddProps = { readonly add: (time: WallTime, weekdays: readonly number[]) => void };

function AddSlot({ add }: AddProps): ReactNode {
  const [time, setTime] = useState<WallTime | null>('12:00');
  const [weekdays, setWeekdays] = useState<readonly number[]>([]);
  const refusal = time === null || weekdays.length === 0 ? t('settings.slots.incomplete') : null;
  return (
    <div className="flex w-64 flex-col gap-3">
      <fieldset className="chip-group" aria-label={t('settings.slots.weekdays')}>
        {localWeekdays().map((weekday) => (
          <Chip
            key={weekday}
            isSelected={weekdays.includes(weekday)}
            onChange={(on) =>
              setWeekdays(on ? [...weekdays, weekday] : weekdays.filter((day) => day !== weekday))
            }
          >
            {weekdayName(weekday)}
          </Chip>
        ))}
      </fieldset>
      <TimeField label={t('settings.slots.time')} value={time} onChange={setTime} />
      <Button refusal={refusal} onPress={() => (time === null ? undefined : add(time, weekdays))}>
        {t('settings.slots.do')}
      </Button>
      {refusal === null ? null : <p className="text-ink-2">{refusal}</p>}
    </div>
  );
}

function weekdayName(weekday: number): string {
  return formatWeekday(addDays(MONDAY, weekday - 1), currentLocale());
}

/** ISO weekdays in the order of the locale's week. */
function localWeekdays(): readonly number[] {
  const first = weekStartOf(currentLocale());
  return Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1);
}
