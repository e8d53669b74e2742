import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Question } from '../../core/model/session.ts';
import type { LibraryContext } from '../library/context.ts';
import { aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { isSameQuestion, nextAttempt } from './attempts.ts';

const question = (text: string, bankId?: string): Question => ({
  id: 'q01',
  text,
  source: bankId ? 'bank' : 'own',
  ...(bankId ? { bankId } : {}),
});

it.each<[Question, Question, boolean]>([
  [question('Why us?'), question('  why   US '), true],
  [question('Why us?'), question('Why you?'), false],
  [question('Old words', 'why-us'), question('New words', 'why-us'), true],
  [question('Why us?', 'why-us'), question('Why us?', 'why-them'), false],
  [question('Why us?', 'why-us'), question('Why us?'), true],
])('%j and %j: %s', (a, b, same) => {
  expect(isSameQuestion(a, b)).toBe(same);
  expect(isSameQuestion(b, a)).toBe(same);
});

let folder: string;
let context: LibraryContext;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});

it('counts takes of the same question in every session, those in the bin too', async () => {
  const { library } = context;
  const wanted = question('Why us?');
  expect(nextAttempt(library, wanted)).toBe(1);
  const other = { ...question('Why you?'), id: 'q02' };
  await library.create('session', aSession({ questions: [wanted, other] }));
  await library.create('take', aTake({ questionId: 'q02', attempt: 8 }));
  expect(nextAttempt(library, wanted)).toBe(1);
  await library.create('take', aTake({ id: 'take2', attempt: 1 }));
  await library.create('session', aSession({ id: 'session2', questions: [{ ...question('why us'), id: 'q09' }] }));
  const binned = { status: 'binned', statusBeforeBin: 'ready' } as const;
  await library.create('take', aTake({ id: 'take3', sessionId: 'session2', questionId: 'q09', attempt: 2, ...binned }));
  expect(nextAttempt(library, wanted)).toBe(3);
  expect(nextAttempt(library, other)).toBe(9);
});
