import type { Timestamp } from '../model/common.ts';
import type { MomentKind } from '../model/review.ts';
import type { RatedLevel } from '../model/rubric.ts';
import type { FocusOutcome } from '../model/take.ts';
import type { TimeWindow } from '../model/take-window.ts';
import type { Agreement } from '../sharing/compare/statistics.ts';

/** A take as a report names it. */
export interface ReportTake {
  readonly id: string;
  /** From 1, in the order of `Report.questions`. */
  readonly questionNumber: number;
  /** Counted across sessions, from 1. */
  readonly attempt: number;
  readonly recordedAt: Timestamp;
  /** How long it plays; null while its file has not been finished. */
  readonly durationMs: number | null;
  /** What of it is played, and whether that is less than there is; null while its file has not been finished. */
  readonly window: (TimeWindow & { readonly isTrimmed: boolean }) | null;
  /** Whether there can be stills of it. */
  readonly hasPicture: boolean;
}

/** A question that was answered, with its takes in order of recording. */
export interface ReportQuestion {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly takes: readonly ReportTake[];
}

/** A moment that proves a point. */
export interface ReportMoment {
  readonly id: string;
  readonly take: ReportTake;
  readonly startMs: number;
  /** Same as `startMs` for a moment without length. */
  readonly endMs: number;
  readonly kind: MomentKind;
  readonly note: string;
  /** Key of its still frame (`stillRequests`); null where the take has no picture, or it was trimmed away. */
  readonly stillKey: string | null;
}

/** One of the three keeps or three changes with its proof. */
export interface ReportPoint {
  readonly id: string;
  readonly kind: 'keep' | 'change';
  /** 1 to 3. */
  readonly number: number;
  readonly text: string;
  readonly criterionName: string | null;
  /** In order of take and time. */
  readonly moments: readonly ReportMoment[];
  /** How many people wrote it or marked what it is about; null in the report of one review. */
  readonly peopleCount: number | null;
}

/** A described step of a criterion. */
export interface ReportAnchor {
  readonly level: 1 | 3 | 5;
  readonly text: string;
}

/** What a rating says in words: its own anchor, or the two it lies between, or nothing. */
export type LevelMeaning =
  | { readonly state: 'described'; readonly anchor: ReportAnchor }
  | { readonly state: 'between'; readonly lower: ReportAnchor; readonly upper: ReportAnchor }
  | { readonly state: 'not-observed' };

/** The rating of one criterion for one take. */
export interface ReportRating {
  readonly take: ReportTake;
  readonly level: RatedLevel;
  readonly meaning: LevelMeaning;
}

/** A criterion with the ratings it got. */
export interface ReportCriterion {
  readonly id: string;
  readonly name: string;
  readonly ratings: readonly ReportRating[];
  /** The described steps needed to understand these ratings, lowest first, each once. */
  readonly anchors: readonly ReportAnchor[];
}

/** A change point that was carried into the session, with what became of it. */
export interface ReportFocus {
  readonly pointId: string;
  readonly text: string;
  readonly criterionName: string | null;
  readonly outcomes: readonly { readonly take: ReportTake; readonly outcome: FocusOutcome }[];
}

/** One criterion as several people rated it (rule 5), over all takes. */
export interface ReportComparedCriterion {
  readonly id: string;
  readonly name: string;
  /** Levels 1 to 5, also halves; null without a number. */
  readonly own: number | null;
  readonly median: number | null;
  /** How many reviewers gave a number for the take where most did. */
  readonly observedBy: number;
  readonly agreement: Agreement | null;
  /** Levels between the owner and the median. */
  readonly distance: number | null;
}

/** What a report made from several reviews says about them. */
export interface ReportMerged {
  readonly reviewCount: number;
  readonly hasOwnReview: boolean;
  /** Rule 4. */
  readonly ownReviewFirst: boolean;
  readonly criteria: readonly ReportComparedCriterion[];
}

/** Everything a report shows, as data: no sentence, no locale, no markup. */
export interface Report {
  /** The review, or the merged points, it is about. */
  readonly reviewId: string;
  /** The session's own name; empty when the owner gave none. */
  readonly title: string;
  readonly heldAt: Timestamp;
  readonly authorName: string;
  readonly rubricName: string;
  readonly questions: readonly ReportQuestion[];
  /** All takes of `questions`, in that order. */
  readonly takes: readonly ReportTake[];
  readonly totalMs: number;
  readonly focus: readonly ReportFocus[];
  readonly keeps: readonly ReportPoint[];
  readonly changes: readonly ReportPoint[];
  /** Criteria with at least one rating. */
  readonly criteria: readonly ReportCriterion[];
  /** Time and first twelve hex digits of the seal; null for a draft. */
  /** null in the report of one review. */
  readonly merged: ReportMerged | null;
  readonly seal: { readonly at: Timestamp; readonly shortHash: string } | null;
}
