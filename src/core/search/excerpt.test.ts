import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { queryWords } from './words.ts';

/** As a person reads it: marked pieces in brackets. */
const shown = (text: string, query: string, typos = false) =>
  excerptOf(text, queryWords(query), typos)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

it('marks what was typed, with accents and in any case', () => {
  expect(shown('My résumé, Resumes and more', 'resum')).toBe('My [résum]é, [Resum]es and more');
  expect(shown('Led a team', 'team led')).toBe('[Led] a [team]');
});

it('marks the whole word where a letter became two, or a typo was meant', () => {
  expect(shown('Die Straße', 'stras')).toBe('Die [Straße]');
  expect(shown('More confidence', 'confidance', true)).toBe('More [confidence]');
});

it('marks pieces of scripts without spaces as one', () => {
  expect(shown('私の面接の経験です', '面接の')).toBe('私の[面接の]経験です');
});

it('shows what stands around the first match of a long text', () => {
  const excerpt = shown(`${'before and '.repeat(60)}the needle${' after that'.repeat(60)}`, 'needle');
  expect(excerpt).toMatch(/^… .*\[needle\].* …$/);
  expect(excerpt.length).toBeLessThan(220);
});

it('never takes markup for anything but text', () => {
  expect(shown('<b>bold</b> & more', 'bold')).toBe('<b>[bold]</b> & more');
});

it('keeps every character of a short text, white space aside, whatever is searched for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme' }), (text, query) => {
      const parts = excerptOf(text, queryWords(query), true);
      expect(parts.map((part) => part.text).join('')).toBe(text.replace(/\s+/g, ' '));
    }),
  );
});
