import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadBank } from './bank.ts';

const shipped = fileURLToPath(new URL('../../../resources', import.meta.url));
let resources: string;
beforeEach(async () => {
  resources = await mkdtemp(join(tmpdir(), 'second-take-bank-'));
  for (const kind of ['questions', 'rubrics', 'criteria', 'phrases'])
    await cp(join(shipped, kind, 'en.json'), join(resources, kind, 'en.json'));
});
afterEach(() => rm(resources, { recursive: true, force: true }));

it('ships ten questions, a rubric of three criteria, six optional ones and a phrase list in English', async () => {
  const bank = await loadBank(shipped, 'en');
  expect(bank.language).toBe('en');
  expect(bank.questions).toHaveLength(10);
  expect(new Set(bank.questions.map(({ id }) => id)).size).toBe(10);
  expect(bank.rubrics[0]?.criteria).toHaveLength(3);
  expect(bank.criteria).toHaveLength(6);
  expect(bank.phrases.language).toBe('en');
});

it('takes the language asked for, its base language, or English, all files alike', async () => {
  for (const kind of ['questions', 'rubrics', 'criteria', 'phrases'])
    await cp(join(resources, kind, 'en.json'), join(resources, kind, 'de.json'));
  await cp(join(resources, 'questions', 'en.json'), join(resources, 'questions', 'fr.json'));
  const asked = ['de', 'de-AT', 'fr', 'en-GB', 'xx', '../questions/de', '', 'de/../de'];
  const got = await Promise.all(asked.map(async (language) => (await loadBank(resources, language)).language));
  expect(got).toEqual(['de', 'de', 'en', 'en', 'en', 'en', 'en', 'en']);
  expect((await loadBank(resources)).language).toBe('en');
});

it('says so when the app’s own data are damaged or missing', async () => {
  await writeFile(join(resources, 'rubrics', 'en.json'), '[]');
  await expect(loadBank(resources)).rejects.toMatchObject({ code: 'unexpected', details: { bank: 'en' } });
  await rm(join(resources, 'rubrics', 'en.json'));
  await expect(loadBank(resources)).rejects.toMatchObject({ code: 'unexpected', details: { bank: 'missing' } });
});
