import { useSyncExternalStore } from 'react';
import { navigate } from 'wouter/use-hash-location';

/** Parts of the app that are walked through in many steps and left by one button. */
const PARTS = ['/rubrics'] as const;
type Part = (typeof PARTS)[number];
/** Where somebody was last before such a part. */
const before = new Map<Part, string>();

const place = (): string => `/${location.hash.replace(/^#?\/?/, '')}`;

/** Goes to an address. What stood behind the question mark is for the place it was made for: it does not come along. */
const go: typeof navigate = (to, options) => {
  const from = place();
  for (const part of PARTS)
    if (to.startsWith(part) && !from.startsWith(part)) before.set(part, `${from}${location.search}`);
  navigate(to.includes('?') ? to : `${to}?`, options);
};

/** Both events: going back to an address with another question mark is no change of the hash alone. */
function subscribe(listener: () => void): () => void {
  const events = ['hashchange', 'popstate'] as const;
  for (const event of events) addEventListener(event, listener);
  return () => {
    for (const event of events) removeEventListener(event, listener);
  };
}

/** The place the router shows: as wouter's `useHashLocation`, without the leftovers of earlier addresses. */
export const usePlace = Object.assign((): [string, typeof navigate] => [useSyncExternalStore(subscribe, place), go], {
  hrefs: (href: string) => `#${href}`,
});

/** Where somebody came from into a part of the app, in as many steps as it was; the start page when that is unknown. */
export const placeBefore = (part: Part): string => before.get(part) ?? '/';
