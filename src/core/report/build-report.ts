import type { Review } from '../model/review.ts';
import type { Session } from '../model/session.ts';
import type { Take } from '../model/take.ts';
import { isTrimmed, playedMs, windowOf } from '../model/take-window.ts';
import { anchorsOf, levelMeaning } from './levels.ts';
import { reportPoints } from './points.ts';
import type { Report, ReportCriterion, ReportFocus, ReportQuestion, ReportTake } from './types.ts';

const SHORT_HASH_DIGITS = 12;

export interface ReportInput {
  readonly session: Session;
  /** Takes of the session, in any state and order. */
  readonly takes: readonly Take[];
  readonly review: Review;
}

/** A take belongs into the report when it is not in the bin and is playable, or the review speaks of it. */
function isShown(take: Take, review: Review): boolean {
  if (take.status === 'binned') return false;
  const spokenOf = [...review.moments, ...review.ratings].some((item) => item.takeId === take.id);
  return take.status === 'ready' || spokenOf;
}

function toTake(take: Take, questionNumber: number): ReportTake {
  return {
    id: take.id,
    questionNumber,
    attempt: take.attempt,
    recordedAt: take.createdAt,
    durationMs: take.media && playedMs(take),
    window: take.media && { ...windowOf(take), isTrimmed: isTrimmed(take) },
    hasPicture: take.status === 'ready' && (take.media?.video ?? null) !== null,
  };
}

function reportQuestions({ session, takes, review }: ReportInput): ReportQuestion[] {
  const shown = takes
    .filter((take) => isShown(take, review))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.attempt - b.attempt));
  return session.questions
    .map((question) => ({ question, answers: shown.filter((take) => take.questionId === question.id) }))
    .filter(({ answers }) => answers.length > 0)
    .map(({ question, answers }, index) => ({
      id: question.id,
      number: index + 1,
      text: question.text.trim(),
      takes: answers.map((take) => toTake(take, index + 1)),
    }));
}

function reportCriteria(review: Review, takes: readonly ReportTake[]): ReportCriterion[] {
  return review.rubric.criteria
    .map((criterion) => {
      const ratings = takes.flatMap((take) => {
        const given = review.ratings.find((one) => one.takeId === take.id && one.criterionId === criterion.id);
        return given ? [{ take, level: given.level, meaning: levelMeaning(criterion, given.level) }] : [];
      });
      return { id: criterion.id, name: criterion.name, ratings, anchors: anchorsOf(ratings.map((one) => one.meaning)) };
    })
    .filter((criterion) => criterion.ratings.length > 0);
}

function reportFocus({ session, takes }: ReportInput, shown: readonly ReportTake[]): ReportFocus[] {
  return session.focus.map((point) => ({
    pointId: point.pointId,
    text: point.text.trim(),
    criterionName: point.criterionName,
    outcomes: shown.flatMap((take) => {
      const outcome = takes.find((one) => one.id === take.id)?.outcomes[point.pointId];
      return outcome ? [{ take, outcome }] : [];
    }),
  }));
}

/**
 * Gathers what the report of one review shows. Takes in the bin, their moments and ratings are left out, and so are
 * questions without an answer. Pure: the same input gives the same report.
 */
export function buildReport(input: ReportInput): Report {
  const { session, review } = input;
  const questions = reportQuestions(input);
  const takes = questions.flatMap((question) => question.takes);
  return {
    reviewId: review.id,
    title: session.title.trim(),
    heldAt: session.createdAt,
    authorName: review.author.name.trim(),
    rubricName: review.rubric.name,
    questions,
    takes,
    totalMs: takes.reduce((sum, take) => sum + (take.durationMs ?? 0), 0),
    focus: reportFocus(input, takes),
    keeps: reportPoints(review, 'keep', takes),
    changes: reportPoints(review, 'change', takes),
    criteria: reportCriteria(review, takes),
    merged: null,
    seal: review.seal && { at: review.seal.at, shortHash: review.seal.sha256.slice(0, SHORT_HASH_DIGITS) },
  };
}
