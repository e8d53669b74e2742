import type { searchApi } from '../../contract/search-api.ts';
import type { Search } from '../search/search.ts';
import type { Handlers } from './bind.ts';

/** Enough to choose from; who needs more types another word. */
const MOST_HITS = 60;

/** Searching, as a route. */
export const searchHandlers = (search: Search): Handlers<typeof searchApi> => ({
  search: async ({ query }) => ({ hits: await search.find(query.query, MOST_HITS) }),
});
