import { expect, it } from 'vitest';
import type { Incoming } from '../../contract/imports-api.ts';
import type { Bank } from '../../contract/views.ts';
import { asQuestion, goesAlong, nextOrder, startingChoice } from './choices.ts';

const file = (change: Partial<Incoming> = {}): Incoming => ({
  id: 'abc',
  fileName: 'tell_me-about.mp4',
  sizeBytes: 1,
  state: 'ready',
  error: null,
  facts: null,
  plan: null,
  same: null,
  twin: null,
  choice: null,
  taskId: null,
  sessionId: null,
  takeId: null,
  ...change,
});

it('begins with the name, and leaves out what was brought in before until it is asked for', () => {
  const same = { sessionId: 's01', takeId: 't01', title: 'x', attempt: 1 };
  const choice = startingChoice(file());
  expect(choice).toEqual({ question: 'tell me about', again: false });
  const typed = { question: '', again: true };
  expect(startingChoice(file({ choice: typed }))).toEqual(typed);
  expect(goesAlong(file(), choice)).toBe(true);
  expect(goesAlong(file({ same }), choice)).toBe(false);
  expect(goesAlong(file({ same }), { ...choice, again: true })).toBe(true);
  expect(goesAlong(file({ twin: 'x.mp4' }), choice)).toBe(false);
  expect(goesAlong(file({ twin: 'x.mp4' }), { ...choice, again: true })).toBe(true);
  expect(goesAlong(file({ state: 'refused' }), choice)).toBe(false);
});

it('knows a question of the bank by its text', () => {
  const bank = { questions: [{ id: 'about-you', text: 'Tell me about yourself.' }] } as unknown as Bank;
  expect(asQuestion(' Tell me about yourself. ', bank)).toEqual({
    text: 'Tell me about yourself.',
    source: 'bank',
    bankId: 'about-you',
  });
  expect(asQuestion('Why?', bank)).toEqual({ text: 'Why?', source: 'own' });
});

it('lets no more files go along than an order may have, and none of them is forgotten', () => {
  const files = Array.from({ length: 53 }, (_, place) => file({ id: `f-${place}` }));
  const refused = file({ id: 'refused', state: 'refused' });
  const { going, restCount } = nextOrder([refused, ...files], startingChoice);
  expect(going.map(({ id }) => id)).toEqual(files.slice(0, 50).map(({ id }) => id));
  expect(restCount).toBe(3);
  const left = files.map((one, place) => (place < 50 ? { ...one, state: 'bringing-in' as const } : one));
  expect(nextOrder(left, startingChoice)).toEqual({ going: left.slice(50), restCount: 0 });
});
