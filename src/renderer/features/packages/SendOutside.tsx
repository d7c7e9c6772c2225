import { MailPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

/** Beside a post in review: sends it to somebody who decides without the program. */
export function SendOutside({ postIds }: { readonly postIds: readonly Id[] }): ReactNode {
  const may = useCan('exchange.send');
  const openDialog = useView((view) => view.openDialog);
  if (!may) return null;
  return (
    <IconButton
      label={t('packages.command.send')}
      icon={<MailPlus size={16} strokeWidth={1.75} aria-hidden="true" />}
      onPress={() => openDialog({ kind: 'sendPackage', postIds: [...postIds] })}
    />
  );
}
