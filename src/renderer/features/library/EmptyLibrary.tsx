import type { ReactNode } from 'react';
import { addToLibrary } from '#renderer/features/library/library-actions.ts';
import { libraryKinds } from '#renderer/features/library/library-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { t } from '#shared/messages/index.ts';

/** What an empty library teaches: what belongs here, and how each kind is begun. */
export function EmptyLibrary({ locked }: { readonly locked: boolean }): ReactNode {
  const actions = libraryKinds.map((kind, at) => (
    <Button key={kind} variant={at === 0 ? 'primary' : 'standard'} onPress={() => void addToLibrary(kind)}>
      {t(`library.new.${kind}`)}
    </Button>
  ));
  return (
    <EmptyState title={t('library.empty.title')} {...(locked ? {} : { actions })}>
      {t(locked ? 'library.empty.readOnly' : 'library.empty.text')}
    </EmptyState>
  );
}
