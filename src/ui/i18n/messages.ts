import app from '../../../resources/messages/en/app.json';
import bringBack from '../../../resources/messages/en/bring-back.json';
import bringIn from '../../../resources/messages/en/bring-in.json';
import clips from '../../../resources/messages/en/clips.json';
import compare from '../../../resources/messages/en/compare.json';
import errors from '../../../resources/messages/en/errors.json';
import guided from '../../../resources/messages/en/guided.json';
import library from '../../../resources/messages/en/library.json';
import parts from '../../../resources/messages/en/parts.json';
import practice from '../../../resources/messages/en/practice.json';
import review from '../../../resources/messages/en/review.json';
import rubrics from '../../../resources/messages/en/rubrics.json';
import settings from '../../../resources/messages/en/settings.json';
import share from '../../../resources/messages/en/share.json';
import studio from '../../../resources/messages/en/studio.json';
import tasks from '../../../resources/messages/en/tasks.json';
import transcript from '../../../resources/messages/en/transcript.json';

/** Every sentence of the pages, by key. English is the source of the keys; other languages must have the same. */
export const en = {
  ...app,
  ...bringBack,
  ...bringIn,
  ...clips,
  ...compare,
  ...errors,
  ...guided,
  ...library,
  ...parts,
  ...practice,
  ...review,
  ...rubrics,
  ...settings,
  ...share,
  ...tasks,
  ...transcript,
  ...studio,
};
/** A key that does not exist does not compile. */
export type MessageKey = keyof typeof en;
export const catalogues: Readonly<Record<'en', Readonly<Record<MessageKey, string>>>> = { en };

/** The catalogue for the owner's languages (BCP 47, best first) and the locale that dates and numbers follow. */
export function chooseLocale(languages: readonly string[]): { locale: string; messages: Record<MessageKey, string> } {
  const known = languages.find((language) => language.toLowerCase().startsWith('en'));
  // Sentences in English, but dates as the person is used to them even when no catalogue speaks their language.
  return { locale: known ?? languages[0] ?? 'en', messages: { ...catalogues.en } };
}
