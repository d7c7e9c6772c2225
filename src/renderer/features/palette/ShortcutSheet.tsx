import type { ReactNode } from 'react';
import { allCommands, type Command, type CommandGroup, commandGroups } from '#renderer/app/commands.ts';
import { useView } from '#renderer/app/view-store.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { t } from '#shared/messages/index.ts';

/** Every key, by group, and the switch for bare letters. */
export function ShortcutSheet(): ReactNode {
  const close = useView((view) => view.closeDialog);
  const { singleKeys, setSingleKeys } = useView();
  const keyed = allCommands().filter((command) => command.keys.length > 0);
  return (
    <Dialog title={t('palette.shortcuts')} isOpen onClose={close} width={680}>
      <Checkbox isSelected={singleKeys} onChange={setSingleKeys}>
        {t('palette.singleKeys')}
      </Checkbox>
      <div className="mt-3 columns-2 gap-8 max-[860px]:columns-1">
        {commandGroups.map((group) => (
          <Group key={group} group={group} commands={keyed.filter((command) => command.group === group)} />
        ))}
      </div>
    </Dialog>
  );
}

function Group(props: { readonly group: CommandGroup; readonly commands: readonly Command[] }): ReactNode {
  if (props.commands.length === 0) return null;
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 text-xs font-bold text-ink-2">{t(`app.group.${props.group}`)}</h3>
      <ul>
        {props.commands.map((command) => (
          <li key={command.id} className="flex min-h-6 items-center gap-2 border-b border-line py-0.5">
            <span className="min-w-0 flex-1 truncate">{t(command.label)}</span>
            {command.keys.map((key) => (
              <Kbd key={key} binding={key} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
