import type { ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { todayOfBrand, useBrand } from '#renderer/app/workspace-hooks.ts';
import { OverNote } from '#renderer/features/post-panel/OverNote.tsx';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { useResting } from '#renderer/features/post-panel/use-resting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { ZoneField } from '#renderer/ui/ZoneField.tsx';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { plannedMoment } from '#shared/posts/post.ts';
import { wallTimeExists } from '#shared/time/instant.ts';
import type { Schedule } from '#shared/time/wall.ts';

type Props = { readonly editor: PostEditor; readonly detail: PostDetail; readonly locked: boolean };

/** Day, time and zone of the post; all three are one register and move together. */
export function ScheduleFields({ editor, detail, locked }: Props): ReactNode {
  const brandZone = useBrand()?.zone ?? 'UTC';
  const { value, change, flush } = useResting(
    plannedMoment(detail),
    (schedule) => void editor.choose({ schedule }),
  );
  const disabled = locked;
  const zone = value?.zone ?? brandZone;
  return (
    <fieldset
      className="flex flex-col gap-2"
      aria-label={t('postPanel.when')}
      data-panel-field="schedule"
      onBlur={flush}
    >
      <div className="grid grid-cols-2 gap-2">
        <DateField
          label={t('postPanel.date')}
          value={value?.date ?? null}
          isDisabled={disabled}
          onChange={(date) => change(date === null ? null : { date, time: value?.time ?? null, zone })}
        />
        <TimeField
          label={t('postPanel.time')}
          value={value?.time ?? null}
          isDisabled={disabled || value === null}
          onChange={(time) => (value === null ? undefined : change({ ...value, time }))}
        />
      </div>
      {value === null || disabled ? null : (
        <ZoneField value={zone} onChange={(next) => change({ ...value, zone: next })} />
      )}
      <SkippedTime value={value} />
      {disabled ? null : <OverNote schedule={value} />}
      {disabled ? null : <ScheduleActions editor={editor} detail={detail} value={value} change={change} />}
    </fieldset>
  );
}

type ActionProps = {
  readonly editor: PostEditor;
  readonly detail: PostDetail;
  readonly value: Schedule | null;
  readonly change: (schedule: Schedule | null) => void;
};

function ScheduleActions({ editor, detail, value, change }: ActionProps): ReactNode {
  const nextFree = async (): Promise<void> => {
    const { brandId, channelIds, campaignId } = detail;
    const input = {
      brandId,
      campaignId,
      channelIds: [...channelIds],
      from: value?.date ?? todayOfBrand(),
      sameDay: false,
    };
    const { schedule } = await api.calendar.nextFreeSlot.query(input);
    await editor.choose({ schedule });
  };
  return (
    <div className="flex flex-wrap gap-1.5">
      {value !== null && value.time !== null ? null : (
        <Button size="sm" onPress={() => void nextFree().catch(toastError)}>
          {t('postPanel.nextFree')}
        </Button>
      )}
      {value === null || value.time === null ? null : (
        <Button size="sm" variant="quiet" onPress={() => change({ ...value, time: null })}>
          {t('postPanel.noTime')}
        </Button>
      )}
      {value === null ? null : (
        <Button size="sm" variant="quiet" onPress={() => void editor.choose({ schedule: null })}>
          {t('postPanel.noDate')}
        </Button>
      )}
    </div>
  );
}

/** Daylight saving skips an hour once a year; a time inside it is said, not silently moved. */
function SkippedTime({ value }: { readonly value: Schedule | null }): ReactNode {
  if (value === null || value.time === null || wallTimeExists(value.date, value.time, value.zone))
    return null;
  return <FindingNote severity="warn">{t('postPanel.time.skipped')}</FindingNote>;
}
