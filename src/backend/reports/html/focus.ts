import { html } from 'hono/html';
import { assertNever } from '../../../core/assert-never.ts';
import type { FocusOutcome } from '../../../core/model/take.ts';
import type { ReportFocus } from '../../../core/report/types.ts';
import { type ReportView, takeLabel } from './labels.ts';

function outcomeKey(outcome: FocusOutcome) {
  switch (outcome) {
    case 'better':
      return 'report.focus.better';
    case 'same':
      return 'report.focus.same';
    case 'not-observed':
      return 'report.focus.notObserved';
    default:
      return assertNever(outcome);
  }
}

function focusPoint(view: ReportView, point: ReportFocus) {
  const { words } = view;
  const outcomes = point.outcomes.map(({ take, outcome }) => {
    const label = takeLabel(view, take);
    const said = words.t(outcomeKey(outcome));
    const text = label === null ? said : words.t('report.focus.outcomeOfTake', { take: label, outcome: said });
    return html`<li class="outcome ${outcome}">${text}</li>`;
  });
  return html`<li><p class="own" dir="auto">${point.text}</p><ul class="outcomes">${
    outcomes.length > 0 ? outcomes : html`<li class="outcome open">${words.t('report.focus.open')}</li>`
  }</ul></li>`;
}

/** The change points carried into the session and what became of them; nothing where none were carried. */
export function focusPart(view: ReportView) {
  const { report, words } = view;
  if (report.focus.length === 0) return null;
  return html`<section class="focus">
<div class="section-head"><h2>${words.t('report.focus.title')}</h2>
<p class="quiet">${words.t('report.focus.lead', { count: report.focus.length })}</p></div>
<ol>${report.focus.map((point) => focusPoint(view, point))}</ol>
</section>`;
}
