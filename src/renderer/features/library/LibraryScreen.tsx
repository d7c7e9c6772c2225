import { Plus } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { useActor, useBrand, useCan } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { EmptyLibrary } from '#renderer/features/library/EmptyLibrary.tsx';
import { HashtagsEditor } from '#renderer/features/library/HashtagsEditor.tsx';
import { LibraryList } from '#renderer/features/library/LibraryList.tsx';
import { addToLibrary } from '#renderer/features/library/library-actions.ts';
import {
  type Chosen,
  libraryKinds,
  thingIn,
  useWordLibrary,
} from '#renderer/features/library/library-store.ts';
import { SnippetEditor } from '#renderer/features/library/SnippetEditor.tsx';
import { TemplateEditor } from '#renderer/features/library/TemplateEditor.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import type { HashtagGroup } from '#shared/library/hashtags.ts';
import type { Library } from '#shared/library/search.ts';
import type { Snippet } from '#shared/library/snippets.ts';
import type { Template } from '#shared/library/templates.ts';
import { t } from '#shared/messages/index.ts';
import './library.css';

/** Words that a brand uses again and again: templates, snippets, hashtag groups. */
export function LibraryScreen(): ReactNode {
  const brand = useBrand();
  const library = useWordLibrary((state) => state.library);
  const locked = !useCan('library.edit');
  useFreshWords();
  if (brand === null || library === null) return null;
  const isEmpty = libraryKinds.every((kind) => countOf(library, kind) === 0);
  return (
    <>
      <Nameplate title={t('library.title')}>
        <span className="min-w-0 truncate text-ink-2">{t('library.said', { brand: brand.name })}</span>
        <span className="flex-1" />
        {locked ? null : <NewMenu />}
      </Nameplate>
      {locked ? <ReadOnly /> : null}
      {isEmpty ? (
        <EmptyLibrary locked={locked} />
      ) : (
        <div className="library">
          <LibraryList library={library} />
          <ThingView library={library} locked={locked} />
        </div>
      )}
    </>
  );
}

function countOf(library: Library, kind: (typeof libraryKinds)[number]): number {
  return { template: library.templates, snippet: library.snippets, hashtags: library.hashtags }[kind].length;
}

function NewMenu(): ReactNode {
  const entries = libraryKinds.map((kind) => ({
    id: kind,
    label: t(`library.new.${kind}`),
    run: () => void addToLibrary(kind),
  }));
  return (
    <MenuButton label={t('library.new')} groups={[{ id: 'new', entries }]} placement="bottom end">
      <Button icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}>{t('library.new')}</Button>
    </MenuButton>
  );
}

function ReadOnly(): ReactNode {
  const actor = useActor();
  const mayWrite = useCan('post.write');
  if (actor === null) return null;
  return (
    <div className="px-4 pt-2">
      <FindingNote severity="info">
        {t(mayWrite ? 'library.readOnly.use' : 'library.readOnly.read', {
          name: actor.name,
          role: t(`core.role.${actor.role}`),
        })}
      </FindingNote>
    </div>
  );
}

type ThingProps = { readonly library: Library; readonly locked: boolean };

function ThingView({ library, locked }: ThingProps): ReactNode {
  const chosen = useWordLibrary((state) => state.chosen);
  const thing = chosen === null ? null : thingIn(library, chosen);
  if (chosen === null || thing === null) {
    return <EmptyState title={t('library.choose.title')}>{t('library.choose.text')}</EmptyState>;
  }
  return <Editor key={chosen.id} chosen={chosen} thing={thing} locked={locked} />;
}

type EditorProps = {
  readonly chosen: Chosen;
  readonly thing: Snippet | HashtagGroup | Template;
  readonly locked: boolean;
};

function Editor({ chosen, thing, locked }: EditorProps): ReactNode {
  switch (chosen.kind) {
    case 'snippet':
      return <SnippetEditor snippet={thing as Snippet} locked={locked} />;
    case 'hashtags':
      return <HashtagsEditor group={thing as HashtagGroup} locked={locked} />;
    case 'template':
      return <TemplateEditor template={thing as Template} locked={locked} />;
  }
}

/** Asks for the words of the brand in view, and again after every change of them. */
export function useFreshWords(): void {
  const brandId = useWorkspace((state) => state.brandId);
  useEffect(() => {
    void useWordLibrary.getState().enter(brandId);
    return bridge().onEvent((event) => {
      if (event.kind === 'changed' && event.changed.concepts.includes('library'))
        void useWordLibrary.getState().refresh();
    });
  }, [brandId]);
}
