import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../ui/i18n/use-t.ts';

interface RubricsFrameProps {
  readonly title: string;
  readonly text: string;
  readonly onBack: () => void;
  readonly backLabel: string;
  /** Stands at the end of the title's line. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Title, way back and content of a page about rubrics. */
export function RubricsFrame({ title, text, onBack, backLabel, tools, children }: RubricsFrameProps) {
  return (
    <Container size="md" py="lg">
      <Stack gap="lg">
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            ml={-8}
            leftSection={<ArrowLeft size={14} aria-hidden />}
            onClick={onBack}
          >
            {backLabel}
          </Button>
          <Group justify="space-between" align="start" gap="sm" mt={4} wrap="nowrap">
            <Title order={1} dir="auto" style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Title>
            {tools}
          </Group>
          <Text c="dimmed" mt={4} maw={680}>
            {text}
          </Text>
        </div>
        {children}
      </Stack>
    </Container>
  );
}

/** The sentence of a list that is still being read. */
export function RubricsLoading() {
  const t = useT();
  return (
    <Container size="md" py="lg" aria-busy role="status" aria-label={t('app.loading')}>
      {null}
    </Container>
  );
}
