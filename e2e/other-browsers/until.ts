import { setTimeout as sleep } from 'node:timers/promises';

/** Far more than anything here takes: what has not come by then does not come. */
const LIMIT_MS = 30_000;
const EVERY_MS = 40;

/**
 * Asks again and again until there is an answer.
 * @param what is waited for, for the message
 * @param ask gives undefined, null or false as long as there is none
 * @throws Error when there is none after half a minute
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  limitMs = LIMIT_MS,
): Promise<T> {
  const endMs = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > endMs) throw new Error(`Waited in vain: ${what}`);
    await sleep(EVERY_MS);
  }
}
