import type { SelectOption } from '#renderer/ui/Select.tsx';
import { t } from '#shared/messages/index.ts';
import { type Role, roles } from '#shared/people/roles.ts';

/** Every role by its name. */
export function roleOptions(): readonly SelectOption<Role>[] {
  return roles.map((value) => ({ value, label: t(`settings.role.${value}`) }));
}
