/** Text as a CSS string: everything but letters, digits and spaces is escaped by code point. */
export const cssString = (text: string): string =>
  `"${text.replaceAll(/[^A-Za-z0-9 ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `)}"`;

/** Stands for a page counter while a message is formatted; no catalogue holds such characters. */
const PAGE = '\uE000';
const PAGES = '\uE001';

/**
 * A formatted message with page counters as the value of CSS `content`.
 * @param message formats the sentence with the given placeholders
 */
export function counterContent(message: (page: string, pages: string) => string): string {
  return message(PAGE, PAGES)
    .split(/([\uE000\uE001])/u)
    .filter((part) => part !== '')
    .map((part) => (part === PAGE ? 'counter(page)' : part === PAGES ? 'counter(pages)' : cssString(part)))
    .join(' ');
}

/**
 * A4 with a running footer in the page's margin (Chromium 131 and newer; older ones leave it out), nothing torn apart
 * that belongs together. Only sentences of the catalogue come in here, never an owner's text.
 * @param footer text at the foot of every page @param pages `content` value with the page numbers
 */
export const printStyles = (footer: string, pages: string): string => `
@page {
  size: A4; margin: 14mm 16mm 18mm;
  @bottom-left { content: ${cssString(footer)}; font: 8pt system-ui, sans-serif; color: #51605d; }
  @bottom-right { content: ${pages}; font: 8pt system-ui, sans-serif; color: #51605d; }
}
@media print {
  html { font-size: 10pt; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; orphans: 3; widows: 3; }
  main { max-width: none; padding: 0; }
  /* Not the last child: its break would be that of everything around it, and all points would hang together. */
  h1, h2, h3, .section-head, .point-head, .where:not(:last-child) { break-after: avoid; }
  .point, .criterion, .moment.with-still, .questions li, .focus li, tr, .anchor, main > footer { break-inside: avoid; }
  .point.breakable, .moment.breakable { break-inside: auto; }
  .lead { max-width: none; }
  .section-head { margin-block: 1.5rem 0.75rem; }
  .point { --still: 10rem; padding: 0.875rem 1.25rem 1rem; margin-block-end: 0.75rem; }
  .moments { gap: 0.625rem; }
}
`;
