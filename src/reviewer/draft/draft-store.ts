import type { Draft } from './draft.ts';
import { amended, type History, noted, redone, startHistory, undone } from './history.ts';

/** What the page shows of the draft. */
export interface DraftSnapshot {
  readonly draft: Draft;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the browser keeps it: yes, not all of it yet, or it cannot. */
  readonly kept: 'kept' | 'waiting' | 'impossible';
  /** Saved to a file as it is now. */
  readonly isInFile: boolean;
}

export interface EditOptions {
  /** Names the field that is typed into. */
  readonly burst?: string;
  /** False for what the page remembers by itself. */
  readonly undoable?: boolean;
}

const KEEP_AFTER_MS = 250;

/** The one draft of a page, with undo and redo, kept in the browser where that works. */
export class DraftStore {
  #history: History<Draft>;
  #kept: DraftSnapshot['kept'] = 'kept';
  #inFile: Draft | null = null;
  #snapshot: DraftSnapshot;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #keep: (draft: Draft) => boolean;
  readonly #nowMs: () => number;

  /** @param keep puts the draft into the browser's storage; false when it has none */
  constructor(first: Draft, keep: (draft: Draft) => boolean, nowMs: () => number) {
    this.#history = startHistory(first);
    this.#keep = keep;
    this.#nowMs = nowMs;
    this.#snapshot = this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getSnapshot = (): DraftSnapshot => this.#snapshot;
  get draft(): Draft {
    return this.#history.present;
  }

  edit(change: (draft: Draft) => Draft, { burst, undoable = true }: EditOptions = {}): void {
    const next = change(this.#history.present);
    this.#become(undoable ? noted(this.#history, next, burst ?? null, this.#nowMs()) : amended(this.#history, next));
  }
  readonly undo = (): void => this.#become(undone(this.#history));
  readonly redo = (): void => this.#become(redone(this.#history));

  /** The draft as it is now lies in a file. */
  readonly noteFile = (): void => {
    this.#inFile = this.#history.present;
    this.#tell();
  };

  /** Puts what has not been kept yet into the storage at once. Else nothing: another window may have kept more. */
  readonly flush = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#kept = this.#keep(this.#history.present) ? 'kept' : 'impossible';
    this.#tell();
  };

  #become(history: History<Draft>): void {
    if (history.present === this.#history.present && history.past === this.#history.past) return;
    this.#history = history;
    // Once it is known that the browser keeps nothing, saying "waiting" in between would only flicker.
    if (this.#kept !== 'impossible') this.#kept = 'waiting';
    this.#timer ??= setTimeout(this.flush, KEEP_AFTER_MS);
    this.#tell();
  }
  #look(): DraftSnapshot {
    const { past, present, future } = this.#history;
    return {
      draft: present,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      kept: this.#kept,
      isInFile: present === this.#inFile,
    };
  }
  #tell(): void {
    this.#snapshot = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
