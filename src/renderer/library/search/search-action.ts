import type { Action } from '../../../ui/actions/action.ts';

/** Goes to the field that searches everything. */
export const searchAction = (run: () => void): Action => ({
  id: 'library.search',
  label: 'library.search',
  group: 'library.keys',
  shortcuts: [{ key: '/' }, { key: 'k', mod: true, inText: true }],
  enabled: true,
  run,
});
