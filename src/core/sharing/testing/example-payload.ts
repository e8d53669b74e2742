import type { PageClip, PagePayload } from '../page-payload.ts';

const anchors = { 1: 'The answer does not come.', 3: 'The answer comes late.', 5: 'The first two sentences answer.' };

/** One video of an example page. */
export const exampleClip = (change: Partial<PageClip> = {}): PageClip => ({
  clipId: 'clip-1',
  questionText: 'Tell me about a time you disagreed with a colleague. What did you do?',
  attempt: 1,
  durationMs: 4_200,
  mimeType: 'video/webm',
  hasPicture: true,
  source: { kind: 'embedded' },
  ...change,
});

/** What an example page knows. */
export const examplePayload = (change: Partial<PagePayload> = {}): PagePayload => ({
  version: 1,
  requestId: 'request-1',
  reviewerName: 'Maria',
  ownerName: 'Alex',
  language: 'en-GB',
  dueOn: '2026-12-01',
  clips: [exampleClip()],
  jobDescription: 'Product manager for the booking service.\nWorks with four teams and owns the roadmap.',
  focus: ['Answer in the first two sentences'],
  rubric: {
    id: 'interview-basics',
    version: 1,
    name: 'Interview basics',
    criteria: [
      { id: 'scripted-to-spoken', name: 'Scripted to spoken', anchors },
      { id: 'direct-answers', name: 'Direct answers', anchors },
      { id: 'confidence', name: 'Confidence, as heard', anchors },
    ],
  },
  phrases: { language: 'en', general: ['good job', 'be more confident'], minWords: 4 },
  ...change,
});
