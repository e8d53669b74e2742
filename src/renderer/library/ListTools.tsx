import { Group, NativeSelect, SegmentedControl, Text, VisuallyHidden } from '@mantine/core';
import { LayoutGrid, List } from 'lucide-react';
import type { Preferences } from '../../core/model/preferences.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { SHOWN, type Shown } from './arrange.ts';

const SORTS: readonly Preferences['sessionsSort'][] = ['newest', 'oldest', 'longest', 'moments', 'name'];
const LAYOUTS = [
  { value: 'list', icon: List },
  { value: 'grid', icon: LayoutGrid },
] as const;

interface ListToolsProps {
  readonly count: number;
  readonly all: number;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  readonly sort: Preferences['sessionsSort'];
  readonly onSort: (sort: Preferences['sessionsSort']) => void;
  readonly layout: Preferences['sessionsLayout'];
  readonly onLayout: (layout: Preferences['sessionsLayout']) => void;
}

/** Which sessions are shown, in which order, and how. */
export function ListTools(props: ListToolsProps) {
  const t = useT();
  const { count, all, shown, onShown, sort, onSort, layout, onLayout } = props;
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {count === all ? t('library.count', { count }) : t('library.countOf', { count, all })}
      </Text>
      <Group gap="sm">
        <NativeSelect
          aria-label={t('library.show')}
          value={shown}
          onChange={(event) => onShown(event.currentTarget.value as Shown)}
          data={SHOWN.map((value) => ({ value, label: t(`library.show.${value}`) }))}
        />
        <NativeSelect
          aria-label={t('library.sort')}
          value={sort}
          onChange={(event) => onSort(event.currentTarget.value as Preferences['sessionsSort'])}
          data={SORTS.map((value) => ({ value, label: t(`library.sort.${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('library.layout')}
          value={layout}
          onChange={(value) => onLayout(value as Preferences['sessionsLayout'])}
          data={LAYOUTS.map(({ value, icon: Icon }) => ({
            value,
            label: (
              <>
                <Icon size={16} aria-hidden style={{ display: 'block' }} />
                <VisuallyHidden>{t(`library.layout.${value}`)}</VisuallyHidden>
              </>
            ),
          }))}
        />
      </Group>
    </Group>
  );
}
