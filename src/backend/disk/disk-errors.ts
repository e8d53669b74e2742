import { AppError, type ErrorCode } from '../../core/errors.ts';

/** What Node puts on an error of the file system. */
interface Errno {
  readonly code: string;
  readonly syscall?: string;
  readonly path?: string;
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'library-read-only',
  EACCES: 'library-read-only',
  EPERM: 'library-read-only',
};

const isErrno = (error: unknown): error is Errno =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string';

/** Whether an error of the file system carries one of these codes, e.g. `ENOENT`. */
export const hasErrno = (error: unknown, ...names: readonly string[]): boolean =>
  isErrno(error) && names.includes(error.code);

/**
 * What a failed file operation means to a person: `disk-full`, `library-read-only` or `file-failed`. An AppError comes
 * back as it is. Details: `{ errno, syscall, path }`.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (!isErrno(error)) return new AppError('file-failed', { reason: String(error) }, { cause: error });
  const { code, syscall, path } = error;
  return new AppError(codes[code] ?? 'file-failed', { errno: code, syscall, path }, { cause: error });
}
