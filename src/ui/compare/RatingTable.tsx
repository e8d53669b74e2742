import type { RatedLevel } from '../../core/model/rubric.ts';
import type { ComparedCriterion, ComparedRating } from '../../core/sharing/compare/ratings.ts';
import { useT } from '../i18n/use-t.ts';
import { AuthorName } from './AuthorBadge.tsx';
import type { AuthorLook } from './author-looks.ts';
import { AgreementCell, DistanceCell, LevelCell } from './RatingCells.tsx';
import classes from './RatingTable.module.css';

interface RatingTableProps {
  readonly caption: string;
  readonly takeId: string;
  readonly authors: readonly AuthorLook[];
  readonly criteria: readonly ComparedCriterion[];
}

const levelOf = (rating: ComparedRating | undefined, author: AuthorLook): RatedLevel | null =>
  (author.isOwner ? rating?.own : rating?.reviewers.find(({ reviewId }) => reviewId === author.reviewId)?.level) ??
  null;

/**
 * Who rated what on one take. People are rows and criteria columns: there are five criteria at most, and any number of
 * people. Under them what rule 5 makes of it.
 */
export function RatingTable({ caption, takeId, authors, criteria }: RatingTableProps) {
  const t = useT();
  const ratings = criteria.map((criterion) => criterion.takes.find((rating) => rating.takeId === takeId));
  const columns = criteria.map(({ criterionId }, index) => ({ criterionId, rating: ratings[index] }));
  const hasOwner = authors.some(({ isOwner }) => isOwner);
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          <td className={classes.corner} />
          {criteria.map(({ criterionId, name }) => (
            <th key={criterionId} scope="col" dir="auto">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {authors.map((author) => (
          <tr key={author.reviewId} data-owner={author.isOwner || undefined}>
            <th scope="row">
              <AuthorName author={author} />
            </th>
            {columns.map(({ criterionId, rating }) => (
              <td key={criterionId}>
                <LevelCell level={levelOf(rating, author)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tbody className={classes.merged}>
        <tr>
          <th scope="row">{t('compare.table.median')}</th>
          {columns.map(({ criterionId, rating }) => (
            <td key={criterionId} className={classes.strong}>
              <LevelCell level={rating?.median ?? null} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t('compare.table.spread')}</th>
          {columns.map(({ criterionId, rating }) => (
            <td key={criterionId}>
              <AgreementCell rating={rating} />
            </td>
          ))}
        </tr>
        {hasOwner && (
          <tr>
            <th scope="row">{t('compare.table.distance')}</th>
            {columns.map(({ criterionId, rating }) => (
              <td key={criterionId}>
                <DistanceCell rating={rating} />
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}
