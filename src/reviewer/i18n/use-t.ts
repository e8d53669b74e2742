import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageValues } from '../../ui/i18n/use-t.ts';
import type { ReviewerKey } from './messages.ts';

export type ReviewerTranslate = (key: ReviewerKey, values?: MessageValues) => string;

/** As `useT` of the shared parts, with this page's own sentences too. */
export function useT(): ReviewerTranslate {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}

/** A name for a message: whether there is one, and what it is. */
export const named = <Key extends string>(key: Key, name: string) =>
  ({ named: name.trim() ? 'yes' : 'no', [key]: name.trim() }) as { named: string } & Record<Key, string>;
