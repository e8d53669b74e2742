import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languagesFor, loadCatalogue } from './load-catalogue.ts';

describe('languagesFor', () => {
  it.each([
    ['de-CH', ['de-CH', 'de', 'en']],
    ['en-GB', ['en-GB', 'en']],
    ['zh-hant-tw', ['zh-Hant-TW', 'zh-Hant', 'zh', 'en']],
    ['../../etc', ['en']],
    ['', ['en']],
  ])('%j gives %j', (locale, expected) => {
    expect(languagesFor(locale)).toEqual(expected);
  });
});

describe('loadCatalogue', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'second-take-messages-'));
    for (const [language, messages] of [
      ['en', { hello: 'Hello', bye: 'Bye' }],
      ['de', { hello: 'Hallo' }],
    ] as const) {
      await mkdir(join(folder, 'messages', language), { recursive: true });
      await writeFile(join(folder, 'messages', language, 'small.json'), JSON.stringify(messages));
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('takes the best language and fills gaps from English', async () => {
    expect(await loadCatalogue(folder, 'small', 'de-AT')).toEqual({
      language: 'de',
      messages: { hello: 'Hallo', bye: 'Bye' },
    });
  });

  it('falls back to English for other languages and for what is no locale', async () => {
    for (const locale of ['fr', '../../x'])
      expect(await loadCatalogue(folder, 'small', locale)).toMatchObject({ language: 'en' });
  });

  it('fails where there is no such catalogue at all', async () => {
    await expect(loadCatalogue(folder, 'none', 'en')).rejects.toThrow('ENOENT');
  });
});
