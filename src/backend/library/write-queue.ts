/** Runs work one after the other per key; different keys do not wait for each other. */
export class WriteQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` after everything queued before under the same key, whether that failed or not. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const result = before.then(work, work);
    const settled: Promise<unknown> = result.catch(() => undefined).then(() => this.#forget(key, settled));
    this.#last.set(key, settled);
    return result;
  }

  /** Resolves when nothing is queued any more. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }

  #forget(key: string, settled: Promise<unknown>): void {
    if (this.#last.get(key) === settled) this.#last.delete(key);
  }
}
