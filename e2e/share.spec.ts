import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { ReviewRequest } from '../src/core/model/request.ts';
import type { Session } from '../src/core/model/session.ts';
import { addSession, addTake, callApi } from './review/seed.ts';
import { ReviewerPage } from './reviewer/reviewer-page.ts';
import { expect, test } from './support/app-fixture.ts';
import { bundledFfmpeg } from './support/bundled-ffmpeg.ts';
import { look } from './support/look.ts';
import { shoot } from './support/shots.ts';

const QUESTION = 'Tell me about a time you disagreed with a colleague. What did you do?';

const requestsOf = async (page: Page, session: Session): Promise<ReviewRequest[]> =>
  (await callApi<{ requests: ReviewRequest[] }>(page, 'GET', `/api/sessions/${session.id}`)).requests;

/** The first screen of asking, through the session's own button. */
async function openForm(page: Page, address: string, session: Session): Promise<void> {
  await page.goto(`${new URL(address).origin}/#/sessions/${session.id}`);
  const ask = page.getByRole('link', { name: 'Ask for feedback' });
  await expect(ask).toBeVisible();
  await shoot(page, 'share-session');
  await ask.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ask for feedback' })).toBeVisible();
}

test('asks a former boss: chooses, sees what is in it, gets the files and follows it up', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session);
  await addTake(page, session, { kind: 'sound' });
  await openForm(page, app.address, session);

  await look(page, 'asking, nothing chosen yet', 'share-ask-start');
  const takes = page.getByRole('list', { name: 'Takes' }).getByRole('checkbox');
  await expect(takes).toHaveCount(2);
  await expect(takes.first()).not.toBeChecked();
  await expect(takes.last(), 'the newest attempt').toBeChecked();
  await takes.first().check();

  await page.getByRole('button', { name: 'Make the page' }).click();
  const name = page.getByRole('textbox', { name: 'Reviewer’s name' });
  await expect(name).toBeFocused();
  await expect(page.getByText('Write the name of the person you ask.')).toBeVisible();
  await name.fill('Dr. Ana Ruiz');
  await page.getByRole('combobox', { name: 'How they know you' }).selectOption('Former boss');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Kim');

  await page.getByRole('checkbox', { name: 'Job description' }).check();
  await page.getByRole('button', { name: 'Open a text file' }).waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'job.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Lead engineer, München\nFive years of practice'),
  });
  const job = page.getByRole('textbox', { name: 'Text of the job description' });
  await expect(job).toHaveValue(/München/);
  await page.locator('input[type=file]').setInputFiles({
    name: 'job.docx',
    mimeType: 'application/msword',
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]),
  });
  await expect(page.getByText('This is no text file')).toBeVisible();
  await expect(job, 'what was there stays').toHaveValue(/München/);

  const message = page.getByRole('textbox', { name: 'What you write to them' });
  await expect(message).toHaveValue(
    /Hello Dr\. Ana Ruiz,[\s\S]*2 recorded answers[\s\S]*three things done well[\s\S]*Kim$/,
  );
  await page.getByLabel('By when').fill('2027-03-04');
  await expect(message).toHaveValue(/4 March/);
  await expect(page.getByText(/^About .*[kM]B$/)).toBeVisible();
  await look(page, 'asking', 'share-ask');

  await message.press('ControlOrMeta+Home');
  await message.pressSequentially('PS first. ');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Kim B.');
  await expect(message, 'the owner’s words stay').toHaveValue(/^PS first\. Hello[\s\S]*Kim$/);
  await page.getByRole('button', { name: 'Make the page' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'A page for Dr. Ana Ruiz' })).toBeVisible();
  const files = page.getByRole('list', { name: 'Files for Dr. Ana Ruiz' }).getByRole('listitem');
  await expect(files).toHaveCount(3, { timeout: 60_000 });
  await look(page, 'the files', 'share-made');
  const mail = page.getByRole('link', { name: 'Open in mail program' });
  const href = (await mail.getAttribute('href')) ?? '';
  expect(href.length).toBeLessThanOrEqual(1_800);
  expect(decodeURIComponent(href)).toContain('PS first. Hello Dr. Ana Ruiz');
  await expect(page.getByText('attach the page by hand')).toBeVisible();

  const [request] = await requestsOf(page, session);
  expect(request).toMatchObject({
    reviewer: { name: 'Dr. Ana Ruiz', relation: 'former-boss' },
    ownerName: 'Kim B.',
    include: { jobDescription: true, focus: false },
    dueOn: '2027-03-04',
    state: 'made',
    delivery: 'one-file',
    size: 'mail',
  });
  const { session: kept } = await callApi<{ session: Session }>(page, 'GET', `/api/sessions/${session.id}`);
  expect(kept.jobDescription).toBe('Lead engineer, München\nFive years of practice');

  const download = page.waitForEvent('download');
  await files
    .first()
    .getByRole('link', { name: /^Download/ })
    .click();
  const saved = test.info().outputPath('page.html');
  await (await download).saveAs(saved);
  expect((await stat(saved)).size).toBeLessThanOrEqual(18_000_000);
  const reviewer = await page.context().newPage();
  await reviewer.goto(pathToFileURL(saved).href);
  await expect(reviewer.getByText('Hello Dr. Ana Ruiz')).toBeVisible();
  await reviewer.close();

  await page.getByRole('button', { name: 'I sent it' }).click();
  await expect(page.getByText('Sent', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Reviewers', exact: true }).click();
  const row = page.getByRole('list', { name: 'Requests' }).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Dr. Ana Ruiz');
  await expect(row).toContainText(QUESTION);
  await expect(row.getByRole('link', { name: 'Bring the answer back' })).toHaveAttribute('href', /bring-back/);
  await look(page, 'requests', 'share-requests');

  const more = page.getByRole('button', { name: 'More for Dr. Ana Ruiz' });
  await more.click();
  await look(page, 'menu of a request', 'share-menu');
  await page.getByRole('menuitem', { name: 'Reminder text' }).click();
  await expect(page.getByRole('dialog', { name: 'Reminder for Dr. Ana Ruiz' })).toContainText('4 March');
  await page.context().grantPermissions(['clipboard-read']);
  await page.getByRole('button', { name: 'Copy message' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Hello Dr. Ana Ruiz');
  await look(page, 'reminder', 'share-reminder');
  await page.keyboard.press('Escape');

  await more.click();
  await page.getByRole('menuitem', { name: /They opened it/ }).click();
  await expect(row).toContainText('Opened');
  await more.click();
  await page.getByRole('menuitem', { name: 'Withdraw' }).click();
  await expect(row).toContainText('Withdrawn');
  await page.getByText('Withdrawn. A file').locator('..').getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('Opened');

  await more.click();
  await page.getByRole('menuitem', { name: 'Make it again' }).click();
  await expect(page).toHaveURL(/task=/);
  const pageFile = async () => (await requestsOf(page, session))[0]?.exportIds[0];
  await expect.poll(pageFile, { timeout: 60_000 }).not.toBe(request?.exportIds[0]);
  await expect(page.getByRole('button', { name: 'Make it again' })).toBeVisible();
  await page.reload();
  await expect(files).toHaveCount(3);
});

test('cancelled making leaves the request, and the page can be made apart from its video', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await page.goto(`${new URL(app.address).origin}/#/reviewers`);
  await expect(page.getByText('You have not asked anybody yet')).toBeVisible();
  await look(page, 'no requests', 'share-empty');
  await page.goto(`${new URL(app.address).origin}/#/sessions/${session.id}/ask`);
  await expect(page.getByText('There is no finished take to send yet.')).toBeVisible();
  await look(page, 'no take to send', 'share-no-take');
  await addTake(page, session);
  await openForm(page, app.address, session);
  await page.getByRole('textbox', { name: 'Reviewer’s name' }).fill('Sam');
  await page.getByRole('radio', { name: 'Page and video apart' }).check();
  await expect(page.getByText(/^Page about .*video about/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What you write to them' })).toHaveValue(/\[link\]/);
  await page.getByRole('button', { name: 'Make the page' }).click();
  const cancel = page.getByRole('button', { name: 'Cancel' });
  const again = page.getByRole('button', { name: 'Make it again' });
  await expect(cancel.or(again)).toBeVisible();
  // A fast machine may be done before it can be cancelled.
  if (await cancel.isVisible()) await cancel.click({ timeout: 2_000 }).catch(() => undefined);
  const make = page.getByRole('button', { name: /Make (the page|it again)/ });
  await make.click({ timeout: 30_000 });
  await expect(page.getByRole('list', { name: 'Files for Sam' }).getByRole('listitem')).toHaveCount(2, {
    timeout: 60_000,
  });
  await expect(page.getByText(/put in the link to the video/)).toBeVisible();
  const [request] = await requestsOf(page, session);
  expect(request).toMatchObject({ delivery: 'two-files', state: 'made' });

  await page.goto(`${new URL(app.address).origin}/?from=${request?.id}#/sessions/${session.id}/ask`);
  await expect(page.getByRole('textbox', { name: 'Reviewer’s name' })).toHaveValue('Sam');
  await expect(page.getByRole('radio', { name: 'Page and video apart' })).toBeChecked();
});

const QUICK_VP8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '16'];
const WEBM_OUT = ['-f', 'webm', 'pipe:1'];

/** What a phone that is held upright records. */
const uprightTake = (): Buffer => {
  const sources = ['-f', 'lavfi', '-i', 'testsrc2=s=360x640:r=15:d=4', '-f', 'lavfi', '-i', 'sine=d=4'];
  return bundledFfmpeg([...sources, ...QUICK_VP8, '-c:a', 'libopus', ...WEBM_OUT]);
};

test('an upright video has its own shape on the review page', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session, { bytes: uprightTake() });
  await openForm(page, app.address, session);
  await page.getByRole('textbox', { name: 'Reviewer’s name' }).fill('Sam');
  await page.getByRole('button', { name: 'Make the page' }).click();
  await expect(page.getByRole('list', { name: 'Files for Sam' }).getByRole('listitem')).toHaveCount(2, {
    timeout: 60_000,
  });
  const file = (await readdir(app.libraryDir, { recursive: true })).find((name) => name.endsWith('.html')) ?? '';
  const reviewer = await page.context().newPage();
  await reviewer.goto(pathToFileURL(join(app.libraryDir, file)).href);
  const opened = new ReviewerPage(reviewer);
  await opened.start();
  await expect(reviewer.locator('section:has(> video)')).toHaveCSS('aspect-ratio', '360 / 640');
  await opened.ready();
  await shoot(reviewer, 'share-upright');
  await reviewer.setViewportSize({ width: 360, height: 740 });
  await expect(reviewer.getByRole('slider', { name: 'Position' }), 'in reach on a phone').toBeInViewport();
  await reviewer.screenshot({ path: '.cache/shots/share-upright-phone.png' });
});

