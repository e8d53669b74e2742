import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toLines } from './lines.ts';
import { passagesOf, saidAtMs, saidIn } from './said.ts';
import type { Cue } from './transcript.ts';

const cue = (startMs: number, endMs: number, text: string, words?: Cue['words']): Cue => ({
  startMs,
  endMs,
  text,
  ...(words ? { words } : {}),
});
const timeOf = (cues: readonly Cue[], word: string) => {
  const said = saidIn(cues);
  return saidAtMs(said.times, said.text.indexOf(word));
};

it('says when a word was said: exactly where it is known, else by its share of the line', () => {
  const cues = [
    cue(1_000, 2_000, 'I led it', [
      { text: 'I', startMs: 1_000 },
      { text: 'led', startMs: 1_250 },
      { text: 'it', startMs: 1_900 },
    ]),
    cue(5_000, 6_000, 'alone first'),
  ];
  expect(timeOf(cues, 'led')).toBe(1_250);
  expect(timeOf(cues, 'alone')).toBe(5_000);
  expect(timeOf(cues, 'first')).toBe(5_545);
  expect(saidAtMs(saidIn([]).times, 0)).toBe(0);
});

it('gives a word that falls on half a millisecond the time it is shown with', () => {
  const cues = [cue(0, 5_027, 'the Straße the the the')];
  expect(toLines(cues)[0]?.words[3]?.startMs).toBe(3_428);
  expect(saidAtMs(saidIn(cues).times, 'the Straße the '.length)).toBe(3_428);
});

it('gives every word the time it is shown with', () => {
  const word = fc.constantFrom('we', 'planned', 'the', '面试', 'launch.', 'Straße');
  const anyCue = fc.record({ text: fc.array(word, { minLength: 1, maxLength: 8 }), lengthMs: fc.nat(9_000) });
  fc.assert(
    fc.property(fc.array(anyCue, { maxLength: 12 }), (lines) => {
      let at = 0;
      const cues = lines.map(({ text, lengthMs }) => {
        const made = cue(at, at + lengthMs, text.join(' '));
        at += lengthMs + 10;
        return made;
      });
      const said = saidIn(cues);
      let offset = 0;
      for (const { words } of toLines(cues))
        for (const { text, startMs, isSpaced } of words) {
          expect(said.text.slice(offset, offset + text.length)).toBe(text);
          expect(saidAtMs(said.times, offset)).toBe(startMs);
          offset += text.length + (isSpaced ? 1 : 0);
        }
    }),
  );
});

it('cuts into passages after sentences, and loses nothing', () => {
  const sentence = 'Then we asked everybody what had gone wrong and why it had not been noticed before. ';
  const said = saidIn([cue(0, 60_000, sentence.repeat(20).trim())]);
  const passages = passagesOf(said);
  expect(passages.every(({ text }) => text.endsWith('before.'))).toBe(true);
  expect(passages.map(({ text }) => text).join(' ')).toBe(said.text);
  expect(passages[1]?.at).toBe(passages[0] && passages[0].text.length + 1);
});

it('cuts what has no sentences, and what has no spaces, without breaking a character', () => {
  const texts = ['word '.repeat(500).trim(), '面'.repeat(1_000), '😀'.repeat(1_000), 'a'.repeat(999)];
  for (const text of texts) {
    const passages = passagesOf(saidIn([cue(0, 1_000, text)]));
    expect(Math.max(...passages.map((passage) => passage.text.length))).toBeLessThanOrEqual(400);
    expect(
      passages
        .map((passage) => passage.text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(text.replaceAll(' ', ''));
    expect(passages.filter((passage) => /\p{Cs}/u.test(passage.text))).toEqual([]);
  }
});
