import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from './base32.ts';
import { crc32 } from './crc32.ts';
import { BLOCK_BEGIN, BLOCK_END, feedbackBlock, readFeedbackBlocks, textBlock } from './feedback-text.ts';
import { someFeedback } from './testing/example-feedback.ts';
import { sent, typed } from './testing/mail-mangling.ts';
import { fromUtf8, toUtf8, utf8Length } from './utf8.ts';

/** A row of manglings as one mail may meet them. Nobody quotes HTML's source: a tag cut by it looks like a quote mark. */
const anyManglings = fc
  .tuple(fc.array(fc.constantFrom(...typed), { maxLength: 8, size: 'max' }), fc.subarray([...sent]))
  .filter(([, then]) => !['HTML', 'quoted raw'].every((name) => then.some((each) => each.name === name)))
  .map(([first, then]) => [...first, ...then]);

const block = feedbackBlock(someFeedback);
const found = { state: 'found', texts: [JSON.stringify(someFeedback)] };

describe('the parts', () => {
  it('counts CRC-32 as zlib does', () => {
    expect(crc32(toUtf8('123456789'))).toBe(0xcbf43926);
    fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === zlibCrc32(bytes)));
  });

  it('writes base32 as RFC 4648 does, without padding', () => {
    const vectors = {
      '': '',
      f: 'MY',
      fo: 'MZXQ',
      foo: 'MZXW6',
      foob: 'MZXW6YQ',
      fooba: 'MZXW6YTB',
      foobar: 'MZXW6YTBOI',
    };
    for (const [plain, coded] of Object.entries(vectors)) expect(toBase32(toUtf8(plain))).toBe(coded);
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase32(toBase32(bytes))).toEqual(bytes);
      }),
    );
  });

  it('writes and reads UTF-8 as TextEncoder and TextDecoder do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const text = `${one}\ud800${other}`;
        expect(toUtf8(text)).toEqual(new TextEncoder().encode(text));
        expect(utf8Length(text)).toBe(toUtf8(text).length);
        expect(fromUtf8(toUtf8(other))).toBe(other);
      }),
    );
    expect(fromUtf8(Uint8Array.of(0xc3))).toBeNull();
  });
});

describe('a block', () => {
  it('has lines of at most 64 letters and digits between two plain lines', () => {
    const [first, ...rest] = block.trimEnd().split('\n');
    expect([first, rest.pop()]).toEqual([BLOCK_BEGIN, BLOCK_END]);
    for (const line of rest) expect(line).toMatch(/^[A-Z2-7]{1,64}$/);
  });

  it.each([...typed, ...sent])('survives being $name', ({ mangle }) => {
    expect(readFeedbackBlocks(mangle(block))).toEqual(found);
  });

  it('survives any of these in any order', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(JSON.stringify(someFeedback))),
        anyManglings,
        (text, manglings) => {
          const mail = manglings.reduce((before, { mangle }) => mangle(before), textBlock(text));
          expect(readFeedbackBlocks(mail), manglings.map(({ name }) => name).join(', ')).toEqual({
            state: 'found',
            texts: [text],
          });
        },
      ),
      { numRuns: 1_500 },
    );
  }, 60_000);
});

describe('reading', () => {
  it.each([
    ['an empty text', ''],
    ['a mail without any', 'Hi Kim,\n\nvery good!\n'],
    ['half a marker', 'BEGIN SECOND TAKE'],
  ])('finds none in %s', (_, mail) => expect(readFeedbackBlocks(mail)).toEqual({ state: 'none' }));

  it('says damaged when a letter is wrong, missing or the end is cut off', () => {
    const at = BLOCK_BEGIN.length + 200;
    const wrong = block[at] === 'A' ? 'B' : 'A';
    for (const mail of [
      block.slice(0, at) + wrong + block.slice(at + 1),
      block.slice(0, at) + block.slice(at + 1),
      block.slice(0, at),
      BLOCK_BEGIN,
      `${BLOCK_BEGIN}\n${BLOCK_END}`,
    ])
      expect(readFeedbackBlocks(mail)).toEqual({ state: 'damaged' });
  });

  it('needs no last line when everything before it came', () => {
    expect(readFeedbackBlocks(block.replace(BLOCK_END, 'Sent from my phone'))).toEqual(found);
  });

  it('gives every intact block once, and passes over what is only talked about', () => {
    const mail = `Copy from ${BLOCK_BEGIN} to ${BLOCK_END}:\n${textBlock('one')}\n> ${textBlock('two')}\n${textBlock('one')}`;
    expect(readFeedbackBlocks(mail)).toEqual({ state: 'found', texts: ['one', 'two'] });
  });

  it('never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(BLOCK_BEGIN, BLOCK_END, '>', '=', '=4', '&#', '&#9999999;', '<a', '\r'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        readFeedbackBlocks(pieces.join(''));
      }),
    );
  });
});
