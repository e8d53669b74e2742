import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseVersion } from './parse-version.ts';

const git = (year: number, libavcodec: string) =>
  `ffmpeg version N-47683-g0e8eb07980-static https://example.org/ffmpeg/  Copyright (c) 2000-${year} the FFmpeg developers
built with gcc 6.3.0 (Debian 6.3.0-18+deb9u1) 20170516
libavutil      56. 24.101 / 56. 24.101
libavcodec     ${libavcodec} / ${libavcodec}
`;

describe('parseVersion', () => {
  it.each([
    ['ffmpeg version 5.1.9-0+deb12u1 Copyright (c) 2000-2026 the FFmpeg developers\n', '5.1.9-0+deb12u1', 5],
    ['ffmpeg version 4.1 Copyright (c) 2000-2018 the FFmpeg developers\r\n', '4.1', 4],
    ['ffmpeg version n7.0.2 Copyright', 'n7.0.2', 7],
    ['ffprobe version 6.0-static https://example.org', '6.0-static', 6],
    ['ffmpeg version 2.8.17', '2.8.17', 2],
    [git(2018, '58. 42.100'), 'N-47683-g0e8eb07980-static', 4],
    [git(2023, '60.  3.100'), 'N-47683-g0e8eb07980-static', 6],
    ['ffmpeg version git-2020-05-23-26b4509', 'git-2020-05-23-26b4509', 0],
  ])('%s', (output, text, major) => expect(parseVersion(output)).toEqual({ text, major }));

  it.each(['', 'bash: ffmpeg: not found', 'GNU bash, version 5.2.15(1)-release'])('refuses %j', (output) =>
    expect(parseVersion(output)).toBeNull(),
  );
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseVersion(`ffmpeg version ${text}`)));
  });
});
