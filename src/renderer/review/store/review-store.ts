import { sameJson } from '../../../core/canonical-json.ts';
import { AppError, type ErrorCode } from '../../../core/errors.ts';
import type { Review } from '../../../core/model/review.ts';
import { editKey, type ReviewEdit } from '../../../core/review/edits.ts';
import { emptyHistory, type History, noteStep, stepBack, turnEdits } from './history.ts';
import { editOf, shareItems } from './items.ts';
import { addEdits, type Conflict, editsToSend, markSent, type Pending, rebase } from './pending.ts';
import { type ReviewSnapshot, snapshotOf } from './review-snapshot.ts';

/** The calls a review needs; every failure is an `AppError`. */
export interface ReviewBackend {
  load(): Promise<Review>;
  edit(edits: ReviewEdit[], keepalive: boolean): Promise<Review>;
  finish(revision: number): Promise<Review>;
  reopen(): Promise<Review>;
}

interface StoreOptions {
  readonly review: Review;
  readonly backend: ReviewBackend;
  readonly nowMs: () => number;
  /** Told at once about every change of what is not yet confirmed. */
  readonly journal: (pending: readonly Pending[]) => void;
  /** What could be undone when this review was open here before. */
  readonly history?: History;
}
interface EditOptions {
  /** The field being typed in, so that undo takes back a burst of typing and not a letter. */
  readonly burst?: string;
  /** False for what the app notes by itself, such as "hint shown". */
  readonly undoable?: boolean;
}

/** Long enough to send a word instead of a letter; the journal holds it meanwhile. */
const GATHER_MS = 150;
const RETRY_MS = [500, 1_000, 2_000, 4_000] as const;

/**
 * The review of an open page: own changes stand at once, go to the backend in order, one request at a time, and meet
 * what other windows did without ever overwriting it silently.
 */
export class ReviewStore {
  readonly #backend: ReviewBackend;
  readonly #nowMs: () => number;
  readonly #writeJournal: (pending: readonly Pending[]) => void;
  readonly #listeners = new Set<() => void>();
  #server: Review;
  #pending = new Map<string, Pending>();
  #conflicts = new Map<string, Conflict>();
  /** Left by a closed window for things this window is changing too: looked at when those are saved. */
  #adopted: Pending[] = [];
  #history: History = emptyHistory;
  #error: ErrorCode | null = null;
  #failures = 0;
  #heardRevision: number;
  /** Events were missed, so the backend's version is not known to be the newest. */
  #mayBeOld = false;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];
  #snapshot: ReviewSnapshot;

