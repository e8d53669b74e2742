import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Question } from '../model/session.ts';
import { inOrderOf } from './question-order.ts';

const question = (text: string): Question => ({ id: text, text, source: 'own' });

it('gives the order of the list, whichever is put in first', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e']), (added) => {
      const list = ['a', 'b', 'c', 'd', 'e'].map(question);
      const put = inOrderOf(list);
      const session = added.reduce<Question[]>((all, text) => put(all, question(text)), []);
      expect(session.map(({ text }) => text)).toEqual([...added].sort());
    }),
  );
});

it('leaves questions that are not in the list where they are', () => {
  const put = inOrderOf(['a', 'b'].map(question));
  expect(put(['own', 'b', 'other'].map(question), question('a')).map(({ text }) => text)).toEqual([
    'own',
    'a',
    'b',
    'other',
  ]);
  expect(put(['own'].map(question), question('b')).map(({ text }) => text)).toEqual(['own', 'b']);
});
