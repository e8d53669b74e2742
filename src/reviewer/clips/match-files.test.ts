import { expect, it } from 'vitest';
import { exampleClip } from '../../core/sharing/testing/example-payload.ts';
import { matchFiles } from './match-files.ts';

const one = exampleClip({ clipId: 'one', source: { kind: 'file', fileName: 'one.mp4', sizeBytes: 5 } });
const two = exampleClip({ clipId: 'two', source: { kind: 'file', fileName: 'two.mp4', sizeBytes: 5 } });
const matched = (...names: string[]) =>
  matchFiles(
    [one, two],
    one,
    names.map((name) => ({ name })),
  ).map(({ clip, file }) => [clip.clipId, file.name]);

it('goes by name', () => {
  expect(matched('two.mp4', 'one.mp4', 'other.mp4')).toEqual([
    ['two', 'two.mp4'],
    ['one', 'one.mp4'],
  ]);
});
it('takes one renamed file for the clip on screen', () => {
  expect(matched('video (1).mp4')).toEqual([['one', 'video (1).mp4']]);
});
it('does not guess between several', () => {
  expect(matched('a.mp4', 'b.mp4')).toEqual([]);
  expect(matched()).toEqual([]);
});
