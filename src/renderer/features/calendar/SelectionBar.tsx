import { CalendarArrowDown, CircleDot, Copy, Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { bindingOf, runCommand } from '#renderer/app/commands.ts';
import { useView } from '#renderer/app/view-store.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { t } from '#shared/messages/index.ts';
import { clearSelection } from './selection.ts';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What can be done with everything selected. It docks under the grid, so that nothing is hidden by it. */
export function SelectionBar(): ReactNode {
  const count = useView((state) => state.selection.length);
  if (count === 0) return null;
  return (
    <section className="selbar" aria-label={t('calendar.select.bar', { count })}>
      <span className="selbar-count">{count}</span>
      <span className="selbar-words">{t('calendar.select.count', { count })}</span>
      <BarButton
        command="post.move"
        label={t('calendar.menu.move')}
        shape={<CalendarArrowDown {...icon} />}
      />
      <BarButton command="post.status" label={t('calendar.menu.status')} shape={<CircleDot {...icon} />} />
      <BarButton command="post.duplicate" label={t('calendar.menu.duplicate')} shape={<Copy {...icon} />} />
      <BarButton command="post.hold" label={t('calendar.select.hold')} shape={<Pause {...icon} />} />
      <span className="cal-grow" />
      <AriaButton className="selbar-action" onPress={clearSelection}>
        {t('calendar.select.clear')} <Kbd binding="Escape" />
      </AriaButton>
    </section>
  );
}

function BarButton({
  command,
  label,
  shape,
}: {
  readonly command: string;
  readonly label: string;
  readonly shape: ReactNode;
}): ReactNode {
  const binding = bindingOf(command);
  return (
    <AriaButton className="selbar-action" onPress={() => runCommand(command)}>
      {shape}
      {label}
      {binding === undefined ? null : <Kbd binding={binding} />}
    </AriaButton>
  );
}
