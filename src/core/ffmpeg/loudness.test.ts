import { expect, it } from 'vitest';
import { parseKeyFrame } from './cut-fast-arguments.ts';
import { gainFor, parseLoudness } from './loudness.ts';

const summary = (lufs: string) =>
  `[Parsed_ebur128_0 @ 0x1] Summary:\n\n  Integrated loudness:\n    I:         ${lufs} LUFS\n    Threshold: -33.4 LUFS\n`;

it.each([
  [summary('-23.3'), -23.3],
  [`  I: -70.0 LUFS\n${summary('-18.0')}`, -18],
  ['nothing', null],
])('reads the loudness at the end of the log', (log, expected) => {
  expect(parseLoudness(log)).toBe(expected);
});

it.each([
  [-23, 7],
  [-10, -6],
  [-60, 20],
  [-70, 0],
  [null, 0],
])('brings %s LUFS to that of speech on the web by %s dB', (lufs, gain) => {
  expect(gainFor(lufs)).toBe(gain);
});

it.each([
  ['3.000000,MD5:0a1b\n', { ms: 3_000, hash: 'MD5:0a1b' }],
  ['3.033333,MD5:0a1b,\n', { ms: 3_033, hash: 'MD5:0a1b' }],
  ['', null],
  ['N/A\n', null],
])('reads a key frame from %j', (csv, frame) => {
  expect(parseKeyFrame(csv)).toEqual(frame);
});
