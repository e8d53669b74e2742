import { IntlMessageFormat } from 'intl-messageformat';
import catalogue from '../../resources/messages/en/shell.json' with { type: 'json' };

/** A key of the shells' catalogue; one that does not exist does not compile. */
export type ShellKey = keyof typeof catalogue;

/** A sentence for terminal, menu, dialog or the pages that stand before the app. */
export function shellText(key: ShellKey, values: Record<string, string | number> = {}): string {
  return String(new IntlMessageFormat(catalogue[key], 'en').format(values));
}
