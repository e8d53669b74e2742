import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSlug, reportFileStem } from './file-name.ts';

describe('fileSlug', () => {
  it.each([
    ['Tell me about yourself.', 'tell-me-about-yourself'],
    ["What's next?", 'whats-next'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\con<>|"?*', 'c-con'],
    ['Describe a week with too much to do. How did you decide?', 'describe-a-week-with-too-much-to-do-how'],
    ['a'.repeat(60), 'a'.repeat(40)],
    ['🎉🎉', ''],
    ['介绍一下你自己。', '介绍一下你自己'],
    ['حدثني عن نفسك', 'حدثني-عن-نفسك'],
    ['abc\u202Egpj.exe', 'abc-gpj-exe'],
  ])('makes %j into %j', (text, expected) => {
    expect(fileSlug(text)).toBe(expected);
  });

  it('never gives what a file system could misread', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const slug = fileSlug(text);
        expect(slug.length).toBeLessThanOrEqual(40);
        expect(slug).toMatch(/^$|^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
      }),
    );
  });
});

describe('reportFileStem', () => {
  it('is readable and counts copies', () => {
    expect(reportFileStem('Why?', '2026-11-22')).toBe('Second Take report - why - 2026-11-22');
    expect(reportFileStem('Why?', '2026-11-22', 2)).toBe('Second Take report - why - 2026-11-22 (2)');
    expect(reportFileStem('?', '2026-11-22')).toBe('Second Take report - 2026-11-22');
  });
});
