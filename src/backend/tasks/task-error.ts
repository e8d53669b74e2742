import { AppError } from '../../core/errors.ts';
import type { Task } from '../../core/model/task.ts';

const asText = (details: unknown): string | null => {
  if (details === undefined || details === null) return null;
  return typeof details === 'string' ? details : JSON.stringify(details, null, 2);
};

/** What a task says about its failure: the code of an AppError, else `unexpected` with the stack for "copy details". */
export function taskError(error: unknown): NonNullable<Task['error']> {
  if (error instanceof AppError) return { code: error.code, details: asText(error.details) };
  return { code: 'unexpected', details: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
