import { html } from 'hono/html';
import type { ReportQuestion } from '../../../core/report/types.ts';
import { timeCode } from '../../../core/timeline/time-code.ts';
import { type ReportView, reportTitle } from './labels.ts';

/** A heading longer than this is set smaller. */
const LONG_TITLE_CHARACTERS = 80;
/** A question longer than this is set as running text. */
const LONG_QUESTION_CHARACTERS = 220;

function question({ words }: ReportView, one: ReportQuestion) {
  const takes = one.takes.map((take) => {
    const length = take.durationMs === null ? null : timeCode(take.durationMs);
    return html`<li>${
      length === null
        ? words.t('report.questions.takeUnfinished', { attempt: take.attempt })
        : words.t('report.questions.take', { attempt: take.attempt, length })
    }</li>`;
  });
  return html`<li><p class="question-text own${one.text.length > LONG_QUESTION_CHARACTERS ? ' long' : ''}" dir="auto">${one.text}</p><ul class="inline-list">${takes}</ul></li>`;
}

/** Of how many reviews it is made, and whether the own one stood before the others were seen (rule 4). */
function mergedFacts({ report: { merged }, words }: ReportView): string[] {
  if (merged === null) return [];
  const count = words.t('report.meta.merged', { count: merged.reviewCount });
  if (!merged.hasOwnReview) return [count, words.t('report.meta.noOwnReview')];
  return [count, words.t(merged.ownReviewFirst ? 'report.meta.ownFirst' : 'report.meta.ownNotFirst')];
}

/** Title, date, what this is, and the questions with their takes. */
export function headerPart(view: ReportView) {
  const { report, words } = view;
  const title = reportTitle(view);
  const facts = [
    words.date(new Date(report.heldAt), 'full'),
    words.t('report.meta.takes', { count: report.takes.length }),
    words.t('report.meta.length', { length: timeCode(report.totalMs) }),
    ...mergedFacts(view),
    report.merged !== null
      ? null
      : report.authorName === ''
        ? words.t('report.meta.self')
        : words.t('report.meta.author', { name: report.authorName }),
  ];
  const shown = facts.filter((fact) => fact !== null);
  // A single question that already is the title is not said twice.
  const [first] = report.questions;
  const listed = report.questions.length > 1 || (first?.text ?? '') !== title;
  return html`<header>
<p class="kicker">${words.t('report.kicker')}</p>
<h1 class="own${title.length > LONG_TITLE_CHARACTERS ? ' long' : ''}" dir="auto">${title}</h1>
<ul class="inline-list facts">${shown.map((fact) => html`<li dir="auto">${fact}</li>`)}</ul>
<p class="lead">${words.t('report.lead', { count: report.takes.length })}</p>
${
  listed &&
  html`<section class="questions"><h2 class="small">${words.t('report.questions.title', {
    count: report.questions.length,
  })}</h2><ol${report.questions.length === 1 ? html` class="unnumbered"` : ''}>${report.questions.map((one) =>
    question(view, one),
  )}</ol></section>`
}
</header>`;
}
