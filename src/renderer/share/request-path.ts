import type { ReviewRequest } from '../../core/model/request.ts';

/** Where the files and the message of a request are; with the task that is making them, its progress. */
export function requestPath(request: Pick<ReviewRequest, 'id' | 'sessionId'>, taskId?: string): string {
  return `/sessions/${request.sessionId}/ask?request=${request.id}${taskId ? `&task=${taskId}` : ''}`;
}

/** Where the same is asked once more, with everything filled in as it was. */
export const askLikePath = (request: Pick<ReviewRequest, 'id' | 'sessionId'>): string =>
  `/sessions/${request.sessionId}/ask?from=${request.id}`;
