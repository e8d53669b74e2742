import { html } from 'hono/html';
import type { ReportView } from './labels.ts';

/** What the levels and times mean, and the seal. */
export function closingPart({ report, words }: ReportView) {
  return html`<footer>
<h2 class="small">${words.t('report.closing.title')}</h2>
<p>${words.t('report.closing.behaviour')} ${words.t('report.closing.times')}</p>
${report.merged !== null && html`<p>${words.t('report.closing.merged')}</p>`}
${report.criteria.length > 0 && html`<p>${words.t('report.closing.levels')}</p>`}
${
  report.seal &&
  html`<p>${words.t('report.closing.sealed', { at: words.dateTime(new Date(report.seal.at)) })} ${words.t(
    'report.closing.sealMeaning',
  )}</p>
<dl class="seal"><dt>${words.t('report.closing.seal')}</dt><dd><code>${report.seal.shortHash}</code></dd></dl>`
}
</footer>`;
}
