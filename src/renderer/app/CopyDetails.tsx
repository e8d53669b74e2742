import { Button, type ButtonProps } from '@mantine/core';
import copyText from 'copy-text-to-clipboard';
import { useEffect, useState } from 'react';
import { useT } from '../../ui/i18n/use-t.ts';
import { errorDetails } from './error-details.ts';

/** How long the button says that it copied. */
const COPIED_MS = 2_000;

/**
 * Puts an error's details on the clipboard, for people who help. Not through `navigator.clipboard`: that asks for a
 * permission, and the desktop window grants none but camera and microphone.
 */
export function CopyDetails({ error, ...look }: { readonly error: unknown } & ButtonProps) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button {...look} onClick={() => setCopied(copyText(errorDetails(error)))}>
      {t(copied ? 'app.copied' : 'app.copyDetails')}
    </Button>
  );
}
