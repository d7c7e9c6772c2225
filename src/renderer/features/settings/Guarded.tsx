import type { ReactNode } from 'react';
import { useActor } from '#renderer/app/workspace-hooks.ts';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { t } from '#shared/messages/index.ts';
import type { Capability } from '#shared/people/roles.ts';

type Props = { readonly need: Capability; readonly children: ReactNode };

/** Settings that need a right: without it they can be read, and why they cannot be changed stands above them. */
export function Guarded({ need, children }: Props): ReactNode {
  const actor = useActor();
  if (actor === null) return null;
  const may = actor.capabilities.includes(need);
  const values = { name: actor.name, role: t(`core.role.${actor.role}`), action: t(`core.action.${need}`) };
  return (
    <>
      {may ? null : <FindingNote severity="info">{t('core.refusal.notAllowed', values)}</FindingNote>}
      {/* Without the right to change them the fields are plain: an inert subtree still reads out. */}
      <div className="flex flex-col gap-6" {...(may ? {} : { inert: true })}>
        {children}
      </div>
    </>
  );
}
