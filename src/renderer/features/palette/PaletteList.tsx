import { type ReactNode, useEffect, useRef } from 'react';
import type { Entry } from '#renderer/features/palette/entries.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDayTime } from '#shared/time/format.ts';

type Props = {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly lit: Entry | undefined;
  readonly choose: (entry: Entry) => void;
};

/** What was found, posts and commands apart. Focus stays in the field; the lit line follows the keys. */
export function PaletteList({ id, entries, lit, choose }: Props): ReactNode {
  const groups = [
    { name: t('palette.posts'), entries: entries.filter((entry) => entry.kind === 'post') },
    { name: t('palette.commands'), entries: entries.filter((entry) => entry.kind === 'command') },
  ].filter((group) => group.entries.length > 0);
  return (
    <div className="palette-list" id={id} role="listbox" aria-label={t('palette.results')}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role, a fieldset is no part of it
        <div key={group.name} role="group" aria-label={group.name}>
          <div className="menu-heading" aria-hidden="true">
            {group.name}
          </div>
          {group.entries.map((entry) => (
            <Line key={entry.id} entry={entry} lit={entry.id === lit?.id} choose={choose} />
          ))}
        </div>
      ))}
    </div>
  );
}

type LineProps = { readonly entry: Entry; readonly lit: boolean; readonly choose: (entry: Entry) => void };

function Line({ entry, lit, choose }: LineProps): ReactNode {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lit) line.current?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard in the field, which keeps the focus
    <div
      ref={line}
      id={entry.id}
      role="option"
      aria-selected={lit}
      tabIndex={-1}
      className={lit ? 'menu-item palette-item palette-item-lit' : 'menu-item palette-item'}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(entry)}
    >
      {entry.kind === 'post' ? <PostWords entry={entry} /> : <CommandWords entry={entry} />}
    </div>
  );
}

function PostWords({ entry: { post } }: { readonly entry: Extract<Entry, { kind: 'post' }> }): ReactNode {
  return (
    <>
      <StatusGlyph status={post.status} labelled />
      <span className="min-w-0 flex-1 truncate">
        {post.excerpt === '' ? t('posts.untitled') : post.excerpt}
      </span>
      <span className="text-2xs whitespace-nowrap text-ink-3">
        {post.date === null ? t('posts.noDate') : formatDayTime(post.date, post.time, currentLocale())}
      </span>
    </>
  );
}

function CommandWords({
  entry: { command },
}: {
  readonly entry: Extract<Entry, { kind: 'command' }>;
}): ReactNode {
  return (
    <>
      <span className="min-w-0 flex-1 truncate">{t(command.label)}</span>
      <span className="text-2xs text-ink-3">{t(`app.group.${command.group}`)}</span>
      {command.keys[0] === undefined ? null : <Kbd binding={command.keys[0]} />}
    </>
  );
}
