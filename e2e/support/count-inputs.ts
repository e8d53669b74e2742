import type { BrowserContext, Page } from '@playwright/test';

/** What a person had to do with their hands, for click and key budgets. */
export interface Inputs {
  readonly clicks: number;
  /** Keys pressed outside text fields, and inside them those that write nothing (Tab, Enter, Ctrl+Z). */
  readonly keys: number;
  /** Characters typed into text fields: work as well, but of another kind. */
  readonly typed: number;
}

/** Counts from its creation on. */
export interface InputCounter {
  /** So far. The page is asked for a sign of life first, so that nothing is still on its way. */
  read(page: Page): Promise<Inputs>;
  reset(page: Page): Promise<void>;
}

const BINDING = 'secondTakeCountInput';

/** Runs in the page. Only what the browser itself sends counts, and a held key counts once. */
function listenForInputs(binding: string): void {
  const textFields = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])';
  const tell = (kind: keyof Inputs) =>
    (globalThis as unknown as Record<string, (kind: string) => void>)[binding]?.(kind);
  const isModifier = (event: KeyboardEvent) => ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key);
  addEventListener('pointerdown', (event) => event.isTrusted && tell('clicks'), true);
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.repeat || isModifier(event)) return;
      const inText = event.target instanceof Element && event.target.matches(textFields);
      const writes = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
      tell(inText && writes ? 'typed' : 'keys');
    },
    true,
  );
}

/** Starts counting in every page of the context that is opened or loaded from now on. */
export async function countInputs(context: BrowserContext): Promise<InputCounter> {
  const counts = { clicks: 0, keys: 0, typed: 0 };
  await context.exposeBinding(BINDING, (_source, kind: keyof Inputs) => {
    counts[kind] += 1;
  });
  await context.addInitScript(listenForInputs, BINDING);
  const settle = (page: Page) => page.evaluate(() => undefined);
  return {
    read: async (page) => {
      await settle(page);
      return { ...counts };
    },
    reset: async (page) => {
      await settle(page);
      Object.assign(counts, { clicks: 0, keys: 0, typed: 0 });
    },
  };
}
