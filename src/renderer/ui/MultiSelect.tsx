import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { classNames } from '#renderer/ui/class-names.ts';

export type MultiOption = { readonly value: string; readonly label: string; readonly mark?: ReactNode };
export type MultiGroup = {
  readonly id: string;
  readonly heading: string;
  readonly options: readonly MultiOption[];
};

type Props = {
  readonly label: string;
  /** The full name of the field where its visible label is not enough, for instance in a list. */
  readonly name?: string;
  readonly groups: readonly MultiGroup[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** What the field says while nothing is chosen. */
  readonly placeholder: string;
  readonly hideLabel?: boolean;
  readonly className?: string;
};

/** Several of many, in groups, in a list that opens: arrow keys move, Space ticks, Esc closes. */
export function MultiSelect(props: Props): ReactNode {
  const id = useId();
  const options = props.groups.flatMap((group) => group.options);
  const chosen = options.filter((option) => props.values.includes(option.value));
  const said = chosen.map((option) => option.label).join(', ');
  const name = props.name ?? props.label;
  return (
    <div className={classNames('field', props.className)}>
      {props.hideLabel ? null : (
        <span id={id} className="field-label">
          {props.label}
        </span>
      )}
      <DialogTrigger>
        <Button className="input" aria-label={`${name}: ${said === '' ? props.placeholder : said}`}>
          <span className={classNames('min-w-0 flex-1 truncate', said === '' && 'text-ink-3')}>
            {said === '' ? props.placeholder : said}
          </span>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Popover className="popover min-w-(--trigger-width)" offset={4}>
          <Dialog aria-label={name} className="multi-select">
            <Choices {...props} name={name} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function Choices(props: Props & { readonly name: string }): ReactNode {
  const shown = props.groups.filter((group) => group.options.length > 0);
  return (
    <ListBox
      className="listbox"
      aria-label={props.name}
      selectionMode="multiple"
      selectedKeys={props.values}
      autoFocus="first"
      // Esc closes the list and leaves what is ticked.
      escapeKeyBehavior="none"
      onSelectionChange={(keys) => props.onChange(keys === 'all' ? props.values : [...keys].map(String))}
    >
      {shown.map((group) => (
        <ListBoxSection key={group.id} id={group.id}>
          <Header className="menu-heading">{group.heading}</Header>
          {group.options.map((option) => (
            <Choice key={option.value} option={option} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Choice({ option }: { readonly option: MultiOption }): ReactNode {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className="menu-item">
      <span className="checkbox-box">
        <Check size={12} strokeWidth={2.5} aria-hidden="true" />
      </span>
      {option.mark}
      <span className="min-w-0 flex-1 truncate">{option.label}</span>
    </ListBoxItem>
  );
}
