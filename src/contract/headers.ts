/** Carries the tab token that no cookie holds, on every API call. */
export const TAB_TOKEN_HEADER = 'x-second-take-tab';
/** Where a page keeps its tab token (sessionStorage). */
export const TAB_TOKEN_STORAGE_KEY = 'second-take-tab';
/** Where a page asks its sisters for a tab token (BroadcastChannel). */
export const TAB_TOKEN_CHANNEL = 'second-take-tab';
