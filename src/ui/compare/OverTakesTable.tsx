import type { ComparedCriterion } from '../../core/sharing/compare/ratings.ts';
import { useT } from '../i18n/use-t.ts';
import { AgreementCell, LevelCell } from './RatingCells.tsx';
import classes from './RatingTable.module.css';

interface OverTakesTableProps {
  readonly criteria: readonly ComparedCriterion[];
  readonly hasOwner: boolean;
}

/** The same criteria over all takes: the medians, and the widest difference inside any one take. */
export function OverTakesTable({ criteria, hasOwner }: OverTakesTableProps) {
  const t = useT();
  const row = (label: string, cell: (criterion: ComparedCriterion) => React.ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      {criteria.map((criterion) => (
        <td key={criterion.criterionId}>{cell(criterion)}</td>
      ))}
    </tr>
  );
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t('compare.table.overTakes')}</caption>
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
        {hasOwner && row(t('compare.table.yourMedian'), ({ ownOverTakes }) => <LevelCell level={ownOverTakes} />)}
        {row(t('compare.table.median'), ({ medianOverTakes }) => (
          <LevelCell level={medianOverTakes} />
        ))}
        {row(t('compare.table.widest'), ({ agreement, takes }) => (
          <AgreementCell rating={{ agreement, observedBy: Math.max(...takes.map((take) => take.observedBy)) }} />
        ))}
        {hasOwner && row(t('compare.table.farthest'), ({ largestDistance }) => <LevelCell level={largestDistance} />)}
      </tbody>
    </table>
  );
}
