import { createHash, timingSafeEqual } from 'node:crypto';

/** The secrets of one run. Nothing here outlives the process, so an address from yesterday opens nothing today. */
export interface Access {
  /** Part of the printed address; opens the app as often as it is clicked during this run. */
  readonly key: string;
  /** What the session cookie holds; another secret than the key, which may stand in a browser's history. */
  readonly cookieValue: string;
  /** Part of every media address; given out by `GET /api/app` only. */
  readonly mediaTicket: string;
  /** Cookies ignore ports, so the name says the port: two running apps do not overwrite each other's. */
  cookieName(port: number): string;
  /** A new token for one window or tab. */
  issueTabToken(): string;
  isKey(candidate: string | undefined): boolean;
  isCookie(candidate: string | undefined): boolean;
  isMediaTicket(candidate: string | undefined): boolean;
  isTabToken(candidate: string | undefined): boolean;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** @param secret gives a new unguessable text, safe in addresses and cookies, at every call */
export function createAccess(secret: () => string): Access {
  const [key, cookieValue, mediaTicket] = [secret(), secret(), secret()];
  // Digests, so that neither the comparison nor the look-up takes longer the closer a guess comes.
  const is = (expected: string) => (candidate: string | undefined) =>
    candidate !== undefined && timingSafeEqual(digest(candidate), digest(expected));
  const tabTokens = new Set<string>();
  return {
    key,
    cookieValue,
    mediaTicket,
    cookieName: (port) => `second-take-${port}`,
    issueTabToken: () => {
      const token = secret();
      tabTokens.add(digest(token).toString('hex'));
      return token;
    },
    isKey: is(key),
    isCookie: is(cookieValue),
    isMediaTicket: is(mediaTicket),
    isTabToken: (candidate) => candidate !== undefined && tabTokens.has(digest(candidate).toString('hex')),
  };
}
