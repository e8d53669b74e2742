/**
 * Like `Promise.all`, but waits for every one before it rejects with the first failure: nobody may still read a file
 * that is then removed.
 */
export async function together<const T extends readonly unknown[]>(
  running: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(running);
  return Promise.all(running) as Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>;
}
