import { Button, Group, Text } from '@mantine/core';
import copyText from 'copy-text-to-clipboard';
import { Check, Copy, Mail } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../ui/i18n/use-t.ts';
import { mailLink } from './mail-link.ts';

/** How long the button says that it copied. */
const COPIED_MS = 2_000;

/** Copy a text, or open it in the mail program where it is short enough for that. */
export function MessageActions({ subject, text }: { subject: string; text: string }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const link = mailLink(subject, text);
  // Inside the dialog, too: what is outside of an open one cannot be selected, and so not be copied.
  const copy = () => setCopied(copyText(text, place.current ? { target: place.current } : {}));
  return (
    <div ref={place}>
      <Group gap={8}>
        <Button
          variant="default"
          leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={copy}
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
