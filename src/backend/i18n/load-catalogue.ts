import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from './translator.ts';

/** The language every catalogue is complete in. */
const SOURCE_LANGUAGE = 'en';

/**
 * Languages to look for, best first: the locale itself, shorter forms of it, English. Only canonical tags come out
 * (letters, digits and hyphens), so none can lead out of the messages folder.
 */
export function languagesFor(locale: string): string[] {
  let canonical: string | undefined;
  try {
    [canonical] = Intl.getCanonicalLocales(locale);
  } catch {
    canonical = undefined;
  }
  const parts = (canonical ?? SOURCE_LANGUAGE).split('-');
  const languages = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  return languages.includes(SOURCE_LANGUAGE) ? languages : [...languages, SOURCE_LANGUAGE];
}

async function readMessages(file: string): Promise<Record<string, string> | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Reads `resources/messages/<language>/<area>.json` in the best language there is for a locale; sentences a
 * translation lacks come from the English one.
 * @throws the file system's error when not even the English catalogue can be read
 */
export async function loadCatalogue<Key extends string>(
  resourcesDir: string,
  area: string,
  locale: string,
): Promise<Catalogue<Key>> {
  const fileOf = (language: string) => join(resourcesDir, 'messages', language, `${area}.json`);
  const source = JSON.parse(await readFile(fileOf(SOURCE_LANGUAGE), 'utf8')) as Record<Key, string>;
  for (const language of languagesFor(locale)) {
    if (language === SOURCE_LANGUAGE) break;
    const messages = await readMessages(fileOf(language));
    if (messages) return { language, messages: { ...source, ...messages } };
  }
  return { language: SOURCE_LANGUAGE, messages: source };
}
