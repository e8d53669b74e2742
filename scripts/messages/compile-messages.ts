import { globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';
import { findKeys, type KeyUse } from './find-keys.ts';

const root = resolve(import.meta.dirname, '../..');

/** Every place in the given rooms that names a message. */
function usesIn(rooms: readonly string[], areas: ReadonlySet<string>): KeyUse[] {
  return rooms
    .flatMap((room) => globSync(`src/${room}/**/*.{ts,tsx}`, { cwd: root }))
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .flatMap((path) => findKeys({ path, text: readFileSync(resolve(root, path), 'utf8') }, areas));
}

/**
 * Leaves out of a page's catalogues what its rooms never name, and reads the rest while building, so that the page needs
 * no ICU parser. Together some 40 kB of the reviewer's page.
 * @param rooms folders of `src` the page is made of
 */
export function compileMessages(rooms: readonly string[]): Plugin {
  return {
    name: 'compile-messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    transform(code, id) {
      if (!/^resources\/messages\/\w+\/[\w-]+\.json$/.test(relative(root, id).replaceAll('\\', '/'))) return null;
      const catalogue = Object.entries(JSON.parse(code) as Record<string, string>);
      const uses = usesIn(rooms, new Set(catalogue.map(([key]) => key.split('.', 1)[0] ?? '')));
      const compiled = catalogue
        .filter(([key]) => uses.some((use) => use.matches(key)))
        .map(([key, text]) => [key, new IntlMessageFormat(text, 'en').getAst()]);
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
    },
  };
}
