import { Alert, Text } from '@mantine/core';
import type { ErrorCode } from '../../core/errors.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';

/** Says why what was done on a page is not saved yet; nothing while all is well. It is saved by itself as soon as it can be. */
export function UnsavedNote({ failure }: { readonly failure: ErrorCode | null }) {
  const t = useT();
  return (
    failure && (
      <Alert color="change" title={t('app.unsaved.title')} role="status">
        <Text size="sm">{t('app.unsaved.text', { what: errorText(t, failure).what })}</Text>
      </Alert>
    )
  );
}
