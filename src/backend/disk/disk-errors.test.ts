import { expect, it } from 'vitest';
import { AppError } from '../../core/errors.ts';
import { hasErrno, toAppError } from './disk-errors.ts';

const errno = (code: string) => Object.assign(new Error(code), { code, syscall: 'open', path: '/x' });

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'library-read-only'],
  ['EACCES', 'library-read-only'],
  ['EPERM', 'library-read-only'],
  ['EIO', 'file-failed'],
  ['ENOENT', 'file-failed'],
])('%s is %s', (code, expected) => {
  const cause = errno(code);
  const error = toAppError(cause);
  expect(error).toMatchObject({ code: expected, details: { errno: code, syscall: 'open', path: '/x' } });
  expect(error.cause).toBe(cause);
});

it('leaves an AppError as it is and takes anything else for a failed file', () => {
  const error = new AppError('conflict');
  expect(toAppError(error)).toBe(error);
  expect(toAppError('broken')).toMatchObject({ code: 'file-failed', details: { reason: 'broken' } });
});

it('recognises error codes', () => {
  expect(hasErrno(errno('ENOENT'), 'EEXIST', 'ENOENT')).toBe(true);
  expect(hasErrno(errno('ENOENT'), 'EEXIST')).toBe(false);
  expect(hasErrno(undefined, 'ENOENT')).toBe(false);
});
