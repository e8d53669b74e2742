import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { preprocessCSS, resolveConfig } from 'vite';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const IMPORT = /import (\w+) from '([^']+\.module\.css)';/g;

/** Classes that are named in a source file and are not in the style sheet they are to come from. */
async function missingIn(file: string, classesOf: (sheet: string) => Promise<ReadonlySet<string>>): Promise<string[]> {
  const text = readFileSync(file, 'utf8');
  const missing: string[] = [];
  for (const [, name = '', sheet = ''] of text.matchAll(IMPORT)) {
    const known = await classesOf(join(dirname(file), sheet));
    for (const [, used = ''] of text.replaceAll(IMPORT, '').matchAll(new RegExp(`(?<![\\w.'])${name}\\.(\\w+)`, 'g')))
      if (!known.has(used)) missing.push(`${used} of ${sheet}`);
  }
  return missing;
}

it('finds every class a component names in its style sheet', async () => {
  const config = await resolveConfig({ configFile: false, root }, 'build');
  const sheets = new Map<string, Promise<ReadonlySet<string>>>();
  const classesOf = (sheet: string) => {
    const known =
      sheets.get(sheet) ??
      preprocessCSS(readFileSync(sheet, 'utf8'), sheet, config).then(
        ({ modules = {} }) => new Set(Object.keys(modules)),
      );
    sheets.set(sheet, known);
    return known;
  };
  const found: string[] = [];
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: root }))
    for (const one of await missingIn(join(root, file), classesOf)) found.push(`${file}: ${one}`);
  expect(sheets.size).toBeGreaterThan(20);
  expect(found).toEqual([]);
});
