import { expect, it } from 'vitest';
import { indexWords, queryWords } from './words.ts';

it('finds words between marks and in any case', () => {
  expect([...indexWords('I led the e-mail team; “Led”!')]).toEqual(['i', 'led', 'the', 'e', 'mail', 'team']);
});

it('cuts scripts without spaces so that every piece of them is found', () => {
  const text = indexWords('面接の経験 in Tokyo');
  for (const piece of ['面接', '接の', '経験', '験', 'の経験', '面接の経験', 'tokyo'])
    expect(
      queryWords(piece).every((word) => [...text].some((one) => one.startsWith(word))),
      piece,
    ).toBe(true);
  expect(queryWords('経面').every((word) => text.has(word))).toBe(false);
});

it('asks for no more words than somebody types', () => {
  expect(queryWords('  … ')).toEqual([]);
  expect(queryWords('a b '.repeat(40))).toEqual(['a', 'b']);
  expect(queryWords(Array.from({ length: 50 }, (_, index) => `w${index}`).join(' '))).toHaveLength(12);
});

it('an accent typed alone is no word: looking for it in Chinese never ended', () => {
  expect(queryWords('\u0301')).toEqual([]);
  expect(queryWords('面试 \u0301')).toEqual(['面试']);
  expect([...indexWords('\u0301 a')]).toEqual(['a']);
});
