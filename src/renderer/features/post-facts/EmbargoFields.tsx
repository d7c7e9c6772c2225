import { type ReactNode, useState } from 'react';
import { todayOfBrand, useBrand } from '#renderer/app/workspace-hooks.ts';
import type { PostFactsProps } from '#renderer/features/post-facts/props.ts';
import { useResting } from '#renderer/features/post-panel/use-resting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { ZoneField } from '#renderer/ui/ZoneField.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import { isEmbargoed } from '#shared/posts/embargo.ts';
import type { Embargo } from '#shared/posts/particulars.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { formatDayTime } from '#shared/time/format.ts';
import { addDays } from '#shared/time/wall.ts';

/** The moment before which the post must not go out. */
export function EmbargoFields({ editor, detail, locked }: PostFactsProps): ReactNode {
  const { value, change, flush } = useResting<Embargo | null>(
    detail.embargo,
    (embargo) => void editor.choose({ embargo }),
  );
  const brandZone = useBrand()?.zone ?? 'UTC';
  const [isNew, setNew] = useState(false);
  if (locked && value === null) return null;
  const set = (): void => {
    setNew(true);
    void editor.choose({
      embargo: { date: detail.date ?? addDays(todayOfBrand(), 1), time: '00:00', zone: brandZone },
    });
  };
  return (
    <fieldset className="post-facts-part" onBlur={flush}>
      <legend className="field-label">{t('postFacts.embargo')}</legend>
      {value === null ? (
        <Button size="sm" className="self-start" onPress={set}>
          {t('postFacts.embargo.set')}
        </Button>
      ) : (
        <Moment value={value} change={change} locked={locked} autoFocus={isNew} />
      )}
      {value === null || locked ? null : (
        <Button size="sm" className="self-start" onPress={() => void editor.choose({ embargo: null })}>
          {t('postFacts.embargo.lift')}
        </Button>
      )}
      {value === null ? null : <Standing embargo={value} detail={detail} />}
    </fieldset>
  );
}

type MomentProps = {
  readonly value: Embargo;
  readonly change: (embargo: Embargo) => void;
  readonly locked: boolean;
  readonly autoFocus: boolean;
};

function Moment({ value, change, locked, autoFocus }: MomentProps): ReactNode {
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <DateField
          label={t('postFacts.embargo.date')}
          value={value.date}
          autoFocus={autoFocus}
          isDisabled={locked}
          // An embargo ends on some day: an emptied field is one half typed.
          onChange={(date) => (date === null ? undefined : change({ ...value, date }))}
        />
        <TimeField
          label={t('postFacts.embargo.time')}
          value={value.time}
          isDisabled={locked}
          onChange={(time) => (time === null ? undefined : change({ ...value, time }))}
        />
      </div>
      {locked ? null : <ZoneField value={value.zone} onChange={(zone) => change({ ...value, zone })} />}
    </>
  );
}

function Standing({
  embargo,
  detail,
}: {
  readonly embargo: Embargo;
  readonly detail: PostDetail;
}): ReactNode {
  const { date, time, zone } = detail;
  const schedule = date === null || zone === null ? null : { date, time, zone };
  if (schedule === null || !isEmbargoed(embargo, schedule))
    return <p className="post-facts-said">{t('postFacts.embargo.means')}</p>;
  const when = formatDayTime(schedule.date, schedule.time, currentLocale());
  return <FindingNote severity="warn">{t('postFacts.embargo.planned', { when })}</FindingNote>;
}
