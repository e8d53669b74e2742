import { expect, test } from './support/app-fixture.ts';
import { expectAccessible } from './support/axe.ts';
import { shoot } from './support/shots.ts';

test('settings are kept at once, and what helps others names nobody', async ({ page, app }) => {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page.getByText(app.libraryDir)).toBeVisible();
  await expect(page.getByText(/^Version .*(found on this computer|the one that comes along)/)).toBeVisible();
  await expect(page.getByText(/^\/.*ffmpeg$/)).toBeVisible();
  await expect(page.getByText('To choose it: start with --whisper FILE.')).toBeVisible();
  await expect(page.getByText('To open or create another: start with --library FOLDER.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Open another|Create a new one/ })).toHaveCount(0);
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectAccessible(page, 'settings');
  await shoot(page, 'settings');
  await page.getByRole('heading', { name: 'Help' }).scrollIntoViewIfNeeded();
  await shoot(page, 'settings-end');

  // Devices have names once they were opened, and one that is chosen is the one the practice page opens.
  const microphone = page.getByRole('combobox', { name: 'Microphone' });
  const names = page.getByRole('button', { name: 'Show their names' });
  if (await names.isVisible()) await names.click();
  await expect(names).toHaveCount(0);
  await microphone.click();
  await page.getByRole('option', { name: 'Fake Audio Input 2' }).click();
  await expect(microphone).toHaveValue('Fake Audio Input 2');

  // By keyboard: every choice is a control of its own.
  await page.getByRole('combobox', { name: 'Before a moment' }).focus();
  await page.keyboard.press('Home');
  const typing = page.getByRole('checkbox', { name: 'Pause while I type' });
  await typing.focus();
  await page.keyboard.press('Space');
  await expect(typing).toBeChecked();
  await page.reload();
  await expect(microphone).toHaveValue('Fake Audio Input 2');
  await expect(page.getByRole('combobox', { name: 'Before a moment' })).toHaveValue('0');
  await expect(typing).toBeChecked();

  await page.context().grantPermissions(['clipboard-read']);
  await page.getByRole('button', { name: 'Copy the lines' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const lines = await page.evaluate(() => navigator.clipboard.readText());
  expect(lines).toMatch(/^Second Take 0\.1\.0\nbrowser: .*\nffmpeg: \S+ \(/);
  expect(lines).not.toContain(app.libraryDir);
  expect(lines).toContain('lead-in: 0 s');
  // Those of every page, with what the digits stand for.
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  const keys = page.getByRole('dialog', { name: 'Keys' });
  for (const group of ['Sessions', 'Recording', 'Playing', 'Timeline', 'Marking', 'Several answers in one recording'])
    await expect(keys.getByRole('heading', { name: group, exact: true })).toBeVisible();
  await expect(keys.getByText('Direct answers: keep')).toBeVisible();
  await expectAccessible(page, 'all keys');
  await shoot(page, 'settings-keys');
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
});

test.describe('with a program named at the start', () => {
  test.use({ shellEnvironment: { SECOND_TAKE_WHISPER: '/opt/whisper-cli' } });
  test('says which', async ({ page, app }) => {
    await page.goto(app.address);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByText('/opt/whisper-cli')).toBeVisible();
  });
});
