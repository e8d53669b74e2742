import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { inEveryTheme } from './themes.ts';

/** What depends on colours, and so on the theme; every other rule looks at what is the same in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * One violation in a form that names the place: rule, element, what axe says of it. Axe is run in the page itself, which
 * has no frames: through `@axe-core/playwright`, which opens another page for each result, it takes eight times as long.
 */
async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
  const found = await page.evaluate(async (rules) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, {
      resultTypes: ['violations'],
      ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
    });
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary = '' }) => ({ target: target.join(' '), failureSummary })),
    }));
  }, rules);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} (${failureSummary.replace(/\s+/g, ' ')})`),
  );
}

/** A page is at rest when nothing in it has changed for this long. */
const REST_MS = 100;
/** A page that never is (a clock, a level) is looked at as it is. */
const REST_LIMIT_MS = 2_000;

/**
 * Waits until the page is at rest: axe takes a moment, and would find a button whose player becomes ready meanwhile, or a
 * menu of which a part is gone.
 */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    async ({ restMs, limitMs }) => {
      let changedAt = performance.now();
      const observer = new MutationObserver(() => {
        changedAt = performance.now();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const until = changedAt + limitMs;
      while (performance.now() - changedAt < restMs && performance.now() < until)
        await new Promise((done) => setTimeout(done, 20));
      observer.disconnect();
    },
    { restMs: REST_MS, limitMs: REST_LIMIT_MS },
  );
}

/**
 * Asserts that axe finds nothing on the screen as it is now, in the light and in the dark theme. All of axe's rules
 * run: WCAG 2.2 A and AA and its best practices; in the second theme those that look at colours.
 * @param screen name for the message
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await atRest(page);
  await inEveryTheme(page, async (theme) => {
    expect(await violations(page, theme === 'dark' ? null : COLOUR_RULES), `${screen}, ${theme}`).toEqual([]);
  });
}
