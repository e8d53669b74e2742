import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProgressLine, NO_PROGRESS, readProgress } from './parse-progress.ts';

const read = (lines: readonly string[]) => lines.reduce(readProgress, NO_PROGRESS);

describe('readProgress', () => {
  it('reads what ffmpeg 4.1 and 5.1 print', () => {
    const block = ['frame=86', 'fps=0.0', 'stream_0_0_q=-1.0', 'bitrate= 192.5kbits/s', 'total_size=103942'];
    expect(read([...block, 'out_time_us=4320000', 'out_time_ms=4320000', 'out_time=00:00:04.320000'])).toEqual({
      outMs: 4_320,
      frames: 86,
      sizeBytes: 103_942,
    });
  });
  it('keeps the last known time when there is none', () => {
    expect(read(['out_time_us=1000000', 'out_time_us=N/A']).outMs).toBe(1_000);
    expect(read(['out_time_us=-7000']).outMs).toBeNull();
  });
  it('does not believe out_time_ms, which is microseconds', () => {
    expect(read(['out_time_ms=4320000']).outMs).toBeNull();
  });
  it('takes any line', () => {
    const line = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom('out_time_us', 'frame'), fc.string()).map((p) => p.join('=')),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { outMs, frames } = read(lines);
        for (const value of [outMs, frames])
          expect(value === null || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});

describe('isProgressLine', () => {
  it.each([
    ['out_time_us=12', true],
    ['bitrate= 192.5kbits/s', true],
    ['progress=end', true],
    ['[mp4 @ 0x5581] Starting second pass: moving the moov atom', false],
    ['file:/a=b: No space left on device', false],
  ])('%s: %s', (line, progress) => expect(isProgressLine(line)).toBe(progress));
});
