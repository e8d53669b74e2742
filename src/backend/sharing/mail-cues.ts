import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MailCues, NO_CUES } from '../../core/sharing/mail-cues.ts';
import { hasErrno } from '../disk/disk-errors.ts';

/**
 * The cue words for plain mails in a language, its base language, or English; none when there are none.
 * @param language BCP 47, as a page asks for it
 */
export async function loadMailCues(resourcesDir: string, language = 'en'): Promise<MailCues> {
  const base = /^[a-z]{2,8}/i.exec(language)?.[0].toLowerCase() ?? 'en';
  for (const tag of [base, 'en']) {
    try {
      return MailCues.parse(JSON.parse(await readFile(join(resourcesDir, 'phrases', 'mail', `${tag}.json`), 'utf8')));
    } catch (error) {
      if (!hasErrno(error, 'ENOENT')) throw error;
    }
  }
  return NO_CUES;
}
