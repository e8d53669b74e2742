import { Button, Group, Text } from '@mantine/core';
import { X } from 'lucide-react';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { PaneFooter } from '../../ui/workspace/Pane.tsx';

interface PassageBarProps {
  readonly startMs: number;
  readonly endMs: number;
  readonly onClear: () => void;
}

/** What is picked out of the text, and that the keys for marking now mean it. */
export function PassageBar({ startMs, endMs, onClear }: PassageBarProps) {
  const t = useT();
  return (
    <PaneFooter isSpread>
      <Text size="sm" role="status" flex={1}>
        {t('transcript.passage', { from: timeCode(startMs), to: timeCode(endMs) })}
      </Text>
      <Group gap={4}>
        <Button size="compact-sm" variant="subtle" leftSection={<X size={14} aria-hidden />} onClick={onClear}>
          {t('transcript.passage.clear')}
        </Button>
      </Group>
    </PaneFooter>
  );
}
