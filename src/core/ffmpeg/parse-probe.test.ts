import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLastPacketMs, parseProbe, secondsToMs } from './parse-probe.ts';

describe('parseProbe', () => {
  it('reads a finished take', () => {
    const json = `{ "programs": [], "streams": [
      { "codec_name": "h264", "codec_type": "video", "width": 320, "height": 240 },
      { "codec_name": "opus", "codec_type": "audio" } ],
      "format": { "format_name": "mov,mp4,m4a,3gp,3g2,mj2", "duration": "4.320000", "size": "103942" } }`;
    expect(parseProbe(json)).toEqual({
      format: 'mov,mp4,m4a,3gp,3g2,mj2',
      durationMs: 4_320,
      sizeBytes: 103_942,
      video: { codec: 'h264', width: 320, height: 240 },
      audio: { codec: 'opus' },
    });
  });
  it('reads raw recordings, which have no duration', () => {
    expect(parseProbe('{"streams":[{"codec_type":"audio"}],"format":{"format_name":"matroska,webm"}}')).toEqual({
      format: 'matroska,webm',
      durationMs: null,
      sizeBytes: 0,
      video: null,
      audio: { codec: 'unknown' },
    });
  });
  it.each(['', '{}', '[]', 'null', '{"format":{}}', '{"format":{"format_name":3}}'])('refuses %s', (json) =>
    expect(parseProbe(json)).toBeNull(),
  );
  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseProbe(text)));
  });
  it('never gives a length or size that a document would refuse', () => {
    const texts = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('N/A', '-1', '1e400', '9'.repeat(40)));
    fc.assert(
      fc.property(texts, texts, (duration, size) => {
        const probed = parseProbe(JSON.stringify({ format: { format_name: 'x', duration, size } }));
        for (const value of [probed?.durationMs ?? 0, probed?.sizeBytes]) {
          expect(Number.isSafeInteger(value) && Number(value) >= 0).toBe(true);
        }
      }),
    );
  });
});

describe('secondsToMs', () => {
  it.each([
    ['4.288000', 4_288],
    ['0.0005', 1],
    ['7', 7_000],
    ['N/A', null],
    ['-0.007', null],
    ['1e3', null],
    ['', null],
  ])('%s is %s', (text, ms) => expect(secondsToMs(text)).toBe(ms));
});

describe('parseLastPacketMs', () => {
  it.each([
    ['0.000000\n0.033000\n0.020000\n', 33],
    ['0.000000,\n1.5,\nN/A\n', 1_500],
    ['', null],
    ['N/A\n', null],
  ])('%j', (csv, ms) => expect(parseLastPacketMs(csv)).toBe(ms));
});
