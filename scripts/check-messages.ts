/**
 * Finds texts outside the message catalogues, keys that do not exist, keys nobody uses and messages ICU cannot read.
 *
 *   npm run check:messages
 */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkMessages } from './messages/check.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const paths = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

const catalogues = paths('resources/messages/en/*.json').map((path) => ({ path, messages: JSON.parse(read(path)) }));
const sources = paths('src/**/*.{ts,tsx}')
  .filter((path) => !/\.(test|d)\.tsx?$/.test(path))
  .map((path) => ({ path, text: read(path) }));

const problems = checkMessages(catalogues, sources);
for (const { path, line, message } of problems) console.error(`${path}${line > 0 ? `:${line}` : ''}  ${message}`);
const counted = catalogues.reduce((sum, { messages }) => sum + Object.keys(messages).length, 0);
console.log(`${counted} messages, ${sources.length} source files, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
