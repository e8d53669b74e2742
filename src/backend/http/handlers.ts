import type { api } from '../../contract/api.ts';
import type { Capabilities } from '../../contract/views.ts';
import type { PreferencesChange } from '../../core/model/preferences.ts';
import type { Disk } from '../disk/disk.ts';
import { presentExports } from '../exports/present-exports.ts';
import type { Imports } from '../imports/types.ts';
import { cloudServiceOf } from '../library/cloud-folder.ts';
import type { LibraryContext } from '../library/context.ts';
import type { Media } from '../media/types.ts';
import type { Log, PreferencesStore } from '../ports.ts';
import type { Recorder } from '../recorder/types.ts';
import type { Reports } from '../reports/types.ts';
import { editReview, finishReview, openOwnReview, readReview, reopenReview } from '../reviews/reviews.ts';
import { findRubric } from '../rubrics/rubrics.ts';
import type { Search } from '../search/search.ts';
import { loadBank } from '../sessions/bank.ts';
import type { DiskSpace } from '../sessions/disk-space.ts';
import { addQuestion, binSession, createSession, restoreSession, updateSession } from '../sessions/sessions.ts';
import { binTake, keepTake, restoreTake, setOutcome } from '../sessions/takes.ts';
import { binItems, libraryOverview, sessionDetail } from '../sessions/views.ts';
import type { Tasks } from '../tasks/types.ts';
import type { Transcripts } from '../transcripts/transcripts.ts';
import { binHandlers } from './bin-handlers.ts';
import type { Handlers } from './bind.ts';
import { clipsHandlers } from './clips-handlers.ts';
import { draftsHandlers } from './drafts-handlers.ts';
import { importsHandlers } from './imports-handlers.ts';
import { partsHandlers } from './parts-handlers.ts';
import { rubricsHandlers } from './rubrics-handlers.ts';
import { searchHandlers } from './search-handlers.ts';
import { type SharingParts, sharingHandlers } from './sharing-handlers.ts';
import { transcriptsHandlers } from './transcripts-handlers.ts';

/** What the handlers hand their input to. */
export interface HandlerParts {
  readonly context: LibraryContext;
  readonly disk: Disk;
  readonly log: Log;
  readonly media: Media;
  readonly recorder: Recorder;
  readonly reports: Reports;
  readonly tasks: Tasks;
  readonly sharing: SharingParts;
  readonly transcripts: Transcripts;
  readonly search: Search;
  readonly diskSpace: DiskSpace;
  readonly imports: Imports;
  readonly preferences: PreferencesStore;
  readonly capabilities: () => Promise<Capabilities>;
  readonly resourcesDir: string;
  readonly runId: string;
  readonly version: string;
  readonly mediaTicket: string;
  /** Told after preferences were written. */
  readonly preferencesChanged: () => void;
}

type Part<Name extends keyof typeof api> = Pick<Handlers<typeof api>, Name>;

const aboutApp = (parts: HandlerParts): Part<'app' | 'bank' | 'preferences' | 'setPreferences'> => ({
  app: async () => {
    const { library } = parts.context;
    const { folder, readOnly } = library;
    const [capabilities, ffmpeg, cloud] = await Promise.all([
      parts.capabilities(),
      parts.media.info(),
      cloudServiceOf(folder),
    ]);
    return {
      version: parts.version,
      runId: parts.runId,
      capabilities,
      ffmpeg,
      mediaTicket: parts.mediaTicket,
      library: { folder, readOnly, cloud },
    };
  },
  bank: ({ query }) => loadBank(parts.resourcesDir, query.language),
  preferences: () => parts.preferences.read(),
  setPreferences: async ({ body }) => {
    const given = Object.entries(body).filter(([, value]) => value !== undefined);
    const written = parts.preferences.write(Object.fromEntries(given) as PreferencesChange);
    // A path typed again means: look again, the file may have been put there since.
    if (body.ffmpegPath !== undefined) await parts.media.info(true);
    parts.preferencesChanged();
    return written;
  },
});

