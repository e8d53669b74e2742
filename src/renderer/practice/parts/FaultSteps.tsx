import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { ErrorCode } from '../../../core/errors.ts';
import { useT } from '../../../ui/i18n/use-t.ts';

interface Props {
  readonly code: ErrorCode;
  /** A take was recorded and is kept. */
  readonly hasTake: boolean;
  readonly onRetry: () => void;
  readonly onSoundOnly: () => void;
  readonly onAgain: () => void;
}

/** Faults that trying again from here cannot mend. */
const NEEDS_OTHER_PAGE: readonly ErrorCode[] = ['library-read-only', 'not-found', 'wrong-key', 'wrong-tab'];

/** The next step after a fault; each has one. */
export function FaultSteps({ code, hasTake, onRetry, onSoundOnly, onAgain }: Props) {
  const t = useT();
  if (NEEDS_OTHER_PAGE.includes(code)) {
    return (
      <Button component={Link} href="/">
        {t('practice.fault.sessions')}
      </Button>
    );
  }
  const offersSound = code === 'camera-missing' && !hasTake;
  return (
    <>
      {offersSound && <Button onClick={onSoundOnly}>{t('practice.soundOnly')}</Button>}
      <Button variant={offersSound ? 'default' : 'filled'} onClick={onRetry}>
        {t('practice.fault.retry')}
      </Button>
      {hasTake && (
        <Button variant="default" onClick={onAgain}>
          {t('practice.fault.newTake')}
        </Button>
      )}
    </>
  );
}
