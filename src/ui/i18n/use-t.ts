import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageKey } from './messages.ts';

/** Values that a message may name. */
export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The one way a component gets a sentence: `t('app.start.title')`. */
export function useT(): Translate {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}
