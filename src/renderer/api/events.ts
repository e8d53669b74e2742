import { EventSourceParserStream } from 'eventsource-parser/stream';
import { HEARTBEAT_MS, ServerEvent } from '../../contract/events.ts';
import { TAB_TOKEN_HEADER } from '../../contract/headers.ts';

/**
 * `open` while events arrive; `lost` from the first failed or silent connection until the next event; `paused` while
 * nobody sees the page; `refused` when the backend answers and no longer knows this page, as it was started anew.
 */
export type ConnectionState = 'connecting' | 'open' | 'paused' | 'lost' | 'refused';

interface Listener {
  readonly onEvent: (event: ServerEvent) => void;
  readonly onState: (state: ConnectionState) => void;
}

const RETRY_MS = 1_000;

/** Reads events for as long as they come. @returns why there are none any more */
async function readStream(token: string, listener: Listener, signal: AbortSignal): Promise<'lost' | 'refused'> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), HEARTBEAT_MS * 2);
  try {
    const response = await fetch('/api/events', {
      headers: { [TAB_TOKEN_HEADER]: token, accept: 'text/event-stream' },
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (response.status === 403) return 'refused';
    if (!response.ok || !response.body) return 'lost';
    const messages = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    const reader = messages.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return 'lost';
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), HEARTBEAT_MS * 2);
      listener.onState('open');
      const event = ServerEvent.safeParse(JSON.parse(value.data));
      if (event.success) listener.onEvent(event.data);
    }
  } catch {
    // A broken connection is not an error to show: the state says so, and the next attempt follows.
    return 'lost';
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves once the page is hidden (`hidden` true) or seen (false), at once when it is so already. */
const untilHidden = (hidden: boolean, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = new AbortController();
    const check = () => {
      if (document.hidden !== hidden && !signal.aborted) return;
      done.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', check, { signal: done.signal });
    signal.addEventListener('abort', check, { signal: done.signal });
    check();
  });

/**
 * Keeps one event stream open, again and again, until stopped. `EventSource` cannot send the tab token, so the stream
 * is read with fetch. A hidden page gives it up: a browser allows six connections to one address, and six forgotten tabs
 * would starve a recording. @returns stops it
 */
export function listenToEvents(token: string, listener: Listener): () => void {
  const stop = new AbortController();
  const run = async () => {
    while (!stop.signal.aborted) {
      if (document.hidden) {
        listener.onState('paused');
        await untilHidden(false, stop.signal);
        continue;
      }
      const pause = new AbortController();
      const ended = AbortSignal.any([stop.signal, pause.signal]);
      void untilHidden(true, ended).then(() => pause.abort());
      const state = await readStream(token, listener, ended);
      pause.abort();
      if (stop.signal.aborted || document.hidden) continue;
      listener.onState(state);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };
  void run();
  return () => stop.abort();
}
