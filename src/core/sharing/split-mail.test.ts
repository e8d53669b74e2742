import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../../resources/phrases/mail/en.json' with { type: 'json' };
import { headingReader, MailCues } from './mail-cues.ts';
import { MAIL_LIMITS, splitMail } from './split-mail.ts';

const split = (text: string) => splitMail(text, english).map(({ text, kind }) => [kind, text]);

it('ships English cues that fit the schema, lower case and without repeats', () => {
  const cues = MailCues.parse(english);
  expect(cues).toEqual(english);
  for (const list of Object.values(cues).filter(Array.isArray)) {
    expect(new Set(list).size).toBe(list.length);
    expect(list.every((cue: string) => cue === cue.toLowerCase() && cue === cue.trim())).toBe(true);
  }
  expect(cues.keep.filter((cue) => cues.change.includes(cue))).toEqual([]);
});

it.each([
  ['Keep', 'keep'],
  ['What went well?', 'keep'],
  ['3 things you did well', 'keep'],
  ['What didn’t go well', 'change'],
  ['Three things to do differently', 'change'],
  ['Keep working on', 'change'],
  ['What to keep and what to change', null],
  ['The opening', undefined],
  ['Keeper', undefined],
])('heading %j announces %s', (heading, kind) => expect(headingReader(english)(heading)).toBe(kind));

describe('a mail', () => {
  it('with headings, lists, greeting and signature', () => {
    expect(
      split(`Hi Kim,

thanks for asking me.

What went well:
1. You answered in the first two sentences,
   before any background.
2. The example had a result.

**Do differently next time**
- Pause after the question
- Say "I", not "we"

Happy to talk about it.

Best wishes,
Noor
Example Ltd

On Wed, 25 Nov 2026 at 18:00, Kim <kim@example.org> wrote:
> Keep:
> 1. quoted`),
    ).toEqual([
      [null, 'thanks for asking me.'],
      ['keep', 'You answered in the first two sentences, before any background.'],
      ['keep', 'The example had a result.'],
      ['change', 'Pause after the question'],
      ['change', 'Say "I", not "we"'],
      [null, 'Happy to talk about it.'],
    ]);
  });

  it('with one line for each thought', () => {
    expect(
      split('Keep: the short first sentence\nKeep: the numbers\nChange: the long pause at 1:30\n\nLooked at the floor'),
    ).toEqual([
      ['keep', 'the short first sentence'],
      ['keep', 'the numbers'],
      ['change', 'the long pause at 1:30'],
      ['change', 'Looked at the floor'],
    ]);
    expect(split('Strengths\nDirect\nWarm tone\nWeaknesses\nToo fast')).toEqual([
      ['keep', 'Direct'],
      ['keep', 'Warm tone'],
      ['change', 'Too fast'],
    ]);
  });

  it('with wrapped paragraphs', () => {
    const first = 'You speak in long and polished sentences that sound as if you\nhad learned them by heart.';
    expect(split(`${first}\n\nThe end was strong.`)).toEqual([
      [null, first.replace('\n', ' ')],
      [null, 'The end was strong.'],
    ]);
  });

  it.each([
    ['plus and minus', '+ Direct\n+ Calm\n- Too fast', ['keep', 'keep', 'change']],
    ['minus alone', '- Direct\n- Calm', [null, null]],
    ['two numbered lists', '1. a one\n2. b two\n\n1) c\n2) d\n3) e', ['keep', 'keep', 'change', 'change', 'change']],
    ['one list of six', '1. a\n2. b\n3. c\n4. d\n5. e\n6. f', ['keep', 'keep', 'keep', 'change', 'change', 'change']],
    ['one list of three', '1. a\n2. b\n3. c', [null, null, null]],
    ['a number that is none', '1.5 seconds were too long\n1:30 was better', [null, null]],
  ])('without headings, by form: %s', (_, text, kinds) => {
    expect(splitMail(text).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('what the sender did not write', () => {
  const own = [['keep', 'The opening']];
  it.each([
    ['an answer above', 'Keep: The opening\n\nOn 25 Nov 2026, Kim wrote:\n> Please review'],
    ['an answer above, quoted without marks', 'Keep: The opening\n\nOn 25 Nov 2026, Kim wrote:\n\nPlease review'],
    [
      'a broken line above the quote',
      'Keep: The opening\n\nOn 25 Nov 2026, Kim Longname\n<kim@example.org> wrote:\n> Please',
    ],
    ['an answer below', 'On 25 Nov 2026, Kim wrote:\n> Please review\n> soon\n\nKeep: The opening'],
    ['an original message', 'Keep: The opening\n\n-----Original Message-----\nFrom: Kim\n\nPlease review'],
    [
      'a header below',
      'Keep: The opening\n\n________________\nFrom: Kim <k@example.org>\nSent: Monday\nTo: Noor\n\nPlease review',
    ],
    ['a header above', 'From: Noor <n@example.org>\nDate: Monday\nSubject: Re: Review\n\nKeep: The opening'],
    ['a mail that is quoted as a whole', '> Hi Kim,\n>\n> Keep: The opening\n>\n> -- \n> Noor'],
    [
      'an introduction that broke in two, above text without marks',
      'On 25 Nov 2026, Noor\n<noor@example.org> wrote:\n\nKeep: The opening',
    ],
    ['a forwarded one', '---------- Forwarded message ---------\nFrom: Noor\nDate: Monday\n\nKeep: The opening'],
    ['a program’s line', 'Keep: The opening\n\nSent from my phone'],
    ['a signature', 'Keep: The opening\n-- \nNoor\nKeep: this number'],
    ['a leave with name', 'Good morning Kim!\n\nKeep: The opening\n\nCheers, Noor'],
  ])('%s', (_, text) => {
    expect(split(text)).toEqual(own);
    expect(split(text.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0'))).toEqual(own);
  });

  it('is not mistaken for what they did', () => {
    for (const thanks of ['Thanks, Kim!', 'Hi Kim,\nThanks!'])
      expect(split(`${thanks}\n\nKeep: calm\nChange: speed\n\nBest,\nNoor`).slice(1)).toEqual([
        ['keep', 'calm'],
        ['change', 'speed'],
      ]);
    expect(split('Best example was the second\n\nHello is a good way to begin an answer to this')).toEqual([
      [null, 'Best example was the second'],
      [null, 'Hello is a good way to begin an answer to this'],
    ]);
  });
});

it('never throws and stays within its limits, whatever the text', () => {
  const line = fc.oneof(
    fc.constantFrom('', '> ', '1. ', '- ', 'Keep:', 'From: a', 'To: b', '-- ', 'Hi', 'x wrote:', '#', ':', '**'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, hasCues) => {
      const parts = hasCues ? splitMail(lines.join('\n'), english) : splitMail(lines.join('\n'));
      expect(parts.every(({ text }) => text.trim() !== '')).toBe(true);
    }),
    { numRuns: 1_000 },
  );
  for (const sign of ['*', '-', '>', ' '])
    expect(splitMail(`${sign.repeat(150_000)}a`, english).length).toBeLessThanOrEqual(1);
  expect(splitMail('- a\n'.repeat(100_000))).toHaveLength(MAIL_LIMITS.parts);
  expect(splitMail('a'.repeat(300_000))[0]?.text).toHaveLength(MAIL_LIMITS.part);
}, 60_000);
