import { expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';

test('the printed address opens an app that says where one is', async ({ app, page }) => {
  await page.goto(app.address);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Second Take/);
  // The key has done its work and stands in no address any more, where it could be copied along.
  expect(page.url()).not.toContain('key=');
  await expectAccessible(page, 'start');
});
