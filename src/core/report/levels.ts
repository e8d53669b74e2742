import { assertNever } from '../assert-never.ts';
import type { Criterion, RatedLevel } from '../model/rubric.ts';
import type { LevelMeaning, ReportAnchor } from './types.ts';

const anchor = (criterion: Criterion, level: 1 | 3 | 5): ReportAnchor => ({ level, text: criterion.anchors[level] });

/** What a level of a criterion means in the rubric's words. 2 and 4 have no text of their own: they lie between. */
export function levelMeaning(criterion: Criterion, level: RatedLevel): LevelMeaning {
  switch (level) {
    case 1:
    case 3:
    case 5:
      return { state: 'described', anchor: anchor(criterion, level) };
    case 2:
      return { state: 'between', lower: anchor(criterion, 1), upper: anchor(criterion, 3) };
    case 4:
      return { state: 'between', lower: anchor(criterion, 3), upper: anchor(criterion, 5) };
    case 'not-observed':
      return { state: 'not-observed' };
    default:
      return assertNever(level);
  }
}

/** The described steps these meanings speak of, lowest first, each once. */
export function anchorsOf(meanings: readonly LevelMeaning[]): ReportAnchor[] {
  const byLevel = new Map<number, ReportAnchor>();
  for (const meaning of meanings) {
    if (meaning.state === 'described') byLevel.set(meaning.anchor.level, meaning.anchor);
    if (meaning.state === 'between') for (const one of [meaning.lower, meaning.upper]) byLevel.set(one.level, one);
  }
  return [...byLevel.values()].sort((a, b) => a.level - b.level);
}
