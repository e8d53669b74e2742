import { type Catalogue, checkCatalogues } from './catalogues.ts';
import { findKeys } from './find-keys.ts';
import { findTexts } from './find-texts.ts';
import type { Problem, SourceFile } from './syntax-tree.ts';

/** Rooms whose every visible text comes from a catalogue. */
const PAGES = /^src\/(ui|renderer|reviewer)\//;

/**
 * Holds sources against the message catalogues: texts that stand in pages, keys that do not exist, keys nobody uses,
 * messages that ICU cannot read.
 * @param sources every source file of the app, without tests
 */
export function checkMessages(catalogues: readonly Catalogue[], sources: readonly SourceFile[]): Problem[] {
  const known = catalogues.flatMap(({ path, messages }) => Object.keys(messages).map((key) => ({ path, key })));
  const keys = new Set(known.map(({ key }) => key));
  const areas = new Set(known.map(({ key }) => key.split('.', 1)[0] ?? ''));

  const texts = sources
    .filter(({ path }) => PAGES.test(path))
    .flatMap((file) => findTexts(file, (text) => keys.has(text)));
  const uses = sources.flatMap((file) => findKeys(file, areas));
  const unknown = uses
    .filter((use) => !known.some(({ key }) => use.matches(key)))
    .map(({ path, line, written }) => ({ path, line, message: `no message has the key ${written}` }));
  const unused = known
    .filter(({ key }) => !uses.some((use) => use.matches(key)))
    .map(({ path, key }) => ({ path, line: 0, message: `nobody uses ${key}` }));
  return [...checkCatalogues(catalogues), ...texts, ...unknown, ...unused];
}
