import { html } from 'hono/html';
import { assertNever } from '../../../core/assert-never.ts';
import { LEVELS } from '../../../core/model/levels.ts';
import type { RatedLevel } from '../../../core/model/rubric.ts';
import type { ReportCriterion, ReportRating } from '../../../core/report/types.ts';
import { type ReportView, takeLabel } from './labels.ts';

/** Five numbered steps with the reached one filled. The words beside it say the same, so it is hidden from readers. */
function steps(level: RatedLevel) {
  return html`<span class="steps${level === 'not-observed' ? ' none' : ''}" aria-hidden="true">${LEVELS.map(
    (step) => html`<span class="step s${step}${step === level ? ' on' : ''}">${step}</span>`,
  )}</span>`;
}

function levelWords({ words }: ReportView, { level, meaning }: ReportRating) {
  switch (meaning.state) {
    case 'described':
      return html`<strong>${words.t('report.ratings.ofFive', { level })}</strong> <span>${words.t(
        `report.ratings.level${meaning.anchor.level}`,
      )}</span>`;
    case 'between':
      return html`<strong>${words.t('report.ratings.ofFive', { level })}</strong> <span>${words.t(
        'report.ratings.between',
        { lower: meaning.lower.level, upper: meaning.upper.level },
      )}</span>`;
    case 'not-observed':
      return html`${words.t('report.ratings.notObserved')}`;
    default:
      return assertNever(meaning);
  }
}

function criterionPart(view: ReportView, criterion: ReportCriterion) {
  const { words } = view;
  const several = view.report.takes.length > 1;
  const rows = criterion.ratings.map(
    (rating) =>
      html`<tr>${several && html`<th scope="row">${takeLabel(view, rating.take)}</th>`}<td class="scale">${steps(
        rating.level,
      )}</td><td>${levelWords(view, rating)}</td></tr>`,
  );
  const anchors = criterion.anchors.map(
    ({ level, text }) =>
      html`<div class="anchor"><dt><span class="step s${level} on">${level}</span> ${words.t(
        `report.ratings.level${level}`,
      )}</dt><dd class="own" dir="auto">${text}</dd></div>`,
  );
  return html`<article class="criterion">
<h3 class="own" dir="auto">${criterion.name}</h3>
<table><thead class="spoken"><tr>${several && html`<th scope="col">${words.t('report.ratings.take')}</th>`}<th scope="col">${words.t(
    'report.ratings.level',
  )}</th><th scope="col">${words.t('report.ratings.words')}</th></tr></thead><tbody>${rows}</tbody></table>
${anchors.length > 0 && html`<dl class="anchors">${anchors}</dl>`}
</article>`;
}

/** The ratings criterion by criterion, with the rubric's words for every level that was given. */
export function ratingsPart(view: ReportView) {
  const { report, words } = view;
  if (report.criteria.length === 0) return null;
  return html`<section class="ratings">
<div class="section-head"><h2>${words.t('report.ratings.title')}</h2>
<p class="quiet own" dir="auto">${words.t('report.ratings.lead', { rubric: report.rubricName })}</p></div>
${report.criteria.map((criterion) => criterionPart(view, criterion))}
</section>`;
}
