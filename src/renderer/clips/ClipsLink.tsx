import { ActionIcon, Tooltip } from '@mantine/core';
import { Scissors } from 'lucide-react';
import { Link } from 'wouter';
import type { SessionDetail } from '../../contract/views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';

/** To clips and reels of a session, once there is something to cut. */
export function ClipsLink({ detail: { session, takes } }: { detail: SessionDetail }) {
  const t = useT();
  const { info } = useApi();
  if (info.library.readOnly || !takes.some(({ status }) => status === 'ready')) return null;
  return (
    <Tooltip label={t('clips.place')}>
      <ActionIcon
        component={Link}
        href={`/sessions/${session.id}/clips`}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('clips.place')}
      >
        <Scissors size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
