import { Alert, Button, Group, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { RequestPlan } from '../../contract/sharing-views.ts';
import { SIZE_LIMITS } from '../../core/model/request.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { fileSize } from '../review/file-size.ts';
import type { AskDraft } from './ask-draft.ts';

interface PlanFactsProps {
  readonly plan: RequestPlan;
  readonly draft: AskDraft;
  readonly change: (change: Partial<AskDraft>) => void;
}

/** How large it gets; or that it cannot fit, and what would help. */
export function PlanFacts({ plan, draft, change }: PlanFactsProps) {
  const t = useT();
  const { locale } = useIntl();
  const size = (bytes: number) => fileSize(bytes, locale);
  if (plan.state === 'cannot-fit')
    return (
      <Alert color="change" title={t('share.summary.cannot', { limit: size(SIZE_LIMITS[draft.size] ?? 0) })}>
        <Text size="sm">{t('share.summary.cannotNext', { smallest: size(plan.smallestBytes) })}</Text>
        <Group gap={8} mt={10}>
          {draft.delivery === 'one-file' && (
            <Button size="xs" variant="default" onClick={() => change({ delivery: 'two-files', size: 'none' })}>
              {t('share.summary.apart')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => change({ size: 'none' })}>
            {t('share.summary.noLimit')}
          </Button>
        </Group>
      </Alert>
    );
  return (
    <div>
      <Text fw={600}>
        {draft.delivery === 'one-file'
          ? t('share.summary.sizeOne', { size: size(plan.pageBytes) })
          : t('share.summary.sizeTwo', {
              page: size(plan.pageBytes),
              video: size(plan.videoBytes),
              count: draft.takeIds.length,
            })}
      </Text>
      <Text size="sm" c="dimmed">
        {plan.heightPx === null ? t('share.summary.sound') : t('share.summary.height', { height: plan.heightPx })}
      </Text>
    </div>
  );
}
