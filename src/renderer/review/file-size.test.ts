import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [834_200, '834 kB'],
  [2_440_000, '2.4 MB'],
  [3_000_000_000, '3 GB'],
])('writes %d bytes as %s', (bytes, text) => {
  expect(fileSize(bytes, 'en-GB')).toBe(text);
});
