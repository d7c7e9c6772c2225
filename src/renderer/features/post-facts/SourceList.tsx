import { Pencil, Plus, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { usePeople } from '#renderer/app/workspace-hooks.ts';
import type { PostFactsProps } from '#renderer/features/post-facts/props.ts';
import { SourceForm } from '#renderer/features/post-facts/SourceForm.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import { SOURCES_MAX, type Source } from '#shared/posts/particulars.ts';
import { formatDay } from '#shared/time/format.ts';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Where the claims of a post come from, each edited where it stands. */
export function SourceList({ editor, detail, locked }: PostFactsProps): ReactNode {
  const [open, setOpen] = useState<number | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { sources } = detail;
  const save = (at: number, source: Source): void =>
    void editor.choose({ sources: [...sources.slice(0, at), source, ...sources.slice(at + 1)] });
  const close = (): void => {
    setOpen(null);
    requestAnimationFrame(() => add.current?.focus());
  };
  if (locked && sources.length === 0) return null;
  // The new one stands in the same list, so that its form stays when it is saved while somebody still writes in it.
  const rows = [...sources.keys(), ...(open === sources.length ? [sources.length] : [])];
  return (
    <fieldset className="post-facts-part">
      <legend className="field-label">{t('postFacts.sources')}</legend>
      <ul className="post-facts-list">
        {rows.map((at) => {
          const source = sources[at];
          return (
            // A source has no name of its own: two may be alike, and only their order tells them apart.
            <li key={at}>
              {open === at || source === undefined ? (
                <SourceForm source={source ?? null} save={(changed) => save(at, changed)} close={close} />
              ) : (
                <SourceLine
                  source={source}
                  locked={locked}
                  edit={() => setOpen(at)}
                  remove={() => void editor.choose({ sources: sources.toSpliced(at, 1) })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {locked || open !== null ? null : (
        <Button
          ref={add}
          size="sm"
          className="self-start"
          icon={<Plus {...icon} />}
          refusal={sources.length < SOURCES_MAX ? null : t('postFacts.source.full', { most: SOURCES_MAX })}
          onPress={() => setOpen(sources.length)}
        >
          {t('postFacts.source.add')}
        </Button>
      )}
    </fieldset>
  );
}

type LineProps = {
  readonly source: Source;
  readonly locked: boolean;
  readonly edit: () => void;
  readonly remove: () => void;
};

function SourceLine({ source, locked, edit, remove }: LineProps): ReactNode {
  const name = shortAddress(source.url);
  return (
    <div className="post-source">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={source.url} data-selectable>
          {name}
        </p>
        {source.supports === '' ? null : <p className="post-source-supports">{source.supports}</p>}
        <Checked source={source} />
      </div>
      {locked ? null : (
        <>
          <IconButton
            size="sm"
            label={t('postFacts.source.edit', { name })}
            icon={<Pencil {...icon} />}
            onPress={edit}
          />
          <IconButton
            size="sm"
            label={t('postFacts.source.remove', { name })}
            icon={<X {...icon} />}
            onPress={remove}
          />
        </>
      )}
    </div>
  );
}

function Checked({ source: { checkedBy, checkedOn } }: Pick<LineProps, 'source'>): ReactNode {
  const name = usePeople().find(({ id }) => id === checkedBy)?.name ?? t('postPanel.someone');
  if (checkedBy === null) return <p className="post-source-checked">{t('postFacts.source.unchecked')}</p>;
  const words =
    checkedOn === null
      ? t('postFacts.source.checkedNoDay', { name })
      : t('postFacts.source.checked', { name, day: formatDay(checkedOn, currentLocale(), { year: true }) });
  return <p className="post-source-checked">{words}</p>;
}

/** An address without what every address has. */
function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/iu, '').replace(/\/$/u, '');
}
