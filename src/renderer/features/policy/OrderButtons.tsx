import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '#renderer/ui/IconButton.tsx';

type Props = {
  readonly id: string;
  readonly up: string;
  readonly down: string;
  readonly remove: string;
  /** Why it cannot go further in a direction; null where it can. */
  readonly upRefusal: string | null;
  readonly downRefusal: string | null;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  /** Only what removes, where there is no order. */
  readonly alone?: boolean;
};

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Up, down and away, for a thing in an ordered list. The button that was pressed keeps the keyboard. */
export function OrderButtons(props: Props): ReactNode {
  const move = (by: 1 | -1): void => {
    props.onMove(by);
    keepFocus(idOf(props.id, by));
  };
  return (
    <span className="flex flex-none">
      {props.alone ? null : (
        <>
          <IconButton
            id={idOf(props.id, -1)}
            size="sm"
            label={props.up}
            refusal={props.upRefusal}
            icon={<ArrowUp {...icon} />}
            onPress={() => move(-1)}
          />
          <IconButton
            id={idOf(props.id, 1)}
            size="sm"
            label={props.down}
            refusal={props.downRefusal}
            icon={<ArrowDown {...icon} />}
            onPress={() => move(1)}
          />
        </>
      )}
      <IconButton size="sm" label={props.remove} icon={<X {...icon} />} onPress={props.onRemove} />
    </span>
  );
}

function idOf(id: string, by: 1 | -1): string {
  return `${by === 1 ? 'down' : 'up'}-${id}`;
}

/** Moving an element in the page takes the focus off it. */
function keepFocus(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
