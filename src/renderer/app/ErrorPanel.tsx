import { Alert, Button, Container, Group, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { AppError } from '../../core/errors.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { CopyDetails } from './CopyDetails.tsx';

/** An error in the place of what could not be shown, with another try and details to copy. */
export function ErrorPanel({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useT();
  const { what, next } = errorText(t, error instanceof AppError ? error.code : 'unexpected');
  return (
    <Container size="sm" py="xl">
      <Alert color="change" icon={<TriangleAlert aria-hidden />} title={what}>
        <Text size="sm" mb="sm">
          {next}
        </Text>
        <Group gap="xs">
          <Button size="xs" onClick={retry}>
            {t('app.tryAgain')}
          </Button>
          <CopyDetails error={error} size="xs" variant="default" />
        </Group>
      </Alert>
    </Container>
  );
}