/** One picture a second for five minutes: made at once, and long in the making once it has 30, as every page has. */
const slowTake = (): Buffer => {
  const sources = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=1:d=300', '-f', 'lavfi', '-i', 'sine=d=300'];
  return bundledFfmpeg([...sources, ...QUICK_VP8, '-b:v', '200k', '-c:a', 'libopus', '-b:a', '16k', ...WEBM_OUT]);
};

test('a page that is being made is found again, with its progress and cancel', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session, { bytes: slowTake() });
  await openForm(page, app.address, session);
  await page.getByRole('textbox', { name: 'Reviewer’s name' }).fill('Sam');
  await page.getByRole('button', { name: 'Make the page' }).click();
  const progress = page.getByRole('progressbar', { name: 'The page is being made' });
  await expect(progress).toBeVisible();

  await page.getByRole('link', { name: 'Reviewers', exact: true }).click();
  await page.reload();
  const row = page.getByRole('list', { name: 'Requests' }).getByRole('listitem');
  await expect(row.getByRole('progressbar', { name: 'The page is being made' })).toBeVisible();
  await expect(row.getByRole('link', { name: 'Make the page' })).toHaveCount(0);
  await look(page, 'a page is being made', 'share-requests-making');

  await row.getByRole('link', { name: 'Sam' }).click();
  await expect(page).not.toHaveURL(/task=/);
  await expect(progress).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the page' })).toHaveCount(0);
  await page.reload();
  await expect(progress).toBeVisible();
  const [request] = await requestsOf(page, session);
  const twice = await callApi<{ taskId: string }>(page, 'POST', `/api/requests/${request?.id}/page`);
  const tasks = await callApi<{ id: string; requestId: string | null }[]>(page, 'GET', '/api/tasks');
  expect(tasks.filter(({ requestId }) => requestId === request?.id).map(({ id }) => id)).toEqual([twice.taskId]);

  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Nothing was made. What you chose is kept.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'All requests' }).click();
  await expect(row.getByRole('link', { name: 'Make the page' })).toBeVisible();
});

/** Forty minutes of silence: too long for strict mail even as sound alone. */
const longTake = (): Buffer => {
  const source = ['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono', '-t', '2400'];
  const sound = ['-c:a', 'libopus', '-compression_level', '0', '-b:a', '6k', '-frame_duration', '60'];
  return bundledFfmpeg([...source, ...sound, ...WEBM_OUT]);
};

test('takes that cannot fit are named before anything is made, with what would help', async ({ page, app }) => {
  const session = await addSession(page, app.address, QUESTION);
  await addTake(page, session, { kind: 'sound', bytes: longTake() });
  await openForm(page, app.address, session);
  await page.getByRole('radio', { name: 'For strict mail' }).check();
  await expect(page.getByText('This does not fit into 7 MB.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the page' })).toBeDisabled();
  await look(page, 'cannot fit', 'share-cannot-fit');
  await page.getByRole('button', { name: 'Allow any size' }).click();
  await expect(page.getByText('This does not fit into 7 MB.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Make the page' })).toBeEnabled();
});
