import type { MomentKeeper } from '../../ui/marking/use-marking.ts';
import type { DraftStore } from '../draft/draft-store.ts';
import { addMoment, changeMoment, removeMoment } from '../draft/edits.ts';
import { newId } from '../draft/new-id.ts';

/** The moments of the page's draft. */
export const momentKeeper = (store: DraftStore): MomentKeeper => ({
  newId: () => newId('m'),
  find: (id) => store.draft.moments.find((moment) => moment.id === id),
  add: (moment) => store.edit((now) => addMoment(now, moment)),
  change: ({ id }, what, burst) =>
    store.edit((now) => changeMoment(now, id, what), burst === undefined ? {} : { burst }),
  remove: ({ id }) => store.edit((now) => removeMoment(now, id)),
  undo: store.undo,
  redo: store.redo,
});
