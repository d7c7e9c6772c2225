import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { classNames } from '#renderer/ui/class-names.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly binding?: string | undefined;
  readonly isSelected?: boolean;
  readonly danger?: boolean;
  /** Why it cannot be done now; shown under the label. */
  readonly refusal?: string | null | undefined;
  readonly run: () => void;
};
export type MenuGroup = {
  readonly id: string;
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
};

type Props = {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** The first entry has the focus at once, so that Enter alone takes it. */
  readonly focusFirst?: boolean;
};

/** The list itself, inside a popover of the caller's. */
export function MenuList({ label, groups, focusFirst = false }: Props): ReactNode {
  const shown = groups.filter((group) => group.entries.length > 0);
  return (
    <AriaMenu className="menu" aria-label={label} {...(focusFirst ? { autoFocus: 'first' } : {})}>
      {shown.map((group, index) => (
        <MenuSectionView key={group.id} group={group} first={index === 0} />
      ))}
    </AriaMenu>
  );
}

/** A button that opens a menu. `children` is one React Aria button. */
export function MenuButton(
  props: Props & { readonly children: ReactNode; readonly placement?: 'bottom start' | 'bottom end' },
): ReactNode {
  return (
    <MenuTrigger>
      {props.children}
      <Popover className="popover" offset={4} placement={props.placement ?? 'bottom start'}>
        <MenuList label={props.label} groups={props.groups} />
      </Popover>
    </MenuTrigger>
  );
}

/** A menu at a point of the window, opened by the caller: the context menu of a tile. */
export function ContextMenu(
  props: Props & {
    readonly at: { readonly x: number; readonly y: number } | null;
    readonly onClose: () => void;
  },
): ReactNode {
  const at = props.at;
  if (at === null) return null;
  const anchor = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <MenuTrigger isOpen onOpenChange={(open) => (open ? undefined : props.onClose())}>
      <span hidden />
      <Popover
        className="popover"
        placement="bottom start"
        triggerRef={{ current: document.body }}
        getTargetRect={anchor.getBoundingClientRect}
      >
        <MenuList label={props.label} groups={props.groups} focusFirst={props.focusFirst ?? false} />
      </Popover>
    </MenuTrigger>
  );
}

function MenuSectionView({
  group,
  first,
}: {
  readonly group: MenuGroup;
  readonly first: boolean;
}): ReactNode {
  return (
    <>
      {first ? null : <Separator className="menu-separator" />}
      <AriaMenuSection {...(group.heading === undefined ? { 'aria-label': group.id } : {})}>
        {group.heading === undefined ? null : <Header className="menu-heading">{group.heading}</Header>}
        {group.entries.map((entry) => (
          <MenuEntryView key={entry.id} entry={entry} />
        ))}
      </AriaMenuSection>
    </>
  );
}

function MenuEntryView({ entry }: { readonly entry: MenuEntry }): ReactNode {
  const refused = typeof entry.refusal === 'string';
  return (
    <AriaMenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={refused}
      onAction={entry.run}
      className={classNames('menu-item', entry.danger && 'menu-item-danger')}
    >
      {entry.icon}
      <span className="min-w-0 flex-1">
        {entry.label}
        {refused ? <span className="menu-item-reason">{entry.refusal}</span> : null}
      </span>
      {entry.isSelected ? <Check size={14} strokeWidth={1.75} aria-hidden="true" /> : null}
      {entry.binding === undefined ? null : <Kbd binding={entry.binding} />}
    </AriaMenuItem>
  );
}
