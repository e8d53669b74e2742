import { html, raw } from 'hono/html';
import { closingPart } from './html/closing.ts';
import { comparisonPart } from './html/comparison.ts';
import { focusPart } from './html/focus.ts';
import { headerPart } from './html/header.ts';
import { type ReportView, reportTitle } from './html/labels.ts';
import { pointsPart } from './html/points.ts';
import { ratingsPart } from './html/ratings.ts';
import { colorStyles } from './styles/colors.ts';
import { pageStyles } from './styles/page.ts';
import { pointStyles } from './styles/points.ts';
import { counterContent, printStyles } from './styles/print.ts';
import { ratingStyles } from './styles/ratings.ts';

/** Nothing is fetched and nothing runs: the page holds its own styles and pictures. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** A document title longer than this is cut; it names a window and the PDF, it is not read. */
const TITLE_CHARACTERS = 150;

const shortened = (text: string): string => {
  const signs = [...text.replaceAll(/\s+/gu, ' ')];
  return signs.length > TITLE_CHARACTERS ? `${signs.slice(0, TITLE_CHARACTERS - 1).join('')}…` : signs.join('');
};

/**
 * The report as one self-contained HTML page: no script, no address, pictures as data. Every text of an owner passes
 * through the template's escaping and is shown as typed, in its own direction.
 */
export function reportHtml(view: ReportView): string {
  const { words } = view;
  const pages = counterContent((page, count) => words.t('report.print.page', { page, pages: count }));
  const styles = [
    colorStyles,
    pageStyles,
    pointStyles,
    ratingStyles,
    printStyles(words.t('report.print.footer'), pages),
  ].join('');
  const page = html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
<title>${words.t('report.documentTitle', { title: shortened(reportTitle(view)) })}</title>
<style>${raw(styles)}</style>
</head>
<body>
<main>
${headerPart(view)}
${pointsPart(view, 'keep')}
${pointsPart(view, 'change')}
${focusPart(view)}
${ratingsPart(view)}
${comparisonPart(view)}
${closingPart(view)}
</main>
</body>
</html>
`;
  return String(page);
}
