import { assertNever } from '../../core/assert-never.ts';
import type { GuideStep, Moment, Point, Prediction, Rating, Reflection, Review } from '../../core/model/review.ts';
import type { Rubric } from '../../core/model/rubric.ts';
import { targetOf } from '../../core/review/items.ts';
import type { Translate } from '../../ui/i18n/use-t.ts';
import { momentTime } from '../../ui/marking/moment-time.ts';
import type { Item } from './store/items.ts';

/** What a thing in a review says, in short lines, for putting two versions side by side. */
export function itemText(t: Translate, review: Review, key: string, item: Item): string {
  if (item === null) return t('review.conflict.gone');
  const criterion = (id: string | null) =>
    review.rubric.criteria.find((candidate) => candidate.id === id)?.name ?? t('review.criterion.none');
  const target = targetOf(key);
  switch (target) {
    case 'moment': {
      const moment = item as Moment;
      const facts = [momentTime(t, moment), t(`review.kind.${moment.kind}`), criterion(moment.criterionId)];
      return [facts.join(' · '), moment.note].filter(Boolean).join('\n');
    }
    case 'rating': {
      const { level, criterionId } = item as Rating;
      const name = level === 'not-observed' ? t('review.rate.notObserved') : t(`review.rate.level${level}`);
      return [criterion(criterionId), name].join('\n');
    }
    case 'point': {
      const point = item as Point;
      const proof = review.moments
        .filter(({ id }) => point.momentIds.includes(id))
        .map((moment) => momentTime(t, moment));
      return [point.text, [criterion(point.criterionId), ...proof].join(' · ')].filter(Boolean).join('\n');
    }
    case 'prediction': {
      const { level, criterionId } = item as Prediction;
      return [criterion(criterionId), t(`review.rate.level${level}`)].join('\n');
    }
    case 'guideStep':
      return t(`guided.${(item as GuideStep).was}`);
    case 'reflection':
      return (item as Reflection).text;
    case 'rubric':
      return (item as Rubric).name;
    default:
      return assertNever(target);
  }
}
