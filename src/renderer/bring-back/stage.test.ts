import { expect, it } from 'vitest';
import { isTooLarge } from './stage.ts';

it.each([
  ['an empty text', '', false],
  ['as much as the API takes', 'a'.repeat(1_900_000), false],
  ['one character more', 'a'.repeat(1_900_001), true],
  ['few characters of many bytes', '好'.repeat(700_000), true],
  ['characters that JSON writes as six', '\u0000'.repeat(400_000), true],
])('%s', (_name, text, expected) => expect(isTooLarge(text)).toBe(expected));
