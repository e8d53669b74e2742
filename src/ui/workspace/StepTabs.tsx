import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './StepTabs.module.css';

/** One tab of a panel. */
interface StepTab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** How far it is, or how much there is; empty where nothing is counted. */
  readonly count: string;
  readonly content: ReactNode;
}

interface StepTabsProps<Name extends string> {
  readonly tabs: readonly StepTab<Name>[];
  readonly open: Name;
  readonly onOpen: (name: Name) => void;
  /** Stands above every tab's content. */
  readonly notice?: ReactNode;
}

/** The tabs of a panel, each with how far it is. Only the open one is there, and it fills what room is left. */
export function StepTabs<Name extends string>({ tabs, open, onOpen, notice }: StepTabsProps<Name>) {
  return (
    <Tabs
      value={open}
      onChange={(value) => value && onOpen(value as Name)}
      keepMounted={false}
      color="var(--mantine-color-anchor)"
      className={classes.tabs}
    >
      <Tabs.List grow className={classes.list}>
        {tabs.map(({ name, label, count }) => (
          <Tabs.Tab key={name} value={name}>
            {label} <span className={classes.count}>{count}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {notice}
      {tabs.map(({ name, content }) => (
        <Tabs.Panel key={name} value={name} className={classes.step}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
