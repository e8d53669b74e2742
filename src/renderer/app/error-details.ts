import { AppError } from '../../core/errors.ts';

/** What "copy details" puts on the clipboard: the code and what the backend said. */
export function errorDetails(error: unknown): string {
  if (error instanceof AppError) return JSON.stringify({ code: error.code, details: error.details ?? null }, null, 2);
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
