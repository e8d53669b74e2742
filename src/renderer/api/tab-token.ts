import { TAB_TOKEN_CHANNEL, TAB_TOKEN_STORAGE_KEY } from '../../contract/headers.ts';
import { shell } from './shell.ts';

const ASK = 'ask';
/** How long a new tab waits for a sister to answer. */
const ASK_MS = 800;

const stored = (): string | null => sessionStorage.getItem(TAB_TOKEN_STORAGE_KEY);

function askSisters(): Promise<string | null> {
  const channel = new BroadcastChannel(TAB_TOKEN_CHANNEL);
  return new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), ASK_MS);
    channel.onmessage = (event: MessageEvent<unknown>) => {
      if (typeof event.data !== 'string' || event.data === ASK) return;
      clearTimeout(timer);
      resolve(event.data);
    };
    channel.postMessage(ASK);
  }).finally(() => channel.close());
}

/** Answers new tabs of this origin, so that an address opened by hand works while another tab is open. */
function answerSisters(token: string): void {
  const channel = new BroadcastChannel(TAB_TOKEN_CHANNEL);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (event.data === ASK) channel.postMessage(token);
  };
}

/**
 * The token that every API call of this tab carries: from the desktop shell, from the page that opened this one
 * (sessionStorage), or from another tab of the same origin. Null: this tab was opened by an old address.
 */
export async function findTabToken(): Promise<string | null> {
  const token = (await shell()?.tabToken()) ?? stored() ?? (await askSisters());
  if (!token) return null;
  sessionStorage.setItem(TAB_TOKEN_STORAGE_KEY, token);
  answerSisters(token);
  return token;
}
