import { Button, Group, Text } from '@mantine/core';
import { X } from 'lucide-react';
import type { Moment } from '../../core/model/review.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { PaneFooter } from '../../ui/workspace/Pane.tsx';

interface PassageBarProps {
  /** Null for words that are said where the take does not play. */
  readonly passage: Pick<Moment, 'startMs' | 'lengthMs'> | null;
  readonly onClear: () => void;
}

/** What is picked out of the text, and that the keys for marking now mean it. */
export function PassageBar({ passage, onClear }: PassageBarProps) {
  const t = useT();
  return (
    <PaneFooter isSpread>
      <Text size="sm" role="status" flex={1}>
        {passage
          ? t('transcript.passage', {
              from: timeCode(passage.startMs),
              to: timeCode(passage.startMs + passage.lengthMs),
            })
          : t('transcript.passage.outside')}
      </Text>
      <Group gap={4}>
        <Button size="compact-sm" variant="subtle" leftSection={<X size={14} aria-hidden />} onClick={onClear}>
          {t('transcript.passage.clear')}
        </Button>
      </Group>
    </PaneFooter>
  );
}
