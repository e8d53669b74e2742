import { describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';

describe('commandLine', () => {
  it.each([
    [['-i', 'file:/a/b.webm'], 'ffmpeg -i file:/a/b.webm'],
    [['file:/My Takes/1.webm'], "ffmpeg 'file:/My Takes/1.webm'"],
    [["it's"], `ffmpeg 'it'\\''s'`],
    [['$(rm -rf ~)', ''], "ffmpeg '$(rm -rf ~)' ''"],
  ])('%j', (args, line) => expect(commandLine('ffmpeg', args)).toBe(line));
});
