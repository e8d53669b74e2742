import type report from '../../../resources/messages/en/report.json';
import type { Translator } from '../i18n/translator.ts';

/** A sentence of the report; a key the English catalogue lacks does not compile. */
export type ReportKey = keyof typeof report;
export type ReportTranslator = Translator<ReportKey>;
