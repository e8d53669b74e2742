import { z } from 'zod';
import { Id, Ms, Timestamp } from '../core/model/common.ts';
import { MomentKind } from '../core/model/review.ts';
import { route } from './route.ts';

/** What of a session holds the words that were searched for. */
export const SearchPlace = z.enum([
  'title',
  'question',
  'job-description',
  'moment',
  'point',
  'merged-point',
  'reflection',
  'transcript',
]);
export type SearchPlace = z.infer<typeof SearchPlace>;

/** One place that fits, with all that is needed to show it and to go there. */
export const SearchHit = z.object({
  place: SearchPlace,
  session: z.object({ id: Id, title: z.string(), firstQuestion: z.string(), createdAt: Timestamp }),
  /** The take it is about; null where it is about the whole session. */
  takeId: Id.nullable(),
  /** The review it is part of; moments are told apart only within one. */
  reviewId: Id.nullable(),
  /** Of a moment: which. `startMs`: where in its take a moment begins, or the words were said. */
  momentId: Id.nullable(),
  startMs: Ms.nullable(),
  /** Of moments and points. */
  kind: MomentKind.nullable(),
  /** Who wrote it, when it was not the owner. */
  author: z.string().nullable(),
  /** The text around the first match. Data, never markup. */
  excerpt: z.array(z.object({ text: z.string(), marked: z.boolean() })),
  /** How many places of the same session fit; not all of them may be in the answer. */
  inSession: z.int().min(1),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** The most places in one answer: enough to choose from; who needs more types another word. */
export const MOST_HITS = 60;
/** Longer queries are cut by the page. */
export const MAX_QUERY = 200;

/** Searching the library. Part of `api`. */
export const searchApi = {
  search: route({
    method: 'get',
    path: '/api/search',
    summary: 'Everything written or said in sessions that holds all words of a query',
    query: z.object({ query: z.string().max(MAX_QUERY) }),
    response: z.object({
      hits: z.array(SearchHit),
      /** Of so many takes it is not known yet what was said; the same question finds more later. */
      unread: z.int().min(0),
    }),
  }),
};
