import { Button, Group, Text } from '@mantine/core';
import { Check, Copy, Mail } from 'lucide-react';
import { useRef } from 'react';
import { useT } from '../../ui/i18n/use-t.ts';
import { useCopied } from '../app/use-copied.ts';
import { mailLink } from './mail-link.ts';

/** Copy a text, or open it in the mail program where it is short enough for that. */
export function MessageActions({ subject, text }: { subject: string; text: string }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const { copied, copy } = useCopied();
  const link = mailLink(subject, text);
  return (
    <div ref={place}>
      <Group gap={8}>
        <Button
          variant="default"
          leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={() => copy(text, place.current)}
        >
          {t(copied ? 'app.copied' : 'share.message.copy')}
        </Button>
        {link && (
          <Button component="a" href={link} variant="default" leftSection={<Mail size={16} aria-hidden />}>
            {t('share.message.mail')}
          </Button>
        )}
      </Group>
      {!link && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('share.message.tooLong')}
        </Text>
      )}
    </div>
  );
}
