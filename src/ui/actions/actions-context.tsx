import { createContext, type ReactNode, use, useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react';
import { type Action, matchesShortcut } from './action.ts';

/** Keeps the actions of everything on screen; later registrations win a shared shortcut. */
class ActionRegistry {
  #groups = new Map<string, readonly Action[]>();
  #listeners = new Set<() => void>();
  #all: readonly Action[] = [];

  set(owner: string, actions: readonly Action[]): void {
    this.#groups.set(owner, actions);
    this.#changed();
  }
  remove(owner: string): void {
    this.#groups.delete(owner);
    this.#changed();
  }
  readonly all = (): readonly Action[] => this.#all;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  #changed(): void {
    this.#all = [...this.#groups.values()].flat();
    for (const listener of this.#listeners) listener();
  }
  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const action = this.#all.findLast((candidate) =>
      candidate.shortcuts.some((shortcut) => matchesShortcut(event, shortcut)),
    );
    if (!action?.enabled) return;
    event.preventDefault();
    // A tense hand rests on the key: that is one mark, and one moment removed.
    if (event.repeat && !action.repeats) return;
    action.run();
  }
}

const Registry = createContext<ActionRegistry | null>(null);

/** An open menu has the keyboard: Escape closes it and nothing else, letters are for its items. */
const isInMenu = (event: KeyboardEvent): boolean =>
  event.composedPath().some((part) => part instanceof Element && part.matches('[role="menu"]'));

/** Put once around the app: listens for keys and runs the action they mean. `paused` while a dialog has the keyboard. */
export function ActionsProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(() => new ActionRegistry(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('[data-keyboard-scope="dialog"], [role="dialog"][aria-modal="true"]')) return;
      if (isInMenu(event)) return;
      registry.handle(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [registry]);
  return <Registry value={registry}>{children}</Registry>;
}

/** Offers actions for as long as the component is on screen. */
export function useActions(actions: readonly Action[]): void {
  const registry = use(Registry);
  const owner = useId();
  useEffect(() => {
    registry?.set(owner, actions);
  });
  useEffect(() => () => registry?.remove(owner), [registry, owner]);
}

const none = () => () => {};
const empty: readonly Action[] = [];
/** Every action that is offered now, for the `?` overlay. */
export function useAllActions(): readonly Action[] {
  const registry = use(Registry);
  const last = useRef(empty);
  return useSyncExternalStore(registry?.subscribe ?? none, registry?.all ?? (() => last.current));
}
