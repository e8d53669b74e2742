import { z } from 'zod';
import type { AppError } from '../../../core/errors.ts';

const Details = z.object({ nextSequence: z.int().min(0), receivedBytes: z.int().min(0) });

/** What the backend says it holds when it refuses a chunk because of a gap; null when it does not say. */
export function gapDetails(error: AppError): z.infer<typeof Details> | null {
  const parsed = Details.safeParse(error.details);
  return parsed.success ? parsed.data : null;
}
