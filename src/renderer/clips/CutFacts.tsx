import { Alert, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { CutPreview } from '../../contract/clips-api.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { fileSize } from '../review/file-size.ts';

type Fitting = Extract<CutPreview, { state: 'fits' }>;
const isFitting = (plan: CutPreview): plan is Fitting => plan.state === 'fits';

/** Whether every one of them can be made. */
export const canMake = (plans: readonly CutPreview[] | undefined): boolean =>
  plans !== undefined && plans.length > 0 && plans.every(isFitting);

/** What will be written: how long, how large, and what is different from what was asked for. */
export function CutFacts({ plans, shown }: { plans: readonly CutPreview[]; shown: CutPreview | undefined }) {
  const t = useT();
  const { locale } = useIntl();
  const fitting = plans.filter(isFitting);
  const tooLarge = plans.find((plan) => plan.state === 'cannot-fit');
  if (tooLarge)
    return (
      <Alert color="change" title={t('clips.cannotFit')}>
        <Text size="sm">{t('clips.cannotFitNext', { smallest: fileSize(tooLarge.smallestBytes, locale) })}</Text>
      </Alert>
    );
  const sum = (of: (plan: Fitting) => number) => fitting.reduce((total, plan) => total + of(plan), 0);
  const reason = fitting.find(({ exactBecause }) => exactBecause !== null)?.exactBecause;
  const earlierMs = shown?.state === 'fits' && shown.mode === 'fast' ? (shown.pieces[0]?.earlierMs ?? 0) : null;
  const heights = fitting.flatMap(({ heightPx }) => heightPx ?? []);
  return (
    <div>
      <Text fw={600}>
        {t('clips.facts', {
          count: fitting.length,
          // How much encoding needs, only encoding tells; it keeps below a bound.
          bound: fitting.every(({ mode }) => mode === 'exact') ? 'yes' : 'no',
          length: timeCode(sum(({ durationMs }) => durationMs)),
          size: fileSize(
            sum(({ sizeBytes }) => sizeBytes),
            locale,
          ),
        })}
      </Text>
      <Text size="sm" c="dimmed">
        {heights.length === 0 ? t('clips.facts.sound') : t('clips.facts.height', { height: Math.max(...heights) })}
      </Text>
      {earlierMs !== null && (
        <Text size="sm">
          {t('clips.facts.earlier', {
            exactly: earlierMs < 100 ? 'yes' : 'no',
            seconds: Math.round(earlierMs / 100) / 10,
          })}
        </Text>
      )}
      {reason && <Text size="sm">{t(`clips.exactBecause.${reason}`)}</Text>}
    </div>
  );
}
