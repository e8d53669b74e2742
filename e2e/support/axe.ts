import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { inEveryTheme } from './themes.ts';

/** What depends on colours, and so on the theme; every other rule looks at what is the same in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** One violation in a form that names the place: rule, element, what axe says of it. */
async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations: found } = await (rules ? builder.withRules([...rules]) : builder).analyze();
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} (${node.failureSummary?.replace(/\s+/g, ' ')})`),
  );
}

/**
 * Asserts that axe finds nothing on the screen as it is now, in the light and in the dark theme. All of axe's rules
 * run: WCAG 2.2 A and AA and its best practices; in the second theme those that look at colours.
 * @param screen name for the message
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await inEveryTheme(page, async (theme) => {
    expect(await violations(page, theme === 'dark' ? null : COLOUR_RULES), `${screen}, ${theme}`).toEqual([]);
  });
}
