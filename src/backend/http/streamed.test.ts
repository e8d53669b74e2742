import { describe, expect, it } from 'vitest';
import { streamed } from './streamed.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const never = new AbortController().signal;
/** Bytes that come, or fail, when it is said. */
function later() {
  let resolve: (all: Uint8Array) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Uint8Array>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe('a body that is still being made', () => {
  it('begins with what is there first and ends with what was not sent', async () => {
    const rest = later();
    const body = await streamed(never, (_signal, send) => {
      send(bytes(1, 2));
      return rest.promise;
    });
    const reader = body.getReader();
    expect((await reader.read()).value).toEqual(bytes(1, 2));
    rest.resolve(bytes(1, 2, 3));
    expect((await reader.read()).value).toEqual(bytes(3));
    expect((await reader.read()).done).toBe(true);
  });

  it('can be nothing at all, or everything at once', async () => {
    for (const all of [bytes(), bytes(7, 8)]) {
      const body = await streamed(never, () => Promise.resolve(all));
      expect(new Uint8Array(await new Response(body).arrayBuffer())).toEqual(all);
    }
  });

  it('throws what goes wrong before the first byte, and breaks off after it', async () => {
    await expect(streamed(never, () => Promise.reject(new Error('no sound')))).rejects.toThrow('no sound');
    const fails = later();
    const body = await streamed(never, (_signal, send) => {
      send(bytes(1));
      return fails.promise;
    });
    fails.reject(new Error('disk gone'));
    await expect(new Response(body).arrayBuffer()).rejects.toThrow('disk gone');
  });

  it('stops what makes it when nobody reads on, or whoever asked has gone', async () => {
    for (const way of ['cancel', 'gone'] as const) {
      const gone = new AbortController();
      const made = later();
      let heard: AbortSignal | undefined;
      const body = await streamed(gone.signal, (signal, send) => {
        heard = signal;
        signal.addEventListener('abort', () => made.reject(signal.reason));
        send(bytes(1));
        return made.promise;
      });
      if (way === 'cancel') await body.cancel();
      else gone.abort();
      expect(heard?.aborted).toBe(true);
    }
  });
});
