import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppError } from '../../core/errors.ts';
import type { LibraryContext } from '../library/context.ts';
import { aRequest, aRubric, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { binSession } from '../sessions/sessions.ts';
import { createRequest, listRequests, type NewRequest, updateRequest } from './requests.ts';

let folder: string;
let context: LibraryContext;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  await context.library.create('session', aSession());
  await context.library.create('take', aTake());
  await context.library.create('take', aTake({ id: 'take2', status: 'binned', statusBeforeBin: 'ready' }));
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});

const { takeIds, reviewer, ownerName, include, dueOn, message, language, delivery, size } = aRequest();
const input = (change: Partial<NewRequest> = {}): NewRequest => ({
  takeIds,
  reviewer,
  ownerName,
  include,
  dueOn,
  message,
  language,
  delivery,
  size,
  ...change,
});
const code = (error: unknown) => (error as AppError).code;

it('keeps a request, and it is there after the library was opened again', async () => {
  const made = await createRequest(context, 'session1', aRubric, input({ dueOn: '2026-12-01' }));
  expect(made).toMatchObject({ state: 'made', sentAt: null, clips: [], exportIds: [], dueOn: '2026-12-01' });
  await context.library.close();
  context = await openTestLibrary(folder);
  expect(context.library.problems).toEqual([]);
  expect(context.library.get('request', made.id)).toEqual(made);
  expect(listRequests(context.library).map(({ request, session }) => [request.id, session.id])).toEqual([
    [made.id, 'session1'],
  ]);
});

it.each<[string, Partial<NewRequest>, string]>([
  ['a take of another session', { takeIds: ['take9'] }, 'not-found'],
  ['a take in the bin', { takeIds: ['take2'] }, 'take-not-ready'],
  ['a take twice', { takeIds: ['take1', 'take1'] }, 'invalid-input'],
])('refuses %s and writes nothing', async (_, change, expected) => {
  const made = Promise.resolve().then(() => createRequest(context, 'session1', aRubric, input(change)));
  expect(await made.catch(code)).toBe(expected);
  expect(context.library.all('request')).toEqual([]);
});

it('keeps the first time of sending, and notices another window', async () => {
  const made = await createRequest(context, 'session1', aRubric, input());
  const sent = await updateRequest(context, made.id, 0, { state: 'sent' });
  expect(sent.sentAt).not.toBeNull();
  const again = await updateRequest(context, made.id, 1, { state: 'made', message: 'Two days, please.' });
  expect(again).toMatchObject({ state: 'made', sentAt: sent.sentAt, message: 'Two days, please.' });
  expect(await updateRequest(context, made.id, 1, { state: 'withdrawn' }).catch(code)).toBe('conflict');
});

it('lists no request of a session in the bin', async () => {
  await createRequest(context, 'session1', aRubric, input());
  await binSession(context, 'session1');
  expect(listRequests(context.library)).toEqual([]);
});
