import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchIn } from './excerpt.ts';
import { queryWords } from './words.ts';

/** As a person reads it: marked pieces in brackets. */
const shown = (text: string, query: string, typos = false) =>
  matchIn(text, queryWords(query), typos)
    .excerpt.map((part) => (part.marked ? `[${part.text}]` : part.text))
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
      const parts = matchIn(text, queryWords(query), true).excerpt;
      expect(parts.map((part) => part.text).join('')).toBe(text.replace(/\s+/g, ' '));
    }),
  );
});

it('shows the place where the words stand together, not the first that has one of them', () => {
  const text = `The team was small. ${'Later on we met. '.repeat(20)}Then the launch of the team came.`;
  expect(shown(text, 'launch team')).toMatch(/^… .*\[launch\] of the \[team\] came\.$/);
  expect(matchIn(text, queryWords('launch team'), false).at).toBe(text.indexOf('launch'));
  expect(matchIn(text, queryWords('teem lauch'), true).at).toBe(text.indexOf('launch'));
  expect(matchIn('nothing here', queryWords('team'), false).at).toBe(0);
});
