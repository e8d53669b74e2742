import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../../resources/phrases/en.json' with { type: 'json' };
import { isTooGeneral, type PhraseList, wordsOf } from './specificity.ts';

const chinese: PhraseList = { language: 'zh', minWords: 3, general: ['做得好'] };

describe('isTooGeneral', () => {
  it.each([
    ['', false],
    ['  …!', false],
    ['Good job', true],
    ['Good job!', true],
    ['GOOD JOB, really.', true],
    ['Be more confident next time', true],
    ['Slow down', true],
    ['I said "kind of" four times in the first minute', false],
    ['Good job naming the result: costs fell by a fifth', false],
    ['Start with the answer, then give one example', false],
  ])('judges %j as %s', (text, general) => {
    expect(isTooGeneral(text, english)).toBe(general);
  });

  it('splits words where a language writes none apart', () => {
    expect(isTooGeneral('做得好', chinese)).toBe(true);
    expect(isTooGeneral('第一句话就回答了问题，然后举了一个例子', chinese)).toBe(false);
  });

  it('does not depend on case or on marks around words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...english.general), (phrase) => {
        expect(isTooGeneral(phrase, english)).toBe(true);
        expect(isTooGeneral(`  "${phrase.toUpperCase()}" !!`, english)).toBe(true);
      }),
    );
  });

  it('lets any text of six words and more pass that holds none of the phrases', () => {
    const word = fc.constantFrom('pause', 'after', 'the', 'second', 'example', 'name', 'costs', 'clearly');
    fc.assert(
      fc.property(fc.array(word, { minLength: 6 }), (words) => {
        expect(isTooGeneral(words.join(' '), english)).toBe(false);
      }),
    );
  });
});

describe('wordsOf', () => {
  it.each([
    ["Don't stop, go-on 3.5", 'en', ["don't", 'stop', 'go', 'on', '3.5']],
    ['İSTANBUL', 'tr', ['istanbul']],
    ['?!', 'en', []],
  ])('of %j in %s', (text, language, words) => {
    expect(wordsOf(text, language)).toEqual(words);
  });
});
