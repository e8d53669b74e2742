import { describe, expect, it } from 'vitest';
import type { Question } from '../../../core/model/session.ts';
import { answeredKeys, choicesOf, firstOpen, firstUnanswered, keyOf, nextAfter } from './question-choice.ts';

const bank = [
  { id: 'about', text: 'Tell me about yourself.' },
  { id: 'why', text: 'Why do you want this role?' },
  { id: 'proud', text: 'What are you proud of?' },
];
const fromBank: Question = { id: 'q1', text: 'Tell me about yourself.', source: 'bank', bankId: 'about' };
const own: Question = { id: 'q2', text: 'Why a gap in 2021?', source: 'own' };
const session = (questions: Question[]) => ({
  session: {
    type: 'session' as const,
    version: 1 as const,
    id: 'session-1',
    revision: 0,
    createdAt: '2026-11-22T09:30:00.000Z',
    title: '',
    questions,
    focus: [],
    binnedAt: null,
  },
});

describe('choicesOf', () => {
  it("lists the session's own questions before the built-in ones, each once", () => {
    const keys = choicesOf(bank, [fromBank, own]).map((choice) => choice.key);
    expect(keys).toEqual(['own:q2', 'bank:about', 'bank:why', 'bank:proud']);
    expect(keyOf(fromBank)).toBe('bank:about');
  });
});

describe('firstUnanswered', () => {
  const choices = choicesOf(bank, []);
  it('starts with the first question of the bank', () => {
    expect(firstUnanswered(choices, answeredKeys([], []))?.key).toBe('bank:about');
  });
  it('leaves out what was answered in any session', () => {
    expect(firstUnanswered(choices, answeredKeys([session([own, fromBank])], []))?.key).toBe('bank:why');
  });
  it('begins again when all were answered', () => {
    const all = bank.map(({ id, text }): Question => ({ id: `q-${id}`, text, source: 'bank', bankId: id }));
    expect(firstUnanswered(choices, answeredKeys([session(all)], []))?.key).toBe('bank:about');
  });
});

describe('firstOpen', () => {
  it('is what a session has and nobody has answered', () => {
    expect(firstOpen([fromBank, own], [])).toBe(fromBank);
    expect(firstOpen([], [])).toBeUndefined();
  });
});

describe('nextAfter', () => {
  const choices = choicesOf(bank, [own]);
  it('goes on behind the current question, round to the front', () => {
    expect(nextAfter(choices, 'bank:about', new Set(['bank:about']))?.key).toBe('bank:why');
    expect(nextAfter(choices, 'bank:proud', new Set(['bank:proud', 'own:q2']))?.key).toBe('bank:about');
  });
  it('takes the next one when all were answered', () => {
    expect(nextAfter(choices, 'bank:why', new Set(choices.map((choice) => choice.key)))?.key).toBe('bank:proud');
  });
});
