import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionFolderName, slugOf } from './layout.ts';
import { aSession } from './testing/example-documents.ts';

describe('slugOf', () => {
  it.each([
    ['Why do you want this role?', 'why-do-you-want-this-role'],
    ["What's your biggest strength?", 'whats-your-biggest-strength'],
    ['Où voyez-vous votre carrière dans 5 ans ?', 'ou-voyez-vous-votre-carriere-dans-5-ans'],
    ['Erzählen Sie von sich', 'erzahlen-sie-von-sich'],
    ['为什么选择我们？', 'session'],
    ['', 'session'],
    ['...', 'session'],
    ['../../etc/passwd', 'etc-passwd'],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
    ['ﬁrst'.normalize('NFC'), 'first'],
  ])('of %j is %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('is a safe name of at most 40 characters for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(slugOf(text)).toMatch(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/);
      }),
    );
  });
});

it('a session folder is named by date, first question and id', () => {
  expect(sessionFolderName(aSession())).toBe('2026-11-22-why-do-you-want-this-role-session1');
  expect(sessionFolderName(aSession({ questions: [] }))).toBe('2026-11-22-session-session1');
});
