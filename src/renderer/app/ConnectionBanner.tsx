import { Alert, Text } from '@mantine/core';
import { WifiOff } from 'lucide-react';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';

/** Shown while the backend does not answer; the page goes on trying and keeps what is not saved. */
export function ConnectionBanner() {
  const t = useT();
  const { connection } = useApi();
  if (connection !== 'lost') return null;
  const { what, next } = errorText(t, 'backend-unreachable');
  return (
    <Alert color="change" radius={0} icon={<WifiOff aria-hidden />} title={what} role="status">
      <Text size="sm">{next}</Text>
    </Alert>
  );
}
