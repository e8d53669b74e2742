import { MOST_HITS, type searchApi } from '../../contract/search-api.ts';
import type { Search } from '../search/search.ts';
import type { Handlers } from './bind.ts';

/** Searching, as a route. */
export const searchHandlers = (search: Search): Handlers<typeof searchApi> => ({
  search: async ({ query }) => ({ hits: await search.find(query.query, MOST_HITS), unread: search.unread }),
});
