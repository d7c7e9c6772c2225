import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { todayOfBrand, useActor, usePeople } from '#renderer/app/workspace-hooks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { type Source, SUPPORTS_MAX } from '#shared/posts/particulars.ts';
import { webAddressFrom } from '#shared/posts/text.ts';

type Props = {
  /** Null for a new one. */
  readonly source: Source | null;
  readonly save: (source: Source) => void;
  readonly close: () => void;
};

const NOBODY = 'nobody';
const blank: Source = { url: '', supports: '', checkedBy: null, checkedOn: null };

/** The fields of one source. Enter and "Done" save and close, Esc closes; what is complete is saved on leaving too. */
export function SourceForm({ source, save, close }: Props): ReactNode {
  const draft = useDraft(source, save);
  const [asked, setAsked] = useState(false);
  const url = webAddressFrom(draft.value.url);
  const isBlank = draft.value.url.trim() === '';
  const finish = (): void => {
    if (url === null && !(isBlank && source === null)) return setAsked(true);
    draft.flush();
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || (event.key !== 'Escape' && event.key !== 'Enter')) return;
    const isField = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && !isField) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') return finish();
    draft.drop();
    close();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: inside a fieldset already; a second legend would say it twice
    <div
      role="group"
      className="post-source-form"
      aria-label={t('postFacts.source.new')}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) draft.flush();
      }}
    >
      <TextField
        label={t('postFacts.source.url')}
        value={draft.value.url}
        autoFocus
        maxLength={2048}
        error={(asked || !isBlank) && url === null && asked ? t('postFacts.source.url.wrong') : null}
        onBlur={() => setAsked(!isBlank)}
        onChange={(typed) => draft.change({ url: typed })}
      />
      <TextField
        label={t('postFacts.source.supports')}
        placeholder={t('postFacts.source.supports.hint')}
        value={draft.value.supports}
        maxLength={SUPPORTS_MAX}
        onChange={(supports) => draft.change({ supports })}
      />
      <CheckedFields value={draft.value} change={draft.change} />
      <Button size="sm" className="self-start" onPress={finish}>
        {t('postFacts.source.done')}
      </Button>
    </div>
  );
}

type CheckedProps = { readonly value: Source; readonly change: (patch: Partial<Source>) => void };

function CheckedFields({ value, change }: CheckedProps): ReactNode {
  const people = usePeople();
  const actor = useActor();
  // Whoever sits here is the likeliest to have checked it.
  const sorted = [...people].sort((a, b) => Number(b.id === actor?.id) - Number(a.id === actor?.id));
  const choose = (id: Id | typeof NOBODY): void => {
    if (id === NOBODY) return change({ checkedBy: null, checkedOn: null });
    change({ checkedBy: id, checkedOn: value.checkedOn ?? todayOfBrand() });
  };
  return (
    <div className="grid grid-cols-2 gap-2">
      <Select
        label={t('postFacts.source.checkedBy')}
        options={[
          { value: NOBODY, label: t('postFacts.source.nobody') },
          ...sorted.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={value.checkedBy ?? NOBODY}
        onChange={choose}
      />
      {value.checkedBy === null ? null : (
        <DateField
          label={t('postFacts.source.checkedOn')}
          value={value.checkedOn}
          onChange={(checkedOn) => change({ checkedOn })}
        />
      )}
    </div>
  );
}

type Draft = {
  readonly value: Source;
  readonly change: (patch: Partial<Source>) => void;
  /** Saves what is complete and not saved yet. */
  readonly flush: () => void;
  readonly drop: () => void;
};

/** A source while it is typed: saved when it is complete and left, so that closing the post loses none. */
function useDraft(source: Source | null, save: (source: Source) => void): Draft {
  const [value, setValue] = useState(source ?? blank);
  const latest = useRef(value);
  const saved = useRef(source ?? blank);
  const flush = (): void => {
    const url = webAddressFrom(latest.current.url);
    if (url === null || JSON.stringify(latest.current) === JSON.stringify(saved.current)) return;
    saved.current = latest.current;
    save({ ...latest.current, url, supports: latest.current.supports.trim() });
  };
  const flushLatest = useRef(flush);
  flushLatest.current = flush;
  useEffect(() => () => flushLatest.current(), []);
  return {
    value,
    change: (patch) => {
      latest.current = { ...latest.current, ...patch };
      setValue(latest.current);
    },
    flush,
    drop: () => {
      latest.current = saved.current;
    },
  };
}
