import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_HELD, receive } from './receive.ts';

const held = { nextSequence: 3, receivedBytes: 300 };

describe('receive', () => {
  it.each([
    [
      'the next chunk',
      { sequence: 3, offset: 300, sizeBytes: 50 },
      'write',
      0,
      { nextSequence: 4, receivedBytes: 350 },
    ],
    [
      'an empty next chunk',
      { sequence: 3, offset: 300, sizeBytes: 0 },
      'repeat',
      0,
      { nextSequence: 4, receivedBytes: 300 },
    ],
    [
      'the rest of a half chunk',
      { sequence: 3, offset: 280, sizeBytes: 50 },
      'write',
      20,
      { nextSequence: 4, receivedBytes: 330 },
    ],
    ['a chunk again', { sequence: 2, offset: 200, sizeBytes: 100 }, 'repeat', 0, held],
    ['the first chunk again', { sequence: 0, offset: 0, sizeBytes: 100 }, 'repeat', 0, held],
    ['a missing sequence', { sequence: 4, offset: 300, sizeBytes: 50 }, 'gap', 0, null],
    ['missing bytes', { sequence: 3, offset: 301, sizeBytes: 50 }, 'gap', 0, null],
    ['an earlier chunk that grew', { sequence: 2, offset: 200, sizeBytes: 101 }, 'gap', 0, null],
  ] as const)('%s', (_, chunk, kind, skip, then) => {
    const decision = receive(held, chunk);
    expect(decision.kind).toBe(kind);
    if (decision.kind !== 'gap') expect(decision.then).toEqual(then);
    if (decision.kind === 'write') expect(decision.skipBytes).toBe(skip);
  });

  it('rebuilds the stream whatever is repeated, cut short or left out', () => {
    const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 12 });
    const tries = fc.array(fc.record({ pick: fc.nat(11), cut: fc.option(fc.nat(20)) }), { maxLength: 60 });
    fc.assert(
      fc.property(chunks, tries, (parts, attempts) => {
        const whole = Buffer.concat(parts);
        const offsets = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.length, 0));
        const file: number[] = [];
        let state = NOTHING_HELD;
        const send = (sequence: number, cut: number | null) => {
          const data = parts[sequence];
          const offset = offsets[sequence];
          if (data === undefined || offset === undefined) return;
          const decision = receive(state, { sequence, offset, sizeBytes: data.length });
          if (decision.kind === 'gap') return;
          if (decision.kind === 'write') {
            const fresh = data.subarray(decision.skipBytes);
            const written = cut === null ? fresh : fresh.subarray(0, cut);
            file.push(...written);
            // The disk was full in the middle: only what was written counts, the chunk stays open.
            if (written.length < fresh.length) {
              state = { ...state, receivedBytes: file.length };
              return;
            }
          }
          state = decision.then;
        };
        for (const attempt of attempts) send(attempt.pick % parts.length, attempt.cut);
        for (let sequence = 0; sequence < parts.length; sequence += 1) send(sequence, null);
        expect(Buffer.from(file)).toEqual(whole);
        expect(state).toEqual({ nextSequence: parts.length, receivedBytes: whole.length });
      }),
    );
  });
});
