import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { TAB_TOKEN_HEADER, TAB_TOKEN_STORAGE_KEY } from '../../src/contract/headers.ts';
import type { Review } from '../../src/core/model/review.ts';
import type { Session } from '../../src/core/model/session.ts';
import type { Take } from '../../src/core/model/take.ts';

/** Calls the app's own API as the page would, with its token. */
export async function callApi<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ({ method, path, body, header, key }) => {
      const response = await fetch(path, {
        method,
        headers: { [header]: sessionStorage.getItem(key) ?? '', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    { method, path, body, header: TAB_TOKEN_HEADER, key: TAB_TOKEN_STORAGE_KEY },
  ) as Promise<T>;
}

const RECORDINGS = {
  video: { file: 'vp8.webm', mimeType: 'video/webm;codecs=vp8,opus' },
  sound: { file: 'sound.webm', mimeType: 'audio/webm;codecs=opus' },
} as const;
/** Length of both recordings in milliseconds. */
export const RECORDED_MS = 4_200;

/** Sends what a browser once recorded as a new take and waits until it has been finished. */
export async function addTake(
  page: Page,
  session: Session,
  {
    kind = 'video',
    bytes,
    recordedMs = RECORDED_MS,
  }: { kind?: keyof typeof RECORDINGS; bytes?: Buffer; recordedMs?: number } = {},
): Promise<Take> {
  const { file, mimeType } = RECORDINGS[kind];
  const data = bytes ?? readFileSync(resolve('src/backend/recorder/samples', file));
  const devices = { camera: kind === 'video' ? 'Camera' : null, microphone: 'Microphone' };
  const processing = { echoCancellation: false, autoGainControl: false, noiseSuppression: true };
  const { id } = await callApi<Take>(page, 'POST', '/api/takes', {
    sessionId: session.id,
    questionId: session.questions[0]?.id,
    settings: { mimeType, ...devices, ...processing },
  });
  await page.evaluate(
    async ({ id, base64, header, key }) => {
      const response = await fetch(`/api/takes/${id}/chunks?sequence=0&offset=0`, {
        method: 'POST',
        headers: { [header]: sessionStorage.getItem(key) ?? '', 'content-type': 'application/octet-stream' },
        body: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    { id, base64: data.toString('base64'), header: TAB_TOKEN_HEADER, key: TAB_TOKEN_STORAGE_KEY },
  );
  const end = { recordedMs, sizeBytes: data.length, stopped: 'owner' };
  await callApi(page, 'POST', `/api/takes/${id}/finish`, end);
  let take: Take | undefined;
  await expect
    .poll(async () => {
      const detail = await callApi<{ takes: Take[] }>(page, 'GET', `/api/sessions/${session.id}`);
      take = detail.takes.find((candidate) => candidate.id === id);
      return take?.status;
    })
    .toMatch(/ready|damaged/);
  return take as Take;
}

/** A session with one question; opens the app first. */
export async function addSession(page: Page, address: string, question: string): Promise<Session> {
  await page.goto(address);
  await page.getByRole('link', { name: 'Practice', exact: true }).waitFor();
  return callApi(page, 'POST', '/api/sessions', { questions: [{ text: question, source: 'own' }], focus: [] });
}

/** The own review as the backend has it now. */
export const storedReview = (page: Page, session: Session): Promise<Review> =>
  callApi(page, 'POST', `/api/sessions/${session.id}/own-review`, { language: 'en' });
