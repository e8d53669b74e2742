import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../core/errors.ts';
import { feedbackBlock, serializeFeedback } from '../../core/sharing/feedback-text.ts';
import { NO_CUES } from '../../core/sharing/mail-cues.ts';
import { MAX_PASTED_BYTES } from '../../core/sharing/parse-feedback.ts';
import { MAIL_LIMITS } from '../../core/sharing/split-mail.ts';
import { someFeedback } from '../../core/sharing/testing/example-feedback.ts';
import { createReader, type ReaderOptions, type TextReader } from './reader.ts';

const worker = join(import.meta.dirname, 'reading-worker.ts');
/** Takes the main thread a second and more when it is read there. */
const hostile = '=41'.repeat(MAX_PASTED_BYTES / 3);
const hostileMail = 'a\r'.repeat(MAIL_LIMITS.text / 2);
/** Longer than what is read in place. */
const padding = 'Hello.\n'.repeat(10_000);

const readers: TextReader[] = [];
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close();
});
function open(options: Partial<ReaderOptions> = {}): TextReader {
  // Longer than any reading takes on a busy machine.
  const reader = createReader({ worker, limitMs: 50_000, ...options });
  readers.push(reader);
  return reader;
}

/** How often the event loop came round, at most once a millisecond, while something was going on. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const ended = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await setTimeout(1);
    turns += 1;
  }
  await ended;
  return turns;
}

describe('a long text', () => {
  it('gives what a short one gives', async () => {
    const reader = open();
    const short = await reader.feedback(serializeFeedback(someFeedback));
    expect(short).toMatchObject({ feedback: someFeedback, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await reader.feedback(`${padding}${feedbackBlock(someFeedback)}`)).toEqual(short);
    expect(await reader.feedback(padding)).toBe('nothing');
    const list = '\nKeep:\n- Short answers\n';
    const cues = { ...NO_CUES, keep: ['keep'] };
    expect((await reader.mail(padding + list, cues)).length).toBe(MAIL_LIMITS.parts);
    expect(await reader.mail(list, cues)).toEqual([{ text: 'Short answers', kind: 'keep' }]);
  });

  it.each([
    ['feedback', (reader: TextReader) => reader.feedback(hostile)],
    ['mail', (reader: TextReader) => reader.mail(hostileMail, NO_CUES)],
  ])('of the worst kind leaves the event loop free: %s', async (_, read) => {
    // Read in place it comes round once or twice.
    expect(await turnsDuring(read(open()))).toBeGreaterThan(10);
  });

  it('several at once are all read', async () => {
    const reader = open();
    const texts = [padding, `${padding}${feedbackBlock(someFeedback)}`, `${padding}{"type":"other"}`];
    const results = await Promise.all(texts.map((text) => reader.feedback(text)));
    expect(results).toEqual(['nothing', expect.objectContaining({ feedback: someFeedback }), 'nothing']);
  });
});

describe('a text that takes too long', () => {
  it('is damaged feedback, or a mail that is too large; the next one is read', async () => {
    const code = (error: unknown) => (error as AppError).code;
    const hasty = open({ limitMs: 1 });
    expect(await hasty.feedback(hostile)).toBe('damaged');
    expect(await hasty.mail(hostileMail, NO_CUES).catch(code)).toBe('too-large');
    expect(await hasty.feedback(serializeFeedback(someFeedback))).toMatchObject({ feedback: someFeedback });
  });

  it('is given up when the app closes', async () => {
    const reader = open();
    const reading = [reader.feedback(hostile), reader.feedback(hostile)];
    await reader.close();
    expect(await Promise.all(reading)).toEqual(['damaged', 'damaged']);
  });

  it('is not told of a thread that cannot start', async () => {
    const reader = open({ worker: join(import.meta.dirname, 'no-such-worker.ts') });
    await expect(reader.feedback(hostile)).rejects.toThrow();
  });
});
