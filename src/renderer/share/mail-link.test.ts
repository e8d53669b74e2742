import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailLink } from './mail-link.ts';

test('a mail link says subject and text, with line ends as mails have them', () => {
  expect(mailLink('A & B?', 'Hello,\n50 % "yes"')).toBe(
    'mailto:?subject=A%20%26%20B%3F&body=Hello%2C%0D%0A50%20%25%20%22yes%22',
  );
});

test('a text too long for mail programs has no link', () => {
  expect(mailLink('Subject', 'x'.repeat(1_700))).not.toBeNull();
  expect(mailLink('Subject', 'x'.repeat(1_800))).toBeNull();
  expect(mailLink('Subject', '你'.repeat(300))).toBeNull();
});

test('every link is short enough and holds the text, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (body) => {
      const link = mailLink('Subject', body);
      if (link === null) return;
      expect(link.length).toBeLessThanOrEqual(1_800);
      expect(decodeURIComponent(link.split('&body=')[1] ?? '')).toBe(body.replace(/\r?\n/g, '\r\n'));
    }),
  );
});
