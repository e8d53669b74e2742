import { toUtf8 } from '../utf8.ts';

/** What a mail program, or a person with one, does to a text. */
export interface Mangling {
  readonly name: string;
  readonly mangle: (text: string) => string;
}

const lines = (change: (line: string) => string) => (text: string) => text.split('\n').map(change).join('\n');

const wrapWords = (width: number) =>
  lines((line) => {
    const wrapped: string[] = [''];
    for (const word of line.split(' ')) {
      const last = wrapped.at(-1) ?? '';
      if (last !== '' && last.length + word.length >= width) wrapped.push(word);
      else wrapped[wrapped.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return wrapped.join('\n');
  });

const wrapHard = (width: number) => lines((line) => line.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n'));

/** RFC 2045, 6.7, with lines of at most 76. */
export const quotedPrintable = lines((line) => {
  const parts = [...toUtf8(line)].map((byte, at, all) => {
    const isLast = at === all.length - 1;
    const isPlain = (byte > 32 && byte < 127 && byte !== 61) || (byte === 32 && !isLast);
    return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const wrapped = [''];
  for (const part of parts) {
    if ((wrapped.at(-1) ?? '').length + part.length > 75) wrapped.push('');
    wrapped[wrapped.length - 1] += part;
  }
  return wrapped.join('=\n');
});

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('  ', ' &nbsp;');

/** While it is written and edited: in any order, any number of times. */
export const typed: readonly Mangling[] = [
  { name: 'quoted', mangle: lines((line) => `> ${line}`) },
  { name: 'quoted three deep', mangle: lines((line) => `>>> ${line}`) },
  { name: 'quoted without space', mangle: lines((line) => `>${line}`) },
  { name: 'indented', mangle: lines((line) => `    ${line}`) },
  { name: 'dash-escaped', mangle: lines((line) => (/^[-A-Z]/.test(line) ? `- ${line}` : line)) },
  { name: 'flowed', mangle: lines((line) => `${line}  `) },
  { name: 'wrapped by words at 40', mangle: wrapWords(40) },
  { name: 'wrapped hard at 30', mangle: wrapHard(30) },
  { name: 'wrapped hard at 61', mangle: wrapHard(61) },
  { name: 'in one line', mangle: (text) => text.replaceAll('\n', ' ') },
  { name: 'double spaced', mangle: (text) => text.replaceAll('\n', '\n\n') },
  { name: 'CRLF', mangle: (text) => text.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r') },
  { name: 'non-breaking spaces', mangle: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'zero width', mangle: (text) => text.replace(/(.{7})/gu, '$1\u200b').replace(/^/gm, '\ufeff') },
  { name: 'bold', mangle: lines((line) => (line === '' ? line : `*${line}*`)) },
  { name: 'smart quotes', mangle: lines((line) => `“${line}”…`) },
  { name: 'lower case', mangle: (text) => text.toLowerCase() },
  {
    name: 'with words around',
    mangle: (text) => `Hi Kim,\n\nhere it is — with <3 from us = all:\n${text}\n-- \nNoor <noor@example.org>`,
  },
  {
    name: 'answered',
    mangle: (text) => `Thanks!\n\nOn Wed, 25 Nov 2026 at 18:00, Noor <noor@example.org> wrote:\n${text}`,
  },
  { name: 'under a rule', mangle: (text) => `==========\n${text}\n==========` },
];

/** While it is sent: each at most once, in this order. */
export const sent: readonly Mangling[] = [
  { name: 'initials', mangle: lines((line) => `NK> ${line}`) },
  { name: 'HTML', mangle: (text) => `<div dir="ltr">${escapeHtml(text).replaceAll('\n', '<br>\n')}</div>` },
  { name: 'quoted-printable', mangle: quotedPrintable },
  { name: 'quoted-printable again', mangle: quotedPrintable },
  { name: 'CRLF', mangle: (text) => text.replaceAll('\r', '').replaceAll('\n', '\r\n') },
  { name: 'quoted raw', mangle: lines((line) => `> ${line}`) },
];
