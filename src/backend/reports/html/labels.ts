import type { Report, ReportMoment, ReportTake } from '../../../core/report/types.ts';
import { timeCode } from '../../../core/timeline/time-code.ts';
import type { ReportTranslator } from '../messages.ts';

/** What the parts of the page share: the data, the language, and the stills as base64 JPEG by key. */
export interface ReportView {
  readonly report: Report;
  readonly words: ReportTranslator;
  readonly stills: ReadonlyMap<string, string>;
}

/** How a take is told from the others of this report; null where there is only one. */
export function takeLabel({ report, words }: ReportView, take: ReportTake): string | null {
  if (report.takes.length < 2) return null;
  const values = { question: take.questionNumber, attempt: take.attempt };
  if (report.questions.length < 2) return words.t('report.take.attempt', values);
  const alone = report.questions[take.questionNumber - 1]?.takes.length === 1;
  return words.t(alone ? 'report.take.question' : 'report.take.questionAttempt', values);
}

/** Where a moment lies in its take: one time code, or two where they differ. */
export function momentTime({ words }: ReportView, moment: ReportMoment): string {
  const [from, to] = [timeCode(moment.startMs), timeCode(moment.endMs)];
  return from === to ? from : words.t('report.moment.range', { from, to });
}

/** A question longer than this is a pasted text and no title. */
const TITLE_CHARACTERS = 160;

/** The report's name: the session's title, else its only question, else how many questions there were. */
export function reportTitle({ report, words }: ReportView): string {
  if (report.title !== '') return report.title;
  const [only, more] = report.questions;
  return only && !more && only.text.length <= TITLE_CHARACTERS
    ? only.text
    : words.t('report.titleOfMany', { count: report.questions.length });
}
