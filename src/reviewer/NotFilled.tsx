import { Stack, Text, Title } from '@mantine/core';
import { useT } from './i18n/use-t.ts';

/** The page as it was built, without an invitation in it. */
export function NotFilled() {
  const t = useT();
  return (
    <main id="main">
      <Stack maw={560} mx="auto" p="xl" gap="xs">
        <Title order={1}>{t('reviewer.page.empty')}</Title>
        <Text>{t('reviewer.page.emptyNext')}</Text>
      </Stack>
    </main>
  );
}
