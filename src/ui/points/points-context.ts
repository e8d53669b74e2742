import type { Moment } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import type { PhraseList } from '../../core/review/specificity.ts';
import type { ChangeManner, Place, PointContent } from './point-places.ts';

/** What every place needs from its host. */
export interface PointsContext {
  readonly criteria: readonly Criterion[];
  /** Those that can prove something: of takes that are not in the bin, in the order they are shown. */
  readonly moments: readonly Moment[];
  /** Null where there is only one take and its name would say nothing. */
  readonly takeName: (takeId: string) => string | null;
  /** Null while it is loading: then nothing counts as too general. */
  readonly phrases: PhraseList | null;
  /** True where the host wants the hint to stand, e.g. because somebody is about to finish. */
  readonly hintNow: (place: Place) => boolean;
  readonly onChange: (place: Place, change: Partial<PointContent>, manner: ChangeManner) => void;
  readonly onClear: (place: Place) => void;
  readonly onPlay: (moment: Moment) => void;
}
