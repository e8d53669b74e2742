import type { ServerEvent } from '../../contract/events.ts';

type Changed = Extract<ServerEvent, { type: 'changed' }>;

/** Names of what the page holds from the backend, and which of them a change touches. */
export const queryKeys = {
  bank: ['bank'] as const,
  bin: ['bin'] as const,
  ffmpeg: ['ffmpeg'] as const,
  incoming: ['incoming'] as const,
  /** Asked for again together with those before. */
  leftIncoming: ['incoming', 'left'] as const,
  library: ['library'] as const,
  preferences: ['preferences'] as const,
  requests: ['requests'] as const,
  rubrics: ['rubrics'] as const,
  search: (query: string) => ['search', query] as const,
  sizes: ['sizes'] as const,
  space: ['space'] as const,
  session: (sessionId: string) => ['session', sessionId] as const,
  comparison: (sessionId: string) => ['comparison', sessionId] as const,
  export: (exportId: string) => ['export', exportId] as const,
  task: (taskId: string) => ['task', taskId] as const,
  transcript: (takeId: string) => ['transcript', takeId] as const,
  touchedBy(event: Changed): readonly (readonly string[])[] {
    if (event.document === 'preferences') return [['preferences'], ['ffmpeg']];
    if (event.document === 'transcript') return [['transcript', event.id], ['search']];
    if (event.document === 'rubric') return [['rubrics'], ['bin'], ['library']];
    const lists = [['library'], ['bin'], ['requests'], ['search'], ...(event.document === 'take' ? [['sizes']] : [])];
    const { sessionId } = event;
    return sessionId ? [...lists, ['session', sessionId], ['comparison', sessionId]] : lists;
  },
} as const;
