import { Stack, VisuallyHidden } from '@mantine/core';
import type { SessionSummary } from '../../contract/views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { SessionRow } from './SessionRow.tsx';

/** Every session, newest first. */
export function SessionList({ sessions }: { sessions: readonly SessionSummary[] }) {
  const t = useT();
  return (
    <section aria-labelledby="session-list">
      <VisuallyHidden component="h2" id="session-list">
        {t('app.sessions.all')}
      </VisuallyHidden>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {sessions.map((summary) => (
          <li key={summary.session.id}>
            <SessionRow summary={summary} />
          </li>
        ))}
      </Stack>
    </section>
  );
}
