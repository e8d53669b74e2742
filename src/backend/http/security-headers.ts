import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** What the app's own page may do: no script but our files, no address but our own. */
export const APP_CSP = [
  "default-src 'self'",
  "script-src 'self'",
  // Mantine writes style attributes and a style element; under connect-src and img-src a style can send nothing out.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob: data:",
  "connect-src 'self'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A report is a document: its text comes from people, so nothing in it may run or load. */
export const DOCUMENT_CSP = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** For answers that are no page at all. */
export const NO_CONTENT_CSP = "default-src 'none'; frame-ancestors 'none'";

const common = secureHeaders({
  overwrite: false,
  // Loopback has no certificate, and HSTS for "localhost" would break other local servers.
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: ['self'], microphone: ['self'], geolocation: [], payment: [], usb: [], midi: [] },
});

/**
 * Headers of every answer; a handler that sets one of them itself keeps its own.
 * @param csp the app page's policy; only development relaxes it, for Vite
 */
export const securityHeaders =
  (csp: string): MiddlewareHandler =>
  async (c, next) => {
    await common(c, next);
    if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', csp);
  };
