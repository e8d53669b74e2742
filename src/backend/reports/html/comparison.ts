import { html } from 'hono/html';
import type { ReportComparedCriterion } from '../../../core/report/types.ts';
import type { ReportView } from './labels.ts';

/** One reviewer agrees with nobody, so a spread is told from two on. */
const TO_AGREE = 2;

function row({ words }: ReportView, one: ReportComparedCriterion) {
  const number = (value: number | null) =>
    value === null ? words.t('report.comparison.none') : words.number(value, { maximumFractionDigits: 1 });
  const agreement =
    one.agreement !== null && one.observedBy >= TO_AGREE
      ? words.t(`report.comparison.${one.agreement}`)
      : words.t('report.comparison.none');
  return html`<tr><th scope="row" class="own" dir="auto">${one.name}</th><td>${number(one.own)}</td><td>${number(
    one.median,
  )}</td><td>${number(one.observedBy)}</td><td>${agreement}</td><td>${number(one.distance)}</td></tr>`;
}

/** The levels of several people beside each other; only in a merged report in which anybody rated. */
export function comparisonPart(view: ReportView) {
  const { report, words } = view;
  if (report.merged === null || report.merged.criteria.length === 0) return null;
  const heads = ['criterion', 'own', 'median', 'reviewers', 'agreement', 'distance'] as const;
  return html`<section class="ratings comparison">
<div class="section-head"><h2>${words.t('report.comparison.title')}</h2>
<p class="quiet">${words.t('report.comparison.lead')}</p></div>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${words.t(`report.comparison.${head}`)}</th>`)}</tr></thead>
<tbody>${report.merged.criteria.map((one) => row(view, one))}</tbody></table>
</section>`;
}
