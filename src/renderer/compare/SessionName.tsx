import { Text } from '@mantine/core';
import type { Session } from '../../core/model/session.ts';
import { useT } from '../../ui/i18n/use-t.ts';

/** Which session this is about: its title, else its first question. */
export function SessionName({ session }: { session: Session }) {
  const t = useT();
  return (
    <Text size="sm" c="dimmed" dir="auto" truncate>
      {session.title || session.questions[0]?.text || t('app.session.untitled')}
    </Text>
  );
}
