import { expect, it } from 'vitest';
import { retryWhileHeld } from './retry-held.ts';

/** Fails so many times with a code, then says how often it was tried. */
function failing(times: number, code: string) {
  let tries = 0;
  return () => {
    tries += 1;
    return tries > times ? Promise.resolve(tries) : Promise.reject(Object.assign(new Error(`try ${tries}`), { code }));
  };
}

it.each(['EPERM', 'EBUSY', 'EACCES'])('tries again while a file is held (%s)', async (code) => {
  expect(await retryWhileHeld(failing(0, code))).toBe(1);
  expect(await retryWhileHeld(failing(3, code))).toBe(4);
});

it('gives up after the sixth try with the last error', async () => {
  await expect(retryWhileHeld(failing(6, 'EBUSY'))).rejects.toThrow('try 6');
});

it('does not wait for what will not change', async () => {
  await expect(retryWhileHeld(failing(1, 'ENOENT'))).rejects.toThrow('try 1');
});
