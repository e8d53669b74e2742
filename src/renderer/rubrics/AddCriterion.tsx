import { Button, Menu, ScrollArea } from '@mantine/core';
import { ChevronDown, Plus } from 'lucide-react';
import type { Criterion } from '../../core/model/rubric.ts';
import { useT } from '../../ui/i18n/use-t.ts';

interface AddCriterionProps {
  /** Those that come with the app and are not in the rubric yet. */
  readonly optional: readonly Criterion[];
  readonly onAdd: (criterion: Criterion) => void;
  readonly onAddBlank: () => void;
}

/** One criterion more: one that comes with the app, or an empty one. */
export function AddCriterion({ optional, onAdd, onAddBlank }: AddCriterionProps) {
  const t = useT();
  return (
    <Menu position="bottom-start" shadow="md" width={280} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          w="fit-content"
          leftSection={<Plus size={16} aria-hidden />}
          rightSection={<ChevronDown size={16} aria-hidden />}
        >
          {t('rubrics.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onAddBlank}>{t('rubrics.addBlank')}</Menu.Item>
        {optional.length > 0 && <Menu.Divider />}
        <ScrollArea.Autosize mah={320} type="auto">
          {optional.map((criterion) => (
            <Menu.Item key={criterion.id} onClick={() => onAdd(criterion)}>
              {criterion.name}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
