import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { Review } from '../../src/core/model/review.ts';
import type { Feedback } from '../../src/core/sharing/feedback.ts';
import { parseFeedback } from '../../src/core/sharing/parse-feedback.ts';
import type { BrowserWindow } from './browser-window.ts';
import { type MadePages, OWNER, REVIEWER } from './made-pages.ts';
import { ReviewerAtWork } from './reviewer-at-work.ts';

/** One thing a reviewer does, in the order of the list: each goes on where the one before has ended. */
export interface Step {
  readonly name: string;
  run(window: BrowserWindow, pages: MadePages): Promise<void>;
}

/**
 * Notes, one for each second of the video: the first three kept by key, the others to change, by click. Short, since
 * WebKit's driver takes its time for every sign.
 */
const NOTES = [
  'Picks up their words',
  'Has one own example',
  'Stops after the role',
  'Say the answer first',
  'Say it plainly, once',
  'Let the result end it',
] as const;
const CRITERIA = ['scripted-to-spoken', 'direct-answers', 'confidence'] as const;
const CRITERION_NAMES = ['Scripted to spoken', 'Direct answers', 'Confidence, as heard'] as const;

/** What the six points must be proven by, whatever the browser: kind, criterion, place in milliseconds, text. */
const EXPECTED = NOTES.map((text, index) => ({
  kind: index < 3 ? 'keep' : 'change',
  criterionId: CRITERIA[index % 3],
  startMs: (index + 1) * 1_000,
  text,
}));

function read(text: string): Feedback {
  const parsed = parseFeedback(text);
  assert.equal(parsed.state, 'ok');
  return (parsed as Extract<typeof parsed, { state: 'ok' }>).feedback;
}

const provenPoints = ({ points, moments }: Pick<Feedback | Review, 'points' | 'moments'>) =>
  points.map(({ kind, criterionId, text, momentIds }) => {
    const proof = moments.filter(({ id }) => momentIds.includes(id));
    assert.equal(proof.length, 1);
    return { kind, criterionId, startMs: proof[0]?.startMs, text };
  });

const opens: Step = {
  name: 'a page opened from disk welcomes by name, and its video plays and can be sought in',
  run: async (window, { whole }) => {
    const reviewer = new ReviewerAtWork(window);
    await window.open(pathToFileURL(whole.htmlPath).href);
    await reviewer.sees(`Hello ${REVIEWER}`);
    await reviewer.sees(OWNER);
    await reviewer.start();
    await reviewer.playsAndSeeks();
  },
};

const marks: Step = {
  name: 'six proven points by key and by click come out as a file with the right times, and the app accepts it',
  run: async (window, { whole }) => {
    const reviewer = new ReviewerAtWork(window);
    for (const [index, note] of NOTES.entries()) {
      await reviewer.goTo((index + 1) * 1_000);
      if (index < 3) await window.press(`${index + 1}`);
      else await window.click({ css: 'button', name: `${CRITERION_NAMES[index % 3]}: change` });
      await reviewer.hasMoments(index + 1);
      if (index < 3) await window.press('n');
      else await window.click({ css: 'textarea', name: 'Note' });
      await window.type(note);
      await window.press('Escape');
    }
    await reviewer.drawsMoments();
    await window.click({ css: '[role=tab]', name: 'Three and three' });
    for (const note of NOTES) await window.click({ css: 'button', name: note });
    await reviewer.sees('6/6');
    await window.click({ css: 'button', name: 'Save my feedback' });
    await reviewer.sees(`Thank you, ${REVIEWER}`);
    const file = await window.saved();
    assert.equal(file.name, 'second-take-feedback-zoe.json');
    const feedback = read(file.text);
    assert.equal(feedback.requestId, whole.requestId);
    assert.deepEqual(provenPoints(feedback), EXPECTED);
    assert.deepEqual(provenPoints(await whole.bringBack(file.text)), EXPECTED);
  },
};

const keeps: Step = {
  name: 'a draft is still there after loading the page again, and comes back from its file',
  run: async (window) => {
    const reviewer = new ReviewerAtWork(window);
    await window.reload();
    await reviewer.sees('Your draft is still here: 6 moments, 6 points.');
    await window.click({ css: 'button', name: 'Draft' });
    await window.click({ css: 'button', name: 'Save draft to a file' });
    const draft = await window.saved();
    await window.run(() => localStorage.clear());
    await window.reload();
    await reviewer.sees('How it goes');
    await window.choose({ css: 'input[type=file]:not([multiple])' }, draft.path);
    await reviewer.hasMoments(6);
  },
};

const asksForNothing: Step = {
  name: 'no request leaves the page, not even one that is tried',
  run: async (window) => {
    assert.deepEqual(await window.faults(), []);
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      assert.equal((await fetch(address)).status, 200);
      const refused = await window.run(async (url) => {
        const image = new Image();
        const loaded = new Promise<boolean>((done) => {
          image.onload = () => done(false);
          image.onerror = () => done(true);
        });
        image.src = url;
        navigator.sendBeacon?.(url, 'x');
        const fetched = await fetch(url, { mode: 'no-cors' }).then(
          () => false,
          () => true,
        );
        return fetched && (await loaded);
      }, address);
      assert.equal(refused, true);
      assert.equal(requests, 1);
    } finally {
      server.close();
    }
  },
};

const apart: Step = {
  name: 'a video of its own file is chosen by hand, plays, and what is marked on it comes back as file and as text',
  run: async (window, { apart: page }) => {
    const reviewer = new ReviewerAtWork(window);
    await window.open(pathToFileURL(page.htmlPath).href);
    await reviewer.start();
    await reviewer.sees('Choose the video that came with this page');
    await window.choose({ css: 'input[type=file][multiple]' }, page.videoPath);
    await reviewer.playsAndSeeks();
    await reviewer.goTo(3_000);
    await window.press('Shift+2');
    await reviewer.hasMoments(1);
    await window.click({ css: '[role=tab]', name: 'Three and three' });
    await window.click({ css: 'button', name: 'Save my feedback' });
    await reviewer.sees('press “Save my feedback” again');
    await window.click({ css: 'button', name: 'Save my feedback' });
    const { moments } = read((await window.saved()).text);
    assert.deepEqual(
      moments.map(({ kind, startMs, criterionId }) => ({ kind, startMs, criterionId })),
      [{ kind: 'change', startMs: 3_000, criterionId: 'direct-answers' }],
    );
    assert.deepEqual(read(await reviewer.copiesAsText()).moments, moments);
  },
};

/** What an invited reviewer does, from opening the page to what they send back. */
export const JOURNEY: readonly Step[] = [opens, marks, keeps, apart, asksForNothing];
