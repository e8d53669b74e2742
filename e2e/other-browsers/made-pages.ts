import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SessionDetail } from '../../src/contract/views.ts';
import type { Delivery, ReviewRequest } from '../../src/core/model/request.ts';
import type { Review } from '../../src/core/model/review.ts';
import type { Session } from '../../src/core/model/session.ts';
import type { Take } from '../../src/core/model/take.ts';
import { withApp } from '../support/app.ts';
import { bundledFfmpeg } from '../support/bundled-ffmpeg.ts';
import { type AppCalls, openApp } from './app-calls.ts';
import { until } from './until.ts';

export const REVIEWER = 'Zoë';
export const OWNER = 'Kim';
/** Length of the take in milliseconds. */
export const TAKE_MS = 8_000;

/** A page the app has made for a reviewer. */
export interface MadePage {
  readonly requestId: string;
  readonly htmlPath: string;
  /** The video that lies beside the page. */
  readonly videoPath: string;
  /** Hands the app what came back, in place of what came before. @returns the review it has made of it, in take time */
  bringBack(text: string): Promise<Review>;
}

/** What a browser would have recorded: the face and the speech of the fixtures, still without length or index. */
function recorded(): Buffer<ArrayBuffer> {
  const loop = ['-stream_loop', '-1'];
  const picture = [...loop, '-f', 'mjpeg', '-framerate', '30', '-i', resolve('fixtures/face.mjpeg')];
  const sound = [...loop, '-i', resolve('fixtures/speech.wav')];
  const codecs = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '300k', '-c:a', 'libopus'];
  const output = ['-t', String(TAKE_MS / 1_000), '-g', '30', '-f', 'webm', '-live', '1', 'pipe:1'];
  return bundledFfmpeg([...picture, ...sound, '-vf', 'scale=320:-2', ...codecs, ...output]);
}

async function addTake({ json, bytes }: AppCalls, session: Session): Promise<Take> {
  const data = recorded();
  const { id } = await json<Take>('POST', '/api/takes', {
    sessionId: session.id,
    questionId: session.questions[0]?.id,
    settings: {
      mimeType: 'video/webm;codecs=vp8,opus',
      camera: 'Camera',
      microphone: 'Microphone',
      echoCancellation: false,
      autoGainControl: false,
      noiseSuppression: true,
    },
  });
  await bytes(`/api/takes/${id}/chunks?sequence=0&offset=0`, data);
  const end = { recordedMs: TAKE_MS, sizeBytes: data.length, stopped: 'owner' };
  await json('POST', `/api/takes/${id}/finish`, end);
  return until('a finished take', async () => {
    const { takes } = await json<SessionDetail>('GET', `/api/sessions/${session.id}`);
    return takes.find((take) => take.id === id && take.status === 'ready');
  });
}

async function makePage(app: AppCalls, libraryDir: string, session: Session, take: Take, delivery: Delivery) {
  const { id } = await app.json<ReviewRequest>('POST', `/api/sessions/${session.id}/requests`, {
    takeIds: [take.id],
    delivery,
    size: 'mail',
    reviewer: { name: REVIEWER, relation: 'former-boss' },
    ownerName: OWNER,
    rubricId: 'interview-basics',
    include: { jobDescription: false, focus: false },
    dueOn: null,
    message: 'Three and three, please.',
    language: 'en',
  });
  await app.json('POST', `/api/requests/${id}/page`);
  const files = await until('a page for the reviewer', async () => {
    const { requests, exports } = await app.json<SessionDetail>('GET', `/api/sessions/${session.id}`);
    const exportIds = requests.find((request) => request.id === id)?.exportIds ?? [];
    return exportIds.length > 0 && exportIds.map((exportId) => exports.find((one) => one.id === exportId)?.fileName);
  });
  const sessions = join(libraryDir, 'sessions');
  const [htmlPath = '', videoPath = ''] = files.map((name) =>
    join(sessions, readdirSync(sessions)[0] ?? '', 'exports', name ?? ''),
  );
  const bringBack = (text: string) =>
    app.json<Review>('POST', '/api/feedback/accept', { text, requestId: id, replace: true });
  return { requestId: id, htmlPath, videoPath, bringBack };
}

/** A page with its video inside, and one with the video beside it. */
export interface MadePages {
  readonly whole: MadePage;
  readonly apart: MadePage;
}

/** Runs the built app, records a take, asks somebody about it in both ways, and hands over what they would get. */
export async function withMadePages(use: (pages: MadePages) => Promise<void>): Promise<void> {
  await withApp(async ({ address, libraryDir }) => {
    const app = await openApp(address);
    const questions = [{ text: 'Tell me about a time you disagreed with a colleague.', source: 'own' }];
    const session = await app.json<Session>('POST', '/api/sessions', { questions, focus: [] });
    const take = await addTake(app, session);
    const whole = await makePage(app, libraryDir, session, take, 'one-file');
    const apart = await makePage(app, libraryDir, session, take, 'two-files');
    await use({ whole, apart });
  });
}
