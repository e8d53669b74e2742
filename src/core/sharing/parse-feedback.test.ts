import { describe, expect, it } from 'vitest';
import { type Feedback, MAX_FEEDBACK_BYTES } from './feedback.ts';
import { BLOCK_BEGIN, feedbackBlock, serializeFeedback, textBlock } from './feedback-text.ts';
import { MAX_PASTED_BYTES, parseFeedback } from './parse-feedback.ts';
import { someFeedback } from './testing/example-feedback.ts';

const file = serializeFeedback(someFeedback);
const block = feedbackBlock(someFeedback);
const ok = { state: 'ok', feedback: someFeedback };
const change = (fields: object): string => JSON.stringify({ ...someFeedback, ...fields });
const withNote = (note: string): Feedback => ({
  ...someFeedback,
  moments: someFeedback.moments.map((moment) => ({ ...moment, note })),
});

describe('what is read', () => {
  it.each([
    ['the file', file],
    ['the file with a byte order mark', `\ufeff${file}`],
    ['the file’s content in a mail', `Hi Kim,\r\n\r\n${file}\r\nNoor`],
    ['the block', block],
    ['the block in a mail', `Hi {Kim},\n\n${block}\nNoor`],
    ['a file whose note talks of a block', serializeFeedback(withNote(block.slice(0, 60)))],
  ])('%s', (name, text) => {
    const parsed = parseFeedback(text);
    if (name.startsWith('a file')) expect(parsed.state).toBe('ok');
    else expect(parsed).toEqual(ok);
  });

  it('the block that was saved last', () => {
    const later = { ...someFeedback, savedAt: '2026-11-26T00:00:00.000Z' };
    const mails = [`${feedbackBlock(later)}\n> ${block}`, `${block}${feedbackBlock(later)}`];
    for (const mail of mails) expect(parseFeedback(mail)).toEqual({ state: 'ok', feedback: later });
    expect(parseFeedback(`${block}${textBlock('{}')}${textBlock(change({ version: 2 }))}`)).toEqual(ok);
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', ''],
    ['nothing', ' \n\ufeff'],
    ['nothing', 'Hi Kim, very good!'],
    ['nothing', 'Curly {words} in a mail'],
    ['nothing', '{'.repeat(100_000)],
    ['nothing', '>'.repeat(3_000_000)],
    ['nothing', '<a'.repeat(1_000_000)],
    ['damaged', `${BLOCK_BEGIN}\n`.repeat(10_000)],
    ['not-feedback', '[]'],
    ['not-feedback', 'null'],
    ['not-feedback', '{"type":"session","version":1}'],
    ['not-feedback', '['.repeat(500_000) + ']'.repeat(500_000)],
    ['not-feedback', '{"__proto__":{"type":"second-take-feedback","version":1}}'],
    ['not-feedback', textBlock('Hello')],
    ['damaged', file.slice(0, -20)],
    ['damaged', block.slice(0, -100)],
    ['damaged', `${block.slice(0, -100)}\n{}`],
    ['damaged', file.replaceAll('"version": 1,', '')],
    ['damaged', textBlock('{"type":"second-take-feedback","version":1}')],
    ['damaged', change({ version: 0 })],
    ['damaged', `{"type":"second-take-feedback","version":1e999}`],
    ['damaged', change({ requestId: '../../etc' })],
    ['damaged', change({ savedAt: 'yesterday' })],
    ['damaged', change({ moments: Array.from({ length: 2_001 }, () => someFeedback.moments[0]) })],
    ['damaged', JSON.stringify(withNote('x'.repeat(4_001)))],
    ['damaged', file.replace('29000', '1e300')],
    ['damaged', file.replace('29000', '29000.5')],
    ['damaged', file.replace('"keep"', '"KEEP"')],
    ['newer-version', change({ version: 2 })],
    ['newer-version', textBlock('{"type":"second-take-feedback","version":7}')],
    ['newer-version', `${block.slice(0, -100)}\n${textBlock(change({ version: 2 }))}`],
    ['too-large', change({ more: 'x'.repeat(MAX_FEEDBACK_BYTES) })],
    ['too-large', change({ more: '你'.repeat(MAX_FEEDBACK_BYTES / 3) })],
    ['too-large', textBlock(change({ more: 'x'.repeat(MAX_FEEDBACK_BYTES) }))],
    ['too-large', ' '.repeat(MAX_PASTED_BYTES + 1)],
  ])('%s, case %#', (state, text) => expect(parseFeedback(text)).toEqual({ state }));
});

describe('what is cleaned', () => {
  it.each([
    ['one\r\ntwo\rthree\u2028four\tfive', 'one\ntwo\nthree\nfour\tfive'],
    ['a\u0000b\u0007c\u001b[31md\u007fe\u009bf', 'abc[31mdef'],
    ['\u202egnp.exe\u202c \u2066x\u2069', 'gnp.exe x'],
    ['half \ud83d and \udc00', 'half \ufffd and \ufffd'],
    ['👩‍🔧 مرحبا\u200f', '👩‍🔧 مرحبا\u200f'],
    ['<img src=x onerror=alert(1)> & "q"', '<img src=x onerror=alert(1)> & "q"'],
  ])('%j', (note, clean) => {
    for (const text of [serializeFeedback(withNote(note)), feedbackBlock(withNote(note))])
      expect(parseFeedback(text)).toMatchObject({ feedback: { moments: [{ note: clean }, { note: clean }] } });
  });

  it('makes the name one line', () => {
    const parsed = parseFeedback(change({ reviewerName: ' Noor\n\u202e  K. ' }));
    expect(parsed).toMatchObject({ feedback: { reviewerName: 'Noor K.' } });
  });

  it('keeps the first of what comes twice, and no fields it does not know', () => {
    const { moments, ratings, points } = someFeedback;
    const twice = {
      moments: [...moments, ...moments.map((moment) => ({ ...moment, note: 'again', more: 1 }))],
      ratings: [...ratings, ...ratings.map((rating) => ({ ...rating, level: 1 }))],
      points: points.map((point) => ({ ...point, id: 'keep-0', momentIds: ['m-1', 'm-1'] })),
      more: { deep: [] },
    };
    const expected = { ...someFeedback, points: points.slice(0, 1) };
    expect(parseFeedback(change(twice))).toEqual({ state: 'ok', feedback: expected });
  });

  it('gives plain data: no prototype, no negative zero', () => {
    const parsed = parseFeedback(file.replace('"startMs": 1000', '"__proto__": {"isAdmin": true}, "startMs": -0'));
    const moment = parsed.state === 'ok' ? parsed.feedback.moments[0] : undefined;
    expect(moment).toStrictEqual({ ...someFeedback.moments[0], startMs: 0 });
    expect(moment && Object.getPrototypeOf(moment)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('isAdmin');
  });
});
