import type { TranscriptView } from '../../contract/transcripts-api.ts';
import { AppError } from '../../core/errors.ts';
import type { ExportDocument } from '../../core/model/documents.ts';
import type { Take } from '../../core/model/take.ts';
import type { PartPlace } from '../../core/review/divide.ts';
import { cuesOfPart } from '../../core/transcript/cues-in-window.ts';
import type { TranscriptFormat } from '../../core/transcript/parse-transcript.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';
import type { ExportsFolder } from '../exports/exports-folder.ts';
import { timestamp } from '../library/context.ts';
import { takeFile } from '../library/take-file.ts';
import type { PreferencesStore } from '../ports.ts';
import type { Tasks } from '../tasks/types.ts';
import { exportTranscript } from './export-transcript.ts';
import { hear, type SpeechTools } from './make-transcript.ts';
import { findWhisper, requireWhisper } from './transcriber.ts';
import { TranscriptFiles, type TranscriptFilesSetup } from './transcript-files.ts';

/** What transcripts work with. */
export interface TranscriptsSetup extends TranscriptFilesSetup, SpeechTools {
  readonly tasks: Tasks;
  readonly exportsFolder: ExportsFolder;
  readonly preferences: Pick<PreferencesStore, 'read'>;
}

/** What was said in takes. Every call throws AppError `not-found` for an unknown take, and what `Library` throws. */
export interface Transcripts {
  view(takeId: string): Promise<TranscriptView>;
  /** AppError `transcript-unreadable` for a text that is none, `too-large`. Replaces one that is there. */
  import(takeId: string, text: string): Promise<Transcript>;
  /** Keeps it on disk as taken away. AppError `conflict` when it has another revision by now. */
  remove(takeId: string, revision: number): Promise<Transcript>;
  /** Takes the last import, making or removing back. AppError `conflict` when that was not the last any more. */
  restoreEarlier(takeId: string, revision: number): Promise<Transcript>;
  /**
   * Starts the task that makes one and gives its id; a task that makes it already is given back. AppError
   * `transcriber-missing`, `take-not-ready`, and `invalid-input` for a take without sound.
   */
  make(takeId: string): Promise<string>;
  /** Gives parts of a take what was said in them; nothing where there is no transcript. */
  handOn(takeId: string, parts: readonly PartPlace[]): Promise<void>;
  /** Writes it into the session's exports. */
  export(takeId: string, format: TranscriptFormat): Promise<ExportDocument>;
}

const isThere = (transcript: Transcript | null): transcript is Transcript => transcript?.removedAt === null;

/** Wires the parts; see `Transcripts`. */
export function createTranscripts(setup: TranscriptsSetup): Transcripts {
  const { library, clock, tasks, preferences, reader } = setup;
  const files = new TranscriptFiles(setup);

  const keep = (take: Take, source: Transcript['source'], what: Pick<Transcript, 'language' | 'cues'>) =>
    files.change(take.id, () => ({
      type: 'transcript',
      version: 1,
      id: take.id,
      revision: 0,
      sessionId: take.sessionId,
      takeId: take.id,
      createdAt: timestamp(clock),
      source,
      removedAt: null,
      ...what,
    }));
  const removed = (transcript: Transcript): Transcript => ({ ...transcript, removedAt: timestamp(clock) });
  const required = (takeId: string, transcript: Transcript | null): Transcript => {
    if (!isThere(transcript)) throw new AppError('not-found', { type: 'transcript', id: takeId });
    return transcript;
  };

  return {
    view: async (takeId) => {
      const transcript = await files.read(takeId);
      const whisper = await findWhisper(preferences.read());
      return {
        transcript: isThere(transcript) ? transcript : null,
        transcriber: typeof whisper === 'string' ? whisper : 'ready',
      };
    },
    import: async (takeId, text) => {
      const take = library.get('take', takeId);
      const parsed = await reader.transcript(text);
      if (parsed.state !== 'ok')
        throw new AppError(parsed.state === 'too-large' ? 'too-large' : 'transcript-unreadable', {
          characters: text.length,
        });
      return keep(take, 'imported', { language: parsed.language, cues: [...parsed.cues] });
    },
    remove: (takeId, revision) => files.change(takeId, (current) => removed(required(takeId, current)), revision),
    restoreEarlier: (takeId, revision) =>
      files.change(
        takeId,
        async (current, previous) => {
          if (!current) throw new AppError('not-found', { type: 'transcript', id: takeId });
          // Nothing before the first: then taking it back is taking it away.
          return (await previous()) ?? removed(current);
        },
        revision,
      ),
    make: async (takeId) => {
      const { status, media, sessionId } = library.get('take', takeId);
      if (library.readOnly) throw new AppError('library-read-only');
      if (status !== 'ready' || !media) throw new AppError('take-not-ready', { takeId });
      if (!media.audio) throw new AppError('invalid-input', { message: 'the take has no sound', takeId });
      const whisper = await requireWhisper(preferences.read());
      // Two at once, from two windows, would only heat the computer.
      const running = tasks
        .list()
        .find((task) => task.kind === 'make-transcript' && task.takeId === takeId && task.state === 'running');
      if (running) return running.id;
      // All of it, so that nothing is missing when a trim is taken back.
      const file = takeFile(library, takeId);
      const task = tasks.start({
        kind: 'make-transcript',
        sessionId,
        takeId,
        work: async (context) => {
          const heard = await hear(setup, whisper, file, context);
          context.signal.throwIfAborted();
          await keep(library.get('take', takeId), 'made', { language: heard.language, cues: [...heard.cues] });
          return [];
        },
      });
      return task.id;
    },
    handOn: async (takeId, parts) => {
      const transcript = await files.read(takeId);
      if (!isThere(transcript)) return;
      for (const part of parts) {
        const cues = cuesOfPart(transcript.cues, part);
        const { language, source } = transcript;
        if (cues.length > 0) await keep(library.get('take', part.takeId), source, { language, cues });
      }
    },
    export: async (takeId, format) => exportTranscript(setup, required(takeId, await files.read(takeId)), format),
  };
}
