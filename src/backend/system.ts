import { randomBytes, randomInt } from 'node:crypto';
import type { Clock, Ids } from './ports.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = `${LETTERS}0123456789`;

/** Ids with 82 bits of the system's randomness; a letter first, so that no tool takes one for a number. */
export const randomIds: Ids = {
  next: () =>
    LETTERS.charAt(randomInt(LETTERS.length)) +
    Array.from({ length: 15 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join(''),
};

/** A secret of 256 bits, as text that is safe in addresses and cookies. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');
