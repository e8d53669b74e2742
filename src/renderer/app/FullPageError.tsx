import { Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { AppError } from '../../core/errors.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { Logo } from '../../ui/theme/Logo.tsx';
import { CopyDetails } from './CopyDetails.tsx';

/** An error that leaves nothing else to show: what happened, what is safe, and one thing to do. */
export function FullPageError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useT();
  const { what, next } = errorText(t, error instanceof AppError ? error.code : 'unexpected');
  return (
    <Center component="main" h="100%" p="xl">
      <Stack maw={460} gap="md" role="alert">
        <Logo />
        <Title order={1} size="h2">
          {what}
        </Title>
        <Text c="dimmed">{next}</Text>
        <Group>
          <Button onClick={retry}>{t('app.tryAgain')}</Button>
          <CopyDetails error={error} variant="default" />
        </Group>
      </Stack>
    </Center>
  );
}
