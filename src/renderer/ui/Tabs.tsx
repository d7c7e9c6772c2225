import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList } from 'react-aria-components';
import { TabPanel } from '#renderer/ui/TabPanel.tsx';

export type TabOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** Shown after the label. */
  readonly count?: number;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly TabOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
  readonly panelClassName?: string;
  readonly className?: string;
};

/** Tabs over one panel; the caller renders the panel of the value in force. */
export function Tabs<Value extends string>(props: Props<Value>): ReactNode {
  const choose = (key: unknown): void => {
    const chosen = props.options.find((option) => option.value === key);
    if (chosen !== undefined) props.onChange(chosen.value);
  };
  return (
    <div className={props.className ?? 'flex min-h-0 flex-col'} data-tabs="">
      <AriaTabs className="flex-none" selectedKey={props.value} onSelectionChange={choose}>
        <TabList className="tabs-list" aria-label={props.label}>
          {props.options.map((option) => (
            <Tab key={option.value} id={option.value} className="tab">
              {option.label}
              {option.count === undefined ? '' : ` ${option.count}`}
            </Tab>
          ))}
        </TabList>
      </AriaTabs>
      <TabPanel key={props.value} className={props.panelClassName ?? 'min-h-0 flex-1'}>
        {props.children}
      </TabPanel>
    </div>
  );
}
