import { Button, type ButtonProps } from '@mantine/core';
import { useT } from '../../ui/i18n/use-t.ts';
import { errorDetails } from './error-details.ts';
import { useCopied } from './use-copied.ts';

/** Puts an error's details on the clipboard, for people who help. */
export function CopyDetails({ error, ...look }: { readonly error: unknown } & ButtonProps) {
  const t = useT();
  const { copied, copy } = useCopied();
  return (
    <Button {...look} onClick={() => copy(errorDetails(error))}>
      {t(copied ? 'app.copied' : 'app.copyDetails')}
    </Button>
  );
}
