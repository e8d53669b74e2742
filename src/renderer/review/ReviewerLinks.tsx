import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { GitCompareArrows, Users } from 'lucide-react';
import { Link } from 'wouter';
import type { SessionDetail } from '../../contract/views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';

/** To what others said, once somebody did, and to asking somebody. */
export function ReviewerLinks({ detail: { session, takes, otherReviewCount } }: { detail: SessionDetail }) {
  const t = useT();
  const { info } = useApi();
  const canAsk = !info.library.readOnly && takes.some(({ status }) => status === 'ready');
  const ask = { component: Link, href: `/sessions/${session.id}/ask`, variant: 'subtle', color: 'gray' } as const;
  if (otherReviewCount === 0)
    return (
      canAsk && (
        <Button {...ask} leftSection={<Users size={16} aria-hidden />}>
          {t('share.ask')}
        </Button>
      )
    );
  return (
    <>
      {canAsk && (
        // The question's own line needs the room.
        <Tooltip label={t('share.ask')}>
          <ActionIcon {...ask} size="lg" aria-label={t('share.ask')}>
            <Users size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Button
        component={Link}
        href={`/sessions/${session.id}/compare`}
        variant="default"
        leftSection={<GitCompareArrows size={16} aria-hidden />}
      >
        {t('compare.link', { count: otherReviewCount })}
      </Button>
    </>
  );
}
