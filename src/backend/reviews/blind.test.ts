import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppError } from '../../core/errors.ts';
import type { LibraryContext } from '../library/context.ts';
import { aReview, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { showOthers } from '../sharing/comparison.ts';
import { editReview, finishReview, readReview, reopenReview } from './reviews.ts';

let folder: string;
let context: LibraryContext;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  await context.library.create('session', aSession());
  await context.library.create('take', aTake());
  await context.library.create('review', aReview({ id: 'theirs', author: { kind: 'reviewer', name: 'Dana' } }));
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});
const code = (error: unknown) => (error as AppError).code;

it('does not show what others said before it was opened', async () => {
  expect(() => readReview(context.library, 'theirs')).toThrow('not-found');
  await showOthers(context, 'session1');
  expect(readReview(context.library, 'theirs').author.name).toBe('Dana');
});

it('lets nobody change what others said', async () => {
  await showOthers(context, 'session1');
  const rating = { takeId: 'take1', criterionId: 'c-1', level: 5 } as const;
  const edit = { target: 'rating', before: null, after: rating } as const;
  expect(await editReview(context, 'theirs', [edit]).catch(code)).toBe('not-found');
  expect(await finishReview(context, 'theirs', 0).catch(code)).toBe('not-found');
  expect(await reopenReview(context, 'theirs').catch(code)).toBe('not-found');
  expect(context.library.get('review', 'theirs').revision).toBe(0);
});
