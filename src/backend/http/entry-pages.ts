import { createHash } from 'node:crypto';
import { TAB_TOKEN_STORAGE_KEY } from '../../contract/headers.ts';
import { type ShellKey, shellText } from '../shell-text.ts';

/** A page with the policy it is to be served with. */
export interface EntryPage {
  readonly html: string;
  readonly csp: string;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const text = (key: ShellKey) => escapeHtml(shellText(key));

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f6f8f8, #16191a); color: light-dark(#1b2526, #e6ecec); }
main { max-width: 32rem; margin: 1.5rem; padding: 2.25rem; border-radius: 14px; background: light-dark(#fff, #1f2425); border: 1px solid light-dark(#dbe3e3, #333b3c); }
svg { display: block; margin-bottom: 1.25rem; }
h1 { margin: 0 0 .75rem; font-size: 1.35rem; line-height: 1.3; }
p { margin: 0 0 .75rem; } p:last-child { margin-bottom: 0; font-weight: 600; }
`;

/** The app's sign, as in its header (`renderer/app/Logo.tsx`): a frame seen a second time, with the record light. */
const mark =
  '<svg width="40" height="40" viewBox="0 0 32 32" aria-hidden="true">' +
  '<rect x="8.5" y="3.5" width="20" height="16" rx="4" fill="none" stroke="#0d9b8a" stroke-width="2.5"/>' +
  '<rect x="2" y="9" width="22" height="19" rx="5" fill="light-dark(#3a4fa3, #5d76d1)"/>' +
  '<circle cx="13" cy="18.5" r="4.5" fill="#fff"/></svg>';

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${title}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>`;

const base =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Constant, so that its hash is: what changes with every call stands in the attribute it reads. */
const openScript = `const me = document.currentScript; sessionStorage.setItem(${JSON.stringify(TAB_TOKEN_STORAGE_KEY)}, me.dataset.token); location.replace('/' + location.hash);`;
const openScriptHash = createHash('sha256').update(openScript).digest('base64');

/**
 * Gives this tab its token and moves on to the app. By script, since a redirect answered to a click from outside would
 * lose the Strict cookie that comes with it.
 */
export function openPage(tabToken: string): EntryPage {
  const body = `${mark}<p>${text('shell.page.opening')}</p><noscript><p>${text('shell.page.no-script')}</p></noscript>
<script data-token="${escapeHtml(tabToken)}">${openScript}</script>`;
  return { html: page('Second Take', body), csp: `${base}; script-src 'sha256-${openScriptHash}'` };
}

/** What a person sees instead of the app: an old bookmark, something that is not there, or a failure. */
export function refusalPage(kind: 'closed' | 'missing' | 'failed'): EntryPage {
  const title = text(`shell.page.${kind}.title`);
  const body = `${mark}<h1>${title}</h1><p>${text(`shell.page.${kind}.what`)}</p><p>${text(`shell.page.${kind}.next`)}</p>`;
  return { html: page(title, body), csp: base };
}
