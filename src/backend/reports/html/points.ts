import { html } from 'hono/html';
import { momentsWithStill } from '../../../core/report/stills.ts';
import type { ReportMoment, ReportPoint } from '../../../core/report/types.ts';
import { momentTime, type ReportView, takeLabel } from './labels.ts';

/** A point with more text than this fills a page with its stills: it may break across pages, others may not. */
const LONG_POINT_CHARACTERS = 900;
/** Longer texts are set in the size of running text. */
const LONG_TEXT_CHARACTERS = 220;
/** A note longer than this may break across pages beside its still. */
const LONG_NOTE_CHARACTERS = 500;

function otherKind({ words }: ReportView, moment: ReportMoment, point: ReportPoint) {
  if (moment.kind === 'undecided' || moment.kind === point.kind) return null;
  const key = moment.kind === 'keep' ? 'report.moment.markedKeep' : 'report.moment.markedChange';
  return html`<span class="detail">${words.t(key)}</span>`;
}

function momentPart(view: ReportView, point: ReportPoint, moment: ReportMoment, still: string | undefined) {
  const { words } = view;
  const time = momentTime(view, moment);
  const take = takeLabel(view, moment.take);
  const alt =
    take === null ? words.t('report.moment.still', { time }) : words.t('report.moment.stillOf', { take, time });
  // A point chosen from its mark begins with the mark's note: said once is enough.
  const note = moment.note.trim() === point.text.trim() ? '' : moment.note;
  const image = still === undefined ? null : html`<img src="data:image/jpeg;base64,${still}" alt="${alt}" />`;
  return html`<li class="moment${image ? ' with-still' : ''}${note.length > LONG_NOTE_CHARACTERS ? ' breakable' : ''}">${image}<div class="moment-words">
<p class="where"><span class="time">${time}</span>${take && html`<span class="detail">${take}</span>`}${otherKind(
    view,
    moment,
    point,
  )}</p>${note !== '' && html`<p class="note own" dir="auto">${note}</p>`}</div></li>`;
}

function pointPart(view: ReportView, point: ReportPoint) {
  const { words, stills } = view;
  const { kind, number, criterionName: criterion } = point;
  const name = words.t(`report.${kind}.heading`, { number });
  const shown = new Map(
    momentsWithStill(point).flatMap(({ id, stillKey }) => {
      const still = stillKey === null ? undefined : stills.get(stillKey);
      return still === undefined ? [] : [[id, still] as const];
    }),
  );
  const characters = point.moments.reduce((sum, moment) => sum + moment.note.length, point.text.length);
  const heading =
    criterion === null ? name : words.t('report.point.headingWithCriterion', { heading: name, criterion });
  const moments = point.moments.map((moment) => momentPart(view, point, moment, shown.get(moment.id)));
  return html`<article class="point ${kind}${shown.size > 0 ? ' pictured' : ''}${characters > LONG_POINT_CHARACTERS ? ' breakable' : ''}">
<div class="point-head"><span class="badge" aria-hidden="true">${words.t(`report.${kind}.letter`)}${number}</span>
<div><h3>${heading}</h3>
${point.peopleCount !== null && html`<p class="quiet people">${words.t('report.point.people', { count: point.peopleCount })}</p>`}<p class="point-text own${point.text.length > LONG_TEXT_CHARACTERS ? ' long' : ''}" dir="auto">${point.text}</p></div></div>
${
  moments.length > 0
    ? html`<ul class="moments">${moments}</ul>`
    : html`<p class="quiet no-moments">${words.t('report.point.noMoments')}</p>`
}
</article>`;
}

/** The points of one kind as cards, each with its proof. */
export function pointsPart(view: ReportView, kind: 'keep' | 'change') {
  const { report, words } = view;
  const points = kind === 'keep' ? report.keeps : report.changes;
  if (points.length === 0) return null;
  const area = kind === 'keep' ? 'keeps' : 'changes';
  return html`<section class="points">
<div class="section-head"><h2>${words.t(`report.${area}.title`, { count: points.length })}</h2>
<p class="quiet">${words.t(`report.${area}.lead`)}</p></div>
${points.map((point) => pointPart(view, point))}
</section>`;
}
