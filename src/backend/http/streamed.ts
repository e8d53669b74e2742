/**
 * Bytes as a body while they are still being made. What goes wrong before the first of them is thrown, so that it becomes
 * a proper answer; afterwards the body breaks off.
 * @param gone aborted when whoever asked has gone
 * @param make sends bytes as they come and gives all of them, those not sent yet at the end
 */
export function streamed(
  gone: AbortSignal,
  make: (signal: AbortSignal, send: (next: Uint8Array) => void) => Promise<Uint8Array>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const cancelled = new AbortController();
  let sent = 0;
  return new Promise((resolve, reject) => {
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        const send = (next: Uint8Array) => {
          if (cancelled.signal.aborted || next.length === 0) return;
          sent += next.length;
          controller.enqueue(Uint8Array.from(next));
          // Not before `body` is there: something may be sent at once.
          queueMicrotask(() => resolve(body));
        };
        make(AbortSignal.any([gone, cancelled.signal]), send).then(
          (all) => {
            if (cancelled.signal.aborted) return;
            send(all.subarray(sent));
            controller.close();
            resolve(body);
          },
          (error: unknown) => {
            reject(error);
            if (!cancelled.signal.aborted) controller.error(error);
          },
        );
      },
      cancel: () => cancelled.abort(),
    });
  });
}
