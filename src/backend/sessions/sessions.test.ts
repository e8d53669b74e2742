import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LibraryContext } from '../library/context.ts';
import { aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { addQuestion, binSession, createSession, restoreSession, updateSession } from './sessions.ts';

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
const own = (text: string) => ({ text, source: 'own' as const });
const point = {
  pointId: 'point1',
  reviewId: 'review1',
  sessionId: 'session0',
  text: 'Start with the answer',
  criterionId: null,
  criterionName: null,
};

describe('createSession', () => {
  it('gives questions ids, trims them, drops repeats and carries the focus in', async () => {
    const bank = { text: 'Tell me about yourself.', source: 'bank' as const, bankId: 'about-yourself' };
    const session = await createSession(context, {
      questions: [own(' Why us? '), own('Why us?'), bank],
      focus: [point],
    });
    expect(session.questions).toEqual([
      { id: expect.any(String), text: 'Why us?', source: 'own' },
      { id: expect.any(String), ...bank },
    ]);
    expect(new Set(session.questions.map(({ id }) => id)).size).toBe(2);
    expect(session).toMatchObject({ title: '', focus: [point], binnedAt: null, revision: 0 });
    expect(context.library.get('session', session.id)).toEqual(session);
  });

  it('needs no question', async () => {
    expect((await createSession(context, { questions: [], focus: [] })).questions).toEqual([]);
  });
});

describe('updateSession', () => {
  it('changes what is given and nothing else', async () => {
    const { id } = await createSession(context, { questions: [own('Why us?')], focus: [point] });
    const named = await updateSession(context, id, { revision: 0, title: 'Acme' });
    expect(named).toMatchObject({ title: 'Acme', focus: [point], revision: 1 });
    expect(await updateSession(context, id, { revision: 1, focus: [] })).toMatchObject({ title: 'Acme', focus: [] });
  });

  it('refuses a page that saw an older revision', async () => {
    const { id } = await createSession(context, { questions: [], focus: [] });
    await updateSession(context, id, { revision: 0, title: 'first window' });
    const second = updateSession(context, id, { revision: 0, title: 'second window' });
    await expect(second).rejects.toMatchObject({ code: 'conflict' });
    expect(context.library.get('session', id).title).toBe('first window');
  });
});

describe('addQuestion', () => {
  it('gives the question that is there for the same text, at the same time too', async () => {
    const { id } = await createSession(context, { questions: [], focus: [] });
    const added = await Promise.all(
      ['Why us?', ' Why us?\n', 'Why you?'].map((text) => addQuestion(context, id, own(text))),
    );
    expect(added[1]?.question).toEqual(added[0]?.question);
    expect(context.library.get('session', id).questions.map(({ text }) => text)).toEqual(['Why us?', 'Why you?']);
  });

  it('refuses the fifty-first', async () => {
    const questions = Array.from({ length: 50 }, (_, index) => own(`Question ${index}`));
    const { id } = await createSession(context, { questions, focus: [] });
    await expect(addQuestion(context, id, own('One more'))).rejects.toMatchObject({ code: 'session-full' });
    expect((await addQuestion(context, id, own('Question 7'))).question.text).toBe('Question 7');
  });
});

describe('the bin', () => {
  it('takes a session in and gives it back; twice is once', async () => {
    const { id } = await createSession(context, { questions: [], focus: [] });
    const binned = await binSession(context, id);
    expect(binned.binnedAt).toMatch(/^2026-11-22T/);
    expect(await binSession(context, id)).toEqual(binned);
    const back = await restoreSession(context, id);
    expect(back.binnedAt).toBeNull();
    expect(await restoreSession(context, id)).toEqual(back);
  });

  it('takes no session that is being recorded', async () => {
    const { id } = await createSession(context, { questions: [], focus: [] });
    await context.library.create('take', aTake({ sessionId: id, status: 'recording' }));
    await expect(binSession(context, id)).rejects.toMatchObject({ code: 'recording-in-progress' });
    expect(context.library.get('session', id).binnedAt).toBeNull();
  });
});
