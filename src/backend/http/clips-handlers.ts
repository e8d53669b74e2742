import type { clipsApi } from '../../contract/clips-api.ts';
import { AppError } from '../../core/errors.ts';
import type { CutTools } from '../clips/cut-tools.ts';
import { makeCuts } from '../clips/make-cuts.ts';
import { previewCut } from '../clips/preview-cut.ts';
import type { LibraryContext } from '../library/context.ts';
import type { Tasks } from '../tasks/types.ts';
import type { Handlers } from './bind.ts';

/** What clips and reels are made with beyond the library. */
export interface ClipsParts extends Omit<CutTools, keyof LibraryContext> {
  readonly tasks: Tasks;
}

/** One line for each route about clips and reels: which use case it is. */
export function clipsHandlers(context: LibraryContext, parts: ClipsParts): Handlers<typeof clipsApi> {
  const tools: CutTools = { ...context, ...parts };
  const start = (
    sessionId: string,
    kind: 'clip' | 'reel',
    requests: Parameters<typeof makeCuts>[3],
  ): { taskId: string } => {
    context.library.get('session', sessionId);
    if (context.library.readOnly) throw new AppError('library-read-only');
    const { id } = parts.tasks.start({
      kind: kind === 'clip' ? 'export-clip' : 'export-reel',
      sessionId,
      work: (task) => makeCuts(tools, sessionId, kind, requests, task),
    });
    return { taskId: id };
  };
  return {
    planCuts: async ({ params, body }) => {
      const plans = [];
      // One after the other: each fast cut asks ffprobe.
      for (const cut of body.cuts) plans.push(await previewCut(tools, params.sessionId, cut));
      return plans;
    },
    exportClips: ({ params, body }) => start(params.sessionId, 'clip', body.clips),
    exportReel: ({ params, body }) => start(params.sessionId, 'reel', [body]),
  };
}
