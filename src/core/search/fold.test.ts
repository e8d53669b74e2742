import { expect, it } from 'vitest';
import { fold } from './fold.ts';

it.each([
  ['Résumé', 'resume'],
  ['ÜBERBLICK', 'uberblick'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['ﬁnance', 'finance'],
  ['ＡＢＣ', 'abc'],
  ['ガ', 'ガ'],
  ['مُدَرِّس', 'مدرس'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
