import { type BrowserWindow, dialog, shell } from 'electron';
import { shellText } from '../backend/shell-text.ts';

/** Longer addresses are cut by mail programs and Windows; such a text is to be copied instead. */
const MAX_LENGTH = 1_800;

/** An address another program may open: https, or a letter to somebody. Undefined for everything else. */
export function parseExternalLink(text: string): URL | undefined {
  if (text.length > MAX_LENGTH || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isLink = url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === '';
  return isLink || url.protocol === 'mailto:' ? url : undefined;
}

/** Shows the address to the owner and opens it outside only if they say so. Anything else is dropped. */
export async function offerExternalLink(window: BrowserWindow, text: string): Promise<void> {
  const url = parseExternalLink(text);
  if (!url) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: shellText('shell.dialog.link.title'),
    detail: `${shellText('shell.dialog.link.message')}\n\n${url.href}`,
    buttons: [shellText('shell.dialog.link.open'), shellText('shell.dialog.link.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(url.href);
}
