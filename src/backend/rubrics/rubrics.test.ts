import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bank } from '../../contract/views.ts';
import { rubricFileText } from '../../core/rubric/rubric-file.ts';
import type { LibraryContext } from '../library/context.ts';
import { aRubric, aSession } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { openOwnReview } from '../reviews/reviews.ts';
import { loadBank } from '../sessions/bank.ts';
import { binRubric, copyRubric, findRubric, importRubric, listRubrics, restoreRubric, saveRubric } from './rubrics.ts';

let folder: string;
let context: LibraryContext;
let bank: Bank;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  bank = await loadBank(fileURLToPath(new URL('../../../resources', import.meta.url)));
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});
const files = async () => (await readdir(join(folder, 'rubrics')).catch(() => [])).sort();
const content = { name: aRubric.name, criteria: aRubric.criteria };

describe('own rubrics', () => {
  it('are copies with the same criteria, in files of their own, and there again after a restart', async () => {
    const [basics] = bank.rubrics;
    if (!basics) throw new Error('no built-in rubric');
    const copy = await copyRubric(context, basics, 'Mine');
    expect(copy).toMatchObject({ type: 'rubric', version: 1, revision: 0, name: 'Mine', binnedAt: null });
    expect(copy.criteria).toEqual(basics.criteria);
    expect(await files()).toEqual([`${copy.id}.json`]);
    await context.library.close();
    context = await openTestLibrary(folder);
    expect(context.library.problems).toEqual([]);
    expect(listRubrics(context.library, bank)).toEqual({ own: [copy], builtIn: bank.rubrics, criteria: bank.criteria });
  });

  it('are written at the revision that was seen, and only when something is new', async () => {
    const { id } = await copyRubric(context, aRubric, 'Mine');
    const saved = await saveRubric(context, id, 0, { ...content, name: 'Renamed' });
    expect(saved).toMatchObject({ name: 'Renamed', revision: 1 });
    expect(await saveRubric(context, id, 1, { ...content, name: 'Renamed' })).toBe(saved);
    await expect(saveRubric(context, id, 0, content)).rejects.toMatchObject({ code: 'conflict' });
    expect(findRubric(context.library, bank, id)).toMatchObject({ name: 'Renamed', version: 2 });
  });

  it('go into the bin and come back; from there nobody reviews with them', async () => {
    const { id } = await copyRubric(context, aRubric, 'Mine');
    const binned = await binRubric(context, id);
    expect(binned.binnedAt).not.toBeNull();
    expect(await binRubric(context, id)).toBe(binned);
    expect(() => findRubric(context.library, bank, id)).toThrow('not-found');
    expect(listRubrics(context.library, bank).own).toEqual([binned]);
    expect((await restoreRubric(context, id)).binnedAt).toBeNull();
    expect(findRubric(context.library, bank, id).name).toBe('Mine');
  });

  it('leave a review the version it was made with', async () => {
    await context.library.create('session', aSession());
    const { id } = await copyRubric(context, aRubric, 'Mine');
    const made = findRubric(context.library, bank, id);
    await openOwnReview(context, 'session1', made);
    await saveRubric(context, id, 0, { ...content, name: 'Later' });
    await binRubric(context, id);
    expect(context.library.all('review')[0]?.rubric).toEqual(made);
  });

  it('are left alone under another name, and set aside when they cannot be read', async () => {
    const { id } = await copyRubric(context, aRubric, 'Mine');
    await context.library.close();
    const file = join(folder, 'rubrics', `${id}.json`);
    await writeFile(join(folder, 'rubrics', 'copied-1.json'), await readFile(file));
    await writeFile(join(folder, 'rubrics', 'broken-1.json'), '{');
    context = await openTestLibrary(folder);
    expect(context.library.all('rubric').map((rubric) => rubric.id)).toEqual([id]);
    expect(context.library.problems.map(({ code }) => code)).toEqual(['document-corrupt', 'document-corrupt']);
    expect(await files()).toContain('copied-1.json');
  });
});

describe('importRubric', () => {
  it('keeps a file as a new rubric, each time', async () => {
    const kept = [
      await importRubric(context, rubricFileText(aRubric)),
      await importRubric(context, rubricFileText(aRubric)),
    ];
    expect(kept.map(({ state }) => state)).toEqual(['kept', 'kept']);
    expect(context.library.all('rubric')).toHaveLength(2);
  });

  it.each<[string, string]>([
    ['not-rubric', '%PDF-1.7'],
    ['damaged', rubricFileText(aRubric).slice(0, 200)],
    ['newer', rubricFileText(aRubric).replace('"version": 1', '"version": 9')],
  ])('says %s and writes nothing', async (state, text) => {
    expect(await importRubric(context, text)).toEqual({ state });
    expect(await files()).toEqual([]);
  });
});
