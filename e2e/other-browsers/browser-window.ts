/** Something on the page, by selector and, where there are several, by the name a person reads or hears. */
export interface Target {
  readonly css: string;
  /** A part of its name. */
  readonly name?: string;
}

/** A file the page put into the person's downloads. */
export interface SavedFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** One window of a browser, driven from outside as hands would: real clicks, real keys. */
export interface BrowserWindow {
  /** Name and version, as the browser gives it. */
  readonly version: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page, which sees its arguments and nothing else. */
  run<T, A extends readonly (string | number | null)[]>(inPage: (...values: A) => T, ...values: A): Promise<Awaited<T>>;
  click(target: Target): Promise<void>;
  /** Presses one key with those that are held, e.g. `Shift+2`, `Space`, `Escape`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Answers a file input with a file from disk. */
  choose(input: Target, path: string): Promise<void>;
  /** What was saved last, once it is whole; each file is given once. */
  saved(): Promise<SavedFile>;
  /** What went wrong in the page and what it asked for beside itself, one line each. */
  faults(): Promise<readonly string[]>;
  /** Writes a PNG of what the window shows. */
  picture(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Runs in the page: the first element that is shown and named so. */
export function findInPage(css: string, name: string | null): Element | null {
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label') ??
    (element as Partial<HTMLInputElement>).labels?.[0]?.textContent ??
    element.textContent ??
    '';
  const found = [...document.querySelectorAll(css)].filter(
    (element) => name === null || nameOf(element).includes(name),
  );
  return found.find((element) => element.getClientRects().length > 0) ?? found[0] ?? null;
}
