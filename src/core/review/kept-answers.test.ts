import { describe, expect, it } from 'vitest';
import { undivided, withBorder, withChoice } from './answers-draft.ts';
import { isUndivided, KeptAnswers, takenUp } from './kept-answers.ts';

const window = { startMs: 1_000, endMs: 60_000 };
const media = { fileName: 'video.mp4', sizeBytes: 900, durationMs: 60_000 };
const take = { media, trim: window } as Parameters<typeof takenUp>[1];
const questions = [{ id: 'q01' }];
const divided = withChoice(
  withChoice(withBorder(undivided(window), 20_000) ?? undivided(window), 0, { kind: 'question', questionId: 'q01' }),
  1,
  { kind: 'new', text: 'Why us?' },
);
const kept = (change: object = {}): KeptAnswers =>
  KeptAnswers.parse({ type: 'answers', version: 1, fileName: 'video.mp4', sizeBytes: 900, ...divided, ...change });

describe('a kept division', () => {
  it('comes back as it was', () => {
    expect(takenUp(KeptAnswers.parse(JSON.parse(JSON.stringify(kept()))), take, questions)).toEqual(divided);
  });

  it('opens a stretch whose question is not there any more', () => {
    expect(takenUp(kept(), take, [])?.choices).toEqual([{ kind: 'open' }, { kind: 'new', text: 'Why us?' }]);
  });

  it.each([
    ['the take was trimmed since', kept(), { ...take, trim: { startMs: 2_000, endMs: 60_000 } }],
    ['the trim was taken back', kept(), { ...take, trim: null }],
    ['the file is another one', kept({ sizeBytes: 901 }), take],
    ['the take has no file', kept(), { ...take, media: null }],
    ['borders lie outside', kept({ borders: [60_500] }), take],
    [
      'borders are too near',
      kept({ borders: [20_000, 20_500], choices: [...divided.choices, { kind: 'open' }] }),
      take,
    ],
    [
      'borders are not in order',
      kept({ borders: [30_000, 20_000], choices: [...divided.choices, { kind: 'open' }] }),
      take,
    ],
    ['a choice is missing', kept({ choices: [{ kind: 'none' }] }), take],
    ['it says nothing', kept(undivided(window)), take],
  ])('is left where %s', (_, stored, now) => {
    expect(takenUp(stored, now, questions)).toBeNull();
  });

  it('says something as soon as there is a border or a choice', () => {
    expect(isUndivided(undivided(window))).toBe(true);
    expect(isUndivided(divided)).toBe(false);
    expect(isUndivided(withChoice(undivided(window), 0, { kind: 'none' }))).toBe(false);
  });
});