const aboutLibrary = ({ context, disk }: HandlerParts): Part<'library' | 'freeSpace' | 'bin'> => ({
  library: () => libraryOverview(context.library),
  freeSpace: async () => ({ freeBytes: await disk.freeBytes(context.library.folder) }),
  bin: () => binItems(context.library),
});

const aboutSessions = ({
  context,
}: HandlerParts): Part<
  'createSession' | 'session' | 'updateSession' | 'addQuestion' | 'binSession' | 'restoreSession'
> => ({
  createSession: ({ body }) => createSession(context, body),
  session: async ({ params }) => {
    const detail = sessionDetail(context.library, params.sessionId);
    return { ...detail, exports: await presentExports(context.library, detail.exports) };
  },
  updateSession: ({ params, body }) => updateSession(context, params.sessionId, body),
  addQuestion: ({ params, body }) => addQuestion(context, params.sessionId, body),
  binSession: ({ params }) => binSession(context, params.sessionId),
  restoreSession: ({ params }) => restoreSession(context, params.sessionId),
});

const aboutTakes = ({
  context,
  recorder,
}: HandlerParts): Part<
  'startTake' | 'finishTake' | 'repairTake' | 'keepTake' | 'setOutcome' | 'binTake' | 'restoreTake'
> => ({
  startTake: ({ body }) => recorder.start(body),
  finishTake: async ({ params, body }) => ({ taskId: await recorder.finish(params.takeId, body) }),
  repairTake: async ({ params }) => ({ taskId: await recorder.repair(params.takeId) }),
  keepTake: ({ params }) => keepTake(context, params.takeId),
  setOutcome: ({ params, body }) => setOutcome(context, params.takeId, params.pointId, body.outcome),
  binTake: ({ params }) => binTake(context, params.takeId),
  restoreTake: ({ params }) => restoreTake(context, params.takeId),
});

const aboutReviews = ({
  context,
  reports,
  resourcesDir,
}: HandlerParts): Part<
  'openOwnReview' | 'review' | 'editReview' | 'finishReview' | 'reopenReview' | 'exportReport' | 'exportInfo'
> => ({
  openOwnReview: async ({ params, body }) => {
    const bank = await loadBank(resourcesDir, body.language);
    const rubricId = body.rubricId ?? bank.rubrics[0]?.id ?? '';
    return openOwnReview(context, params.sessionId, findRubric(context.library, bank, rubricId));
  },
  review: ({ params }) => readReview(context.library, params.reviewId),
  editReview: ({ params, body }) => editReview(context, params.reviewId, body.edits),
  finishReview: ({ params, body }) => finishReview(context, params.reviewId, body.revision),
  reopenReview: ({ params }) => reopenReview(context, params.reviewId),
  exportReport: ({ params, body }) => ({
    taskId: reports.export({ subject: { kind: 'review', reviewId: params.reviewId }, ...body }),
  }),
  exportInfo: ({ params }) => context.library.get('export', params.exportId),
});

const aboutTasks = ({ tasks }: HandlerParts): Part<'tasks' | 'cancelTask'> => ({
  tasks: () => [...tasks.list()],
  cancelTask: ({ params }) => tasks.cancel(params.taskId),
});

/** One line for each route: which use case it is. Input is checked before, results after (see bind.ts). */
export const createHandlers = (parts: HandlerParts): Handlers<typeof api> => ({
  ...aboutApp(parts),
  ...aboutLibrary(parts),
  ...aboutSessions(parts),
  ...aboutTakes(parts),
  ...aboutReviews(parts),
  ...aboutTasks(parts),
  ...binHandlers(parts.context, parts.diskSpace),
  ...rubricsHandlers(parts.context, parts.resourcesDir),
  ...searchHandlers(parts.search),
  ...draftsHandlers({ ...parts.context, disk: parts.disk }),
  ...partsHandlers(parts.context, {
    ...parts.context,
    media: parts.media,
    disk: parts.disk,
    log: parts.log,
    handOnTranscript: parts.transcripts.handOn,
  }),
  ...clipsHandlers(parts.context, parts.sharing),
  ...sharingHandlers(parts.context, parts.sharing),
  ...transcriptsHandlers(parts.transcripts),
  ...importsHandlers(parts.imports),
});
