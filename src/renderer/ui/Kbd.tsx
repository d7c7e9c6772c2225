import type { ReactNode } from 'react';
import { keyText } from '#renderer/app/keys.ts';

/** A key as it is printed on the action it triggers: `binding` as in the registry ("Mod+K"). */
export function Kbd({ binding }: { readonly binding: string }): ReactNode {
  return (
    <kbd>
      <span aria-hidden="true">{keyText(binding)}</span>
    </kbd>
  );
}
