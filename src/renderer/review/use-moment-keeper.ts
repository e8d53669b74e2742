import type { MomentKeeper } from '../../ui/marking/use-marking.ts';
import { freshUndo } from '../app/fresh-undo.ts';
import { useNotify } from '../app/use-notify.tsx';
import { addMoment, changeMoment, removeMoment } from './review-edits.ts';
import type { ReviewStore } from './store/review-store.ts';

/** The moments of the owner's review. What was taken out, or cannot be undone any more, is said in a notification. */
export function useMomentKeeper(store: ReviewStore): MomentKeeper {
  const notify = useNotify();
  const step = (way: 'undo' | 'redo') => {
    if (!store[way]()) notify.done('app.undoGone');
  };
  return {
    newId: () => `m-${crypto.randomUUID()}`,
    find: (id) => store.getSnapshot().review.moments.find((moment) => moment.id === id),
    add: (moment) => store.edit([addMoment(moment)]),
    change: (moment, what, burst) => store.edit([changeMoment(moment, what)], burst === undefined ? {} : { burst }),
    remove: (moment, selectAgain) => {
      const edits = removeMoment(store.getSnapshot().review, moment);
      store.edit(edits);
      notify.done('review.mark.removed', {}, () => {
        const isBack = store.takeBack(edits);
        selectAgain();
        return isBack;
      });
    },
    undo: () => {
      if (!freshUndo.run(store.lastStepAtMs)) step('undo');
    },
    redo: () => step('redo'),
  };
}