  constructor({ review, backend, nowMs, journal, history = emptyHistory }: StoreOptions) {
    this.#server = review;
    this.#heardRevision = review.revision;
    this.#backend = backend;
    this.#nowMs = nowMs;
    this.#writeJournal = journal;
    // A finished review cannot be changed, so nothing of before can be taken back.
    this.#history = review.state === 'draft' ? history : emptyHistory;
    this.#snapshot = this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getSnapshot = (): ReviewSnapshot => this.#snapshot;
  readonly getHistory = (): History => this.#history;

  /** Does something. Refused (false) while the review is finished. */
  edit(edits: readonly ReviewEdit[], { burst, undoable = true }: EditOptions = {}): boolean {
    if (this.#server.state === 'finished') return false;
    const real = edits.filter((edit) => !sameJson(edit.before, edit.after));
    if (real.length === 0) return true;
    if (undoable) this.#history = noteStep(this.#history, real, burst ?? null, this.#nowMs());
    this.#apply(real);
    return true;
  }

  /** When the newest act that can be undone was done, as `nowMs` says it; 0 when there is none. */
  get lastStepAtMs(): number {
    return this.#history.done.at(-1)?.atMs ?? 0;
  }

  /** Takes the last own act back. @returns false when another window changed the same since */
  undo(): boolean {
    return this.#step('undo');
  }
  redo(): boolean {
    return this.#step('redo');
  }

  /** Takes one certain act back, whatever was done after it: "Undo" beside what it is about. @returns as `undo` */
  takeBack(edits: readonly ReviewEdit[]): boolean {
    const back = turnEdits(edits, this.#snapshot.review, 'undo');
    return back !== null && this.edit(back);
  }

  /** Ends a conflict. Choosing theirs can be undone. */
  choose(key: string, choice: 'mine' | 'theirs'): void {
    const conflict = this.#conflicts.get(key);
    if (!conflict) return;
    this.#conflicts.delete(key);
    if (choice === 'mine') this.#apply([editOf(key, conflict.theirs, conflict.mine)]);
    else {
      const given = [editOf(key, conflict.mine, conflict.theirs)];
      this.#history = noteStep(this.#history, given, null, this.#nowMs());
      this.#changed();
    }
  }

  /** Gives up everything that is not saved: the way out when a review was finished elsewhere. */
  discardUnsaved(): void {
    this.#pending.clear();
    this.#conflicts.clear();
    this.#adopted = [];
    this.#history = emptyHistory;
    this.#error = null;
    this.#changed();
  }

  /** Takes over what a closed window could not send. */
  adopt(left: readonly Pending[]): void {
    this.#adopted.push(...left);
    this.#takeAdopted();
    this.#changed();
    this.#schedule(0);
  }

  /** Another window wrote the review: fetches it unless it is known. */
  heard(revision: number): void {
    this.#heardRevision = Math.max(this.#heardRevision, revision);
    this.#schedule(0);
  }

  /** The connection is back, or the owner wants to try again. */
  retry(): void {
    this.#failures = 0;
    this.#error = null;
    this.#mayBeOld = true;
    this.#changed();
    this.#schedule(0);
  }

  /** Sends what is left in a request that outlives the page. The journal stays until it is confirmed. */
  flushOnLeave(): void {
    if (this.#pending.size === 0 || this.#server.state === 'finished') return;
    const { edits, entries } = editsToSend(this.#pending);
    this.#pending = markSent(this.#pending, entries);
    this.#writeJournal(this.#unconfirmed());
    // What comes back is of no use to a page that is leaving; one that stays sends again, which is harmless.
    this.#backend.edit(edits, true).catch(() => undefined);
  }

  /** Resolves with the review once everything is confirmed. Rejects when a conflict or an error is in the way. */
  async saved(): Promise<Review> {
    for (;;) {
      if (this.#conflicts.size > 0) throw new AppError('conflict');
      if (this.#error && this.#error !== 'backend-unreachable') throw new AppError(this.#error);
      if (this.#pending.size === 0 && this.#adopted.length === 0 && !this.#busy) return this.#server;
      if (this.#server.state === 'finished') throw new AppError('review-finished');
      // While the backend is away the next attempt has its own time.
      if (!this.#error) this.#schedule(0);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Saves everything, then finishes and seals exactly that. */
  async finish(): Promise<void> {
    const { revision } = await this.saved();
    try {
      this.#accept(await this.#backend.finish(revision));
      this.#history = emptyHistory;
      this.#changed();
    } catch (error) {
      // Another window was quicker: show what it did before anybody tries again.
      this.#mayBeOld = true;
      this.#schedule(0);
      throw error;
    }
  }

  async reopen(): Promise<void> {
    this.#accept(await this.#backend.reopen());
    this.#error = null;
    this.#changed();
    this.#schedule(0);
  }

  #step(way: 'undo' | 'redo'): boolean {
    if (this.#server.state === 'finished') return true;
    const { history, edits } = stepBack(this.#history, this.#snapshot.review, way);
    this.#history = history;
    if (edits) this.#apply(edits);
    else this.#changed();
    return edits !== null;
  }

  #apply(edits: readonly ReviewEdit[]): void {
    const free: ReviewEdit[] = [];
    for (const edit of edits) {
      const conflict = this.#conflicts.get(editKey(edit));
      if (conflict) this.#conflicts.set(conflict.key, { ...conflict, mine: edit.after });
      else free.push(edit);
    }
    this.#pending = addEdits(this.#pending, free);
    this.#changed();
    this.#schedule(GATHER_MS);
  }

  #accept(newer: Review): void {
    if (newer.revision < this.#server.revision) return;
    this.#server = shareItems(this.#server, newer);
    this.#heardRevision = Math.max(this.#heardRevision, newer.revision);
    for (const { key, base, mine } of this.#conflicts.values())
      this.#pending.set(key, { key, bases: [base], after: mine });
    const { pending, conflicts } = rebase(this.#server, this.#pending);
    this.#pending = pending;
    this.#conflicts = new Map(conflicts.map((conflict) => [conflict.key, conflict]));
    this.#takeAdopted();
  }

  #takeAdopted(): void {
    const later = this.#adopted.filter(({ key }) => this.#pending.has(key) || this.#conflicts.has(key));
    const now = this.#adopted.filter((entry) => !later.includes(entry));
    this.#adopted = later;
    const { pending, conflicts } = rebase(this.#server, new Map(now.map((entry) => [entry.key, entry])));
    for (const [key, entry] of pending) this.#pending.set(key, entry);
    for (const conflict of conflicts) this.#conflicts.set(conflict.key, conflict);
  }

  #schedule(delayMs: number): void {
    if (this.#busy) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), delayMs);
  }

  /** One request, then the next when there is more to do. */
  async #work(): Promise<void> {
    if (this.#busy) return;
    const isSending = this.#pending.size > 0 && this.#server.state === 'draft';
    const isOld = this.#mayBeOld || this.#heardRevision > this.#server.revision;
    if (!isSending && !isOld) return this.#changed();
    this.#busy = true;
    this.#changed();
    try {
      if (isSending) await this.#send();
      else await this.#load();
      this.#failures = 0;
      this.#error = null;
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#busy = false;
      this.#changed();
    }
    if (this.#error === null) this.#schedule(0);
    else if (this.#error !== 'review-finished')
      this.#schedule(RETRY_MS[Math.min(this.#failures, RETRY_MS.length) - 1] ?? RETRY_MS[0]);
  }

  async #send(): Promise<void> {
    const { edits, entries } = editsToSend(this.#pending);
    this.#pending = markSent(this.#pending, entries);
    const { revision } = this.#server;
    try {
      this.#accept(await this.#backend.edit(edits, false));
    } catch (error) {
      const wasChanged = error instanceof AppError && (error.code === 'conflict' || error.code === 'review-finished');
      if (!wasChanged) throw error;
      await this.#load();
      // Refused although nothing is newer: asking again at once would only be refused again.
      if (this.#server.revision === revision && this.#conflicts.size === 0) throw error;
    }
  }

  async #load(): Promise<void> {
    const heardBefore = this.#heardRevision;
    this.#mayBeOld = false;
    try {
      const loaded = await this.#backend.load();
      // What was heard before the answer is in it, whatever its number says.
      if (this.#heardRevision === heardBefore) this.#heardRevision = loaded.revision;
      this.#accept(loaded);
    } catch (error) {
      this.#mayBeOld = true;
      throw error;
    }
  }

  #failed(error: unknown): void {
    this.#failures += 1;
    this.#error = error instanceof AppError ? error.code : 'unexpected';
  }

  #unconfirmed(): Pending[] {
    const fromConflicts = [...this.#conflicts.values()].map(({ key, base, mine }) => ({
      key,
      bases: [base],
      after: mine,
    }));
    return [...this.#pending.values(), ...fromConflicts, ...this.#adopted];
  }

  #look(): ReviewSnapshot {
    return snapshotOf({
      server: this.#server,
      pending: this.#pending,
      conflicts: this.#conflicts,
      unsaved: this.#unconfirmed().length,
      history: this.#history,
      error: this.#error,
    });
  }

  #changed(): void {
    this.#writeJournal(this.#unconfirmed());
    this.#snapshot = this.#look();
    for (const listener of this.#listeners) listener();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
