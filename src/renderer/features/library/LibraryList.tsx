import { type ReactNode, useMemo } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { type LibraryKind, libraryKinds, useWordLibrary } from '#renderer/features/library/library-store.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { hashtagText } from '#shared/library/hashtags.ts';
import { type Library, searchLibrary } from '#shared/library/search.ts';
import { t } from '#shared/messages/index.ts';
import { excerptOf } from '#shared/posts/post.ts';

type Line = { readonly id: string; readonly name: string; readonly said: string };

/** All that the library holds, by kind; arrow keys move and open. */
export function LibraryList({ library }: { readonly library: Library }): ReactNode {
  const search = useWordLibrary((state) => state.search);
  const chosen = useWordLibrary((state) => state.chosen);
  const found = useMemo(() => searchLibrary(library, search), [library, search]);
  const lines = linesOf(found);
  const isNothing = libraryKinds.every((kind) => lines[kind].length === 0);
  const choose = (id: string): void => {
    const kind = libraryKinds.find((each) => lines[each].some((line) => line.id === id));
    if (kind !== undefined) useWordLibrary.getState().choose({ kind, id });
  };
  return (
    <div className="library-list" data-pane="library">
      <TextField
        className="library-search"
        label={t('library.search')}
        hideLabel
        placeholder={t('library.search')}
        value={search}
        onChange={useWordLibrary.getState().setSearch}
      />
      {isNothing ? (
        <p className="library-none">{t('library.notFound', { words: search.trim() })}</p>
      ) : (
        <ListBox
          aria-label={t('library.list')}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen === null ? [] : [chosen.id]}
          onSelectionChange={(keys) => (keys === 'all' ? undefined : choose(String([...keys][0] ?? '')))}
        >
          {libraryKinds.map((kind) => (
            <Section key={kind} kind={kind} lines={lines[kind]} searching={search.trim() !== ''} />
          ))}
        </ListBox>
      )}
    </div>
  );
}

function linesOf({ templates, snippets, hashtags }: Library): {
  readonly [kind in LibraryKind]: readonly Line[];
} {
  return {
    template: templates.map(({ id, name, body }) => ({ id, name, said: excerptOf(body.text) })),
    snippet: snippets.map(({ id, name, text }) => ({ id, name, said: excerptOf(text) })),
    hashtags: hashtags.map(({ id, name, tags }) => ({ id, name, said: hashtagText(tags) })),
  };
}

type SectionProps = {
  readonly kind: LibraryKind;
  readonly lines: readonly Line[];
  readonly searching: boolean;
};

function Section({ kind, lines, searching }: SectionProps): ReactNode {
  if (lines.length === 0 && searching) return null;
  return (
    <ListBoxSection id={kind}>
      <Header className="library-kind">
        {t(`library.kind.${kind}`)}
        <span className={lines.length === 0 ? 'library-kind-none' : ''}>
          {lines.length === 0 ? t(`library.none.${kind}`) : lines.length}
        </span>
      </Header>
      {lines.map(({ id, name, said }) => (
        <ListBoxItem key={id} id={id} textValue={name} className="library-line">
          <span className="library-line-name">{name}</span>
          <span className="library-line-said" dir="auto">
            {said}
          </span>
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}
