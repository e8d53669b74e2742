import { expect, it } from 'vitest';
import { AppError, type ErrorCode } from '../core/errors.ts';
import { startFailure } from './start-failure.ts';

it.each<[ErrorCode, unknown, RegExp]>([
  ['library-in-use', { pid: 4711, host: 'desk' }, /process 4711 on desk holds it/],
  ['library-in-use', { pid: null, host: null }, /another Second Take/],
  ['port-taken', { port: 47655 }, /^Port 47655 is taken/],
  ['document-newer', undefined, /\/films .*newer version/],
  ['library-missing', undefined, /\/films cannot be opened/],
  ['disk-full', undefined, /disk-full/],
])('says what stands in the way: %s', (code, details, sentence) => {
  expect(startFailure(new AppError(code, details), { folder: '/films' })).toMatch(sentence);
});

it('passes on the reason of anything else', () => {
  expect(startFailure(new Error('no such module'), { folder: '/films' })).toContain('no such module');
});
