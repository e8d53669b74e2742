import type { Incoming } from '../../contract/imports-api.ts';
import { convertingMs, importedBytes } from '../../core/importing/import-cost.ts';
import { shownSize } from '../../core/importing/import-plan.ts';
import type { Task } from '../../core/model/task.ts';
import type { Arrived, Bytes } from './types.ts';

/** A file that cannot be brought in. */
interface Refused {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Bytes;
  readonly error: Task['error'];
}

/** The format that is named when something is converted. */
function codecOf({ examined: { found, plan } }: Arrived): string {
  const { video, audio } = found.source;
  return (plan.reason === 'sound' ? audio?.codec : (video ?? audio)?.codec) ?? 'unknown';
}

/** What a page sees of a file that has been looked at. */
export function incomingView(file: Arrived | Refused, same: Incoming['same'], processors: number): Incoming {
  const { id, fileName, bytes } = file;
  const none = { choice: null, taskId: null, sessionId: null, takeId: null, same, twin: null } as const;
  const about = { id, fileName, sizeBytes: bytes.sizeBytes, ...none } as const;
  if (!('examined' in file)) return { ...about, state: 'refused', error: file.error, facts: null, plan: null };
  const { found, plan, hasPoster } = file.examined;
  const { source, isCutOff } = found;
  return {
    ...about,
    state: 'ready',
    error: null,
    facts: {
      durationMs: source.durationMs,
      picture: source.video && shownSize(source.video),
      hasSound: source.audio !== null,
      isCutOff,
      recordedAt: source.recordedAt,
      hasPoster,
    },
    plan: {
      action: plan.action,
      reason: plan.reason,
      codec: codecOf(file),
      convertingMs: convertingMs(source, plan, processors),
      addsBytes: importedBytes(source, plan),
    },
  };
}
