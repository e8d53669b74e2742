import { Alert, Text } from '@mantine/core';
import { WifiOff } from 'lucide-react';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';

/**
 * Shown while the backend does not answer: the page goes on trying and keeps what is not saved. Or for good: a backend that
 * was started anew does not know this page.
 */
export function ConnectionBanner() {
  const t = useT();
  const { connection } = useApi();
  if (connection !== 'lost' && connection !== 'refused') return null;
  const { what, next } = errorText(t, connection === 'lost' ? 'backend-unreachable' : 'wrong-tab');
  return (
    <Alert color="change" radius={0} icon={<WifiOff aria-hidden />} title={what} role="status">
      <Text size="sm">{next}</Text>
    </Alert>
  );
}
