import { expect, it } from 'vitest';
import { feedbackFileName } from './file-name.ts';

it.each([
  ['Maria', 'second-take-feedback-maria.json'],
  ['Jürgen  Ōe/..', 'second-take-feedback-jurgen-oe.json'],
  ['王芳', 'second-take-feedback.json'],
  ['', 'second-take-feedback.json'],
])('for %j it is %s', (name, expected) => {
  expect(feedbackFileName('feedback', name)).toBe(expected);
});
