import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorBody, httpStatus } from '../../contract/errors.ts';
import { AppError } from '../../core/errors.ts';
import type { Ids, Log } from '../ports.ts';

/**
 * Any thrown value as an AppError. What is not one is our mistake: the log gets it whole under an id, the page gets
 * the id and neither message nor stack, which may hold paths.
 */
export function asAppError(error: unknown, ids: Ids, log: Log): AppError {
  if (error instanceof AppError) return error;
  const id = ids.next();
  log('error', `unexpected error ${id}`, error instanceof Error ? (error.stack ?? error.message) : String(error));
  return new AppError('unexpected', { id }, { cause: error });
}

/** HTTP status of an error; codes that only a page can notice count as unexpected here. */
export const statusOf = (error: AppError): ContentfulStatusCode =>
  (httpStatus[error.code] ?? 500) as ContentfulStatusCode;

/** The one shape of every API answer that is not a success. */
export function errorResponse(c: Context, error: AppError): Response {
  const { code, details } = error;
  return c.json(
    { error: { code, ...(details === undefined ? {} : { details }) } } satisfies ErrorBody,
    statusOf(error),
  );
}
