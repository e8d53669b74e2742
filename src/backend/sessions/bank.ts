import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Bank } from '../../contract/views.ts';
import { AppError } from '../../core/errors.ts';
import { hasErrno } from '../disk/disk-errors.ts';

const FALLBACK = 'en';

/** `de-AT` gives `de-AT`, `de`, `en`; what is no language tag (it becomes a file name) gives `en` alone. */
function candidates(language: string): string[] {
  if (!/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language)) return [FALLBACK];
  const parts = language.split('-');
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  return [...new Set([...tags, FALLBACK])];
}

const read = async (...path: string[]): Promise<unknown> => JSON.parse(await readFile(join(...path), 'utf8'));

/**
 * Questions, rubrics, criteria and phrases that come with the app, all in the same language: the one asked for, its base
 * language, or English.
 * @param resourcesDir the app's `resources/` folder
 * @param language BCP 47, as a page asks for it
 * @throws AppError `unexpected` when the app's own data are damaged
 */
export async function loadBank(resourcesDir: string, language: string = FALLBACK): Promise<Bank> {
  for (const tag of candidates(language)) {
    try {
      const [questions, rubrics, criteria, phrases] = await Promise.all(
        ['questions', 'rubrics', 'criteria', 'phrases'].map((kind) => read(resourcesDir, kind, `${tag}.json`)),
      );
      return Bank.parse({ language: tag, questions, rubrics, criteria, phrases });
    } catch (error) {
      if (!hasErrno(error, 'ENOENT')) throw new AppError('unexpected', { bank: tag }, { cause: error });
    }
  }
  throw new AppError('unexpected', { bank: 'missing' });
}
