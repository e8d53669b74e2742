import type { Task } from '../../core/model/task.ts';

/** Tasks as the page knows them, from lists it asked for and from what it heard meanwhile. */
export interface TaskBook {
  /** Notes what an event told: it is always newer than what was known. */
  heard(task: Task): void;
  /** To be called before a list is asked for. @returns notes the list when it is there, apart from what was heard since */
  asking(): (list: readonly Task[]) => void;
}

/** An empty book. @param onChange given the tasks after every change, in the order they became known */
export function taskBook(onChange: (tasks: readonly Task[]) => void): TaskBook {
  const tasks = new Map<string, Task>();
  let heardSince: Set<string> = new Set();
  const note = (list: readonly Task[]) => {
    for (const task of list) tasks.set(task.id, task);
    onChange([...tasks.values()]);
  };
  return {
    heard: (task) => {
      heardSince.add(task.id);
      note([task]);
    },
    asking: () => {
      const heard = new Set<string>();
      heardSince = heard;
      // Written before the event was: it would bring back a task that has ended.
      return (list) => note(list.filter(({ id }) => !heard.has(id)));
    },
  };
}
