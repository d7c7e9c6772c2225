import type { ReactNode } from 'react';
import { approversFrom, choosable, decidingRoles, keysOf } from '#renderer/features/policy/policy-edit.ts';
import { useBrandRoster } from '#renderer/features/policy/use-roster.ts';
import { MultiSelect } from '#renderer/ui/MultiSelect.tsx';
import { Avatar } from '#renderer/ui/marks.tsx';
import type { Approvers } from '#shared/approval/policy.ts';
import { t } from '#shared/messages/index.ts';
import { roles } from '#shared/people/roles.ts';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly approvers: Approvers;
  readonly onChange: (approvers: Approvers) => void;
  readonly hideLabel?: boolean;
  readonly className?: string;
};

/** People by name and people by their role, in one list. Only those who may approve are offered. */
export function ApproverPicker({ approvers, onChange, ...field }: Props): ReactNode {
  const people = useBrandRoster();
  const offered = roles.filter((role) => decidingRoles.includes(role) || approvers.roles.includes(role));
  return (
    <MultiSelect
      {...field}
      values={keysOf(approvers)}
      onChange={(keys) => onChange(approversFrom(keys))}
      groups={[
        {
          id: 'roles',
          heading: t('policy.approvers.roles'),
          options: offered.map((role) => ({ value: `role:${role}`, label: t(`policy.role.${role}`) })),
        },
        {
          id: 'people',
          heading: t('policy.approvers.people'),
          options: choosable(people, approvers).map(({ id, name, hue }) => ({
            value: `person:${id}`,
            label: name,
            mark: <Avatar name={name} hue={hue} />,
          })),
        },
      ]}
    />
  );
}
