import { Button, Group, Text } from '@mantine/core';
import { Check, FileText, RotateCw, Target, Video } from 'lucide-react';
import { Link } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { PaneFooter } from '../../ui/workspace/Pane.tsx';
import type { useMerged } from './use-merged.ts';

interface MergedFooterProps {
  readonly store: ReturnType<typeof useMerged>;
  /** Places of the six that lack something. */
  readonly missingCount: number;
  readonly onReport: () => void;
}

/** Whether everything is saved, what lacks, and what comes of it: the next focus, then the next practice. */
export function MergedFooter({ store, missingCount, onReport }: MergedFooterProps) {
  const t = useT();
  const { merged, state } = store;
  const changes = merged.points.filter(({ kind, text }) => kind === 'change' && text.trim() !== '');
  const isConfirmed = merged.confirmedAt !== null;
  return (
    <PaneFooter isSpread>
      <Text size="xs" c="dimmed" role="status">
        {state === 'saved' && merged.points.length > 0 && t('compare.merged.saved', { missing: missingCount })}
        {state === 'saved' && merged.points.length === 0 && t('compare.merged.nothing')}
        {state === 'saving' && t('review.saving.saving')}
        {state === 'failed' && t('compare.merged.failed')}
      </Text>
      <Group gap={8}>
        {state === 'failed' && (
          <Button
            size="sm"
            variant="default"
            leftSection={<RotateCw size={15} aria-hidden />}
            onClick={() => void store.flush()}
          >
            {t('app.tryAgain')}
          </Button>
        )}
        <Button
          variant="default"
          disabled={merged.points.length === 0}
          leftSection={<FileText size={16} aria-hidden />}
          onClick={onReport}
        >
          {t('compare.merged.report')}
        </Button>
        {isConfirmed ? (
          <>
            <Text size="sm" fw={600} role="status">
              <Check size={15} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
              {t('compare.merged.confirmed', { count: changes.length })}
            </Text>
            <Button component={Link} href="/practice" leftSection={<Video size={16} aria-hidden />}>
              {t('compare.merged.practise')}
            </Button>
          </>
        ) : (
          <Button
            disabled={changes.length === 0}
            leftSection={<Target size={16} aria-hidden />}
            onClick={() => void store.confirm()}
          >
            {t('compare.merged.confirm')}
          </Button>
        )}
      </Group>
    </PaneFooter>
  );
}
