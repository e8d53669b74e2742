import { Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useT } from './i18n/use-t.ts';

function FailedText() {
  const t = useT();
  return (
    <main id="main">
      <Stack maw={560} mx="auto" p="xl" gap="xs" role="alert">
        <Title order={1}>{t('reviewer.page.failed')}</Title>
        <Text>{t('reviewer.page.failedNext')}</Text>
      </Stack>
    </main>
  );
}

/** Says so when the page itself has a fault, instead of leaving it white. */
export class FailedBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError = () => ({ hasFailed: true });
  override render() {
    return this.state.hasFailed ? <FailedText /> : this.props.children;
  }
}
