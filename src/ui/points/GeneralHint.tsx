import { CloseButton, Text } from '@mantine/core';
import { Lightbulb } from 'lucide-react';
import type { PointKind } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './Points.module.css';

/** Asks once, gently, for what was seen or heard. It holds nothing up. */
export function GeneralHint({ kind, onClose }: { kind: PointKind; onClose: () => void }) {
  const t = useT();
  return (
    <div className={classes.hint} role="status" data-testid="general-hint">
      <Lightbulb size={16} aria-hidden />
      <Text size="sm" flex={1}>
        {t(`review.points.${kind}Hint`)}
      </Text>
      <CloseButton size="sm" aria-label={t('review.points.hintClose')} onClick={onClose} />
    </div>
  );
}
