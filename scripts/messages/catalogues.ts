import { IntlMessageFormat } from 'intl-messageformat';
import type { Problem } from './syntax-tree.ts';

/** One catalogue: a flat JSON object from key to ICU message. */
export interface Catalogue {
  readonly path: string;
  readonly messages: Readonly<Record<string, unknown>>;
}

const KEY = /^[a-z][a-zA-Z0-9-]*(\.[a-zA-Z0-9-]+)+$/;

function messageProblem(key: string, text: unknown): string | undefined {
  if (!KEY.test(key)) return `key ${key} is not of the form area.thing.part`;
  if (typeof text !== 'string' || text.trim() === '') return `${key} has no text`;
  try {
    new IntlMessageFormat(text, 'en');
    return undefined;
  } catch (error) {
    return `${key} is not a valid ICU message: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What is wrong in the catalogues themselves: keys, texts, ICU syntax, the same key twice. */
export function checkCatalogues(catalogues: readonly Catalogue[]): Problem[] {
  const problems: Problem[] = [];
  const homes = new Map<string, string>();
  for (const { path, messages } of catalogues)
    for (const [key, text] of Object.entries(messages)) {
      const home = homes.get(key);
      if (home) problems.push({ path, line: 0, message: `${key} is also in ${home}` });
      homes.set(key, path);
      const message = messageProblem(key, text);
      if (message) problems.push({ path, line: 0, message });
    }
  return problems;
}
