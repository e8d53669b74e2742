/** A calendar day as date fields have it, in local time. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day a number of days after another date. */
export function daysAfter(date: Date, days: number): string {
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 12));
}

/** Noon of a day, local time: the same day in every way of writing it. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00`);

/** Whether a text is a day at all: a date field holds what is half typed, too. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(noonOf(text).getTime());
