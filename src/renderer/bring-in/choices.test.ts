import { expect, it } from 'vitest';
import type { Incoming } from '../../contract/imports-api.ts';
import type { Bank } from '../../contract/views.ts';
import { asQuestion, goesAlong, startingChoice } from './choices.ts';

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
