import { assertNever } from '../assert-never.ts';
import type { GuideStep, Moment, Point, Prediction, Rating, Reflection, Review } from '../model/review.ts';
import type { Rubric } from '../model/rubric.ts';

/** One thing in a review that can be changed by itself. */
export type Item = Moment | Rating | Point | Prediction | GuideStep | Reflection | Rubric;

/** The list of a review that holds the things of a kind; a rubric there is only one. */
const LISTS = {
  moment: 'moments',
  rating: 'ratings',
  point: 'points',
  prediction: 'predictions',
  guideStep: 'guideSteps',
  reflection: 'reflections',
} as const;
/** What kind of thing an edit is about. */
export type EditTarget = keyof typeof LISTS | 'rubric';

const isTarget = (name: string): name is EditTarget => name === 'rubric' || name in LISTS;

/** Names a thing within its review, e.g. `moment:abc` or `rating:take1:direct-answers`; `none` stands for no thing. */
export function itemKey(target: EditTarget, item: Item | null): string {
  if (target === 'rubric') return 'rubric:one';
  if (item === null) return `${target}:none`;
  switch (target) {
    case 'moment':
    case 'point':
      return `${target}:${(item as Moment | Point).id}`;
    case 'rating':
    case 'prediction': {
      const { takeId, criterionId } = item as Rating | Prediction;
      return `${target}:${takeId}:${criterionId}`;
    }
    case 'guideStep': {
      const { takeId, step } = item as GuideStep;
      return `${target}:${takeId}:${step}`;
    }
    case 'reflection':
      return `${target}:${(item as Reflection).question}`;
    default:
      return assertNever(target);
  }
}

/** What kind of thing a key of `itemKey` names. @throws Error for a text that is no such key */
export function targetOf(key: string): EditTarget {
  const target = key.slice(0, key.indexOf(':'));
  if (!isTarget(target)) throw new Error(`no key of a thing in a review: ${key}`);
  return target;
}

/** All things of a kind in a review. */
export const itemsOf = (review: Review, target: EditTarget): readonly Item[] =>
  target === 'rubric' ? [review.rubric] : (review[LISTS[target]] ?? []);

/** Lists that reviews of before do not have: an empty one is left out, so that nothing changes what was never there. */
const isOptional = (target: EditTarget): boolean =>
  target === 'prediction' || target === 'guideStep' || target === 'reflection';

/** The review with other things of a kind. */
export function withItems(review: Review, target: EditTarget, items: readonly Item[]): Review {
  if (target === 'rubric') return { ...review, rubric: items[0] as Rubric };
  const list = items.length === 0 && isOptional(target) ? undefined : items;
  const { [LISTS[target]]: _before, ...others } = review;
  return { ...others, ...(list ? { [LISTS[target]]: list } : {}) } as Review;
}
