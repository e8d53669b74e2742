import { expect, it } from 'vitest';
import { BadArgument, readOptions } from './options.ts';

it('reads what was asked, the environment standing in', () => {
  expect(readOptions([], {})).toEqual({
    library: undefined,
    port: undefined,
    ffmpeg: undefined,
    whisper: undefined,
    whisperModel: undefined,
    open: true,
    help: false,
  });
  expect(
    readOptions(['--library', 'a b', '--port', '8080', '--no-open'], { SECOND_TAKE_LIBRARY: 'other' }),
  ).toMatchObject({ library: 'a b', port: 8080, open: false });
  expect(readOptions([], { SECOND_TAKE_LIBRARY: 'x', SECOND_TAKE_FFMPEG: 'y' })).toMatchObject({
    library: 'x',
    ffmpeg: 'y',
  });
  expect(readOptions(['--whisper', 'w'], { SECOND_TAKE_WHISPER: 'x', SECOND_TAKE_WHISPER_MODEL: 'm' })).toMatchObject({
    whisper: 'w',
    whisperModel: 'm',
  });
});

it.each([['--port', '0'], ['--port', '65536'], ['--port', 'a'], ['--port', '1.5'], ['--port'], ['--other'], ['word']])(
  'refuses %s %s with a sentence',
  (...args) => {
    expect(() =>
      readOptions(
        args.filter((arg) => arg !== undefined),
        {},
      ),
    ).toThrow(BadArgument);
  },
);
