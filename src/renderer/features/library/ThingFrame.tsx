import { type ReactNode, useEffect, useRef } from 'react';
import { duplicateInLibrary, removeFromLibrary } from '#renderer/features/library/library-actions.ts';
import { type LibraryKind, useWordLibrary } from '#renderer/features/library/library-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useLine } from '#renderer/ui/use-line.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly kind: LibraryKind;
  readonly thing: { readonly id: Id; readonly name: string };
  readonly locked: boolean;
  /** Beside duplicating and removing: what this kind is for. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  /** What it comes to, beside the fields. */
  readonly preview: ReactNode;
};

/** One thing of the library: its name and what is done with it, its fields, and what it comes to. */
export function ThingFrame({ kind, thing, locked, action, children, preview }: Props): ReactNode {
  return (
    <>
      <section className="library-thing" aria-label={thing.name}>
        <div className="library-thing-head">
          <NameField kind={kind} thing={thing} locked={locked} />
          {action}
          {locked ? null : (
            <>
              <Button size="sm" onPress={() => void duplicateInLibrary(kind, thing.id)}>
                {t('library.duplicate')}
              </Button>
              <Button
                size="sm"
                variant="quiet"
                onPress={() => void removeFromLibrary(kind, thing.id, thing.name)}
              >
                {t('library.remove')}
              </Button>
            </>
          )}
        </div>
        {children}
        {locked ? null : <p className="library-said">{t('library.saved')}</p>}
      </section>
      <aside className="library-preview">{preview}</aside>
    </>
  );
}

function NameField({ kind, thing, locked }: Pick<Props, 'kind' | 'thing' | 'locked'>): ReactNode {
  const update = useWordLibrary((state) => state.update);
  const isFresh = useWordLibrary((state) => state.fresh === thing.id);
  const box = useRef<HTMLInputElement>(null);
  const line = useLine({
    stored: thing.name,
    save: (name) => update(kind, thing.id, { name }),
    fault: (name) => (name === '' ? t('library.name.missing') : null),
  });
  useEffect(() => {
    if (!isFresh) return;
    // After the menu or button that made it has given its focus back.
    requestAnimationFrame(() => box.current?.select());
  }, [isFresh]);
  return (
    <TextField
      className="library-name"
      label={t('library.name')}
      hideLabel
      seamless
      inputRef={box}
      value={line.value}
      maxLength={120}
      isReadOnly={locked}
      error={line.error}
      onChange={line.change}
      onBlur={line.leave}
    />
  );
}
