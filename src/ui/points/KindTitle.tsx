import { Title, type TitleProps } from '@mantine/core';
import type { PointKind } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import { KindShape } from '../marking/KindShape.tsx';
import classes from './KindTitle.module.css';

interface KindTitleProps extends Pick<TitleProps, 'mb'> {
  readonly kind: PointKind;
  /** What the list under it is named by. */
  readonly id: string;
}

/** The heading of the three places of one kind. */
export function KindTitle({ kind, id, ...margin }: KindTitleProps) {
  const t = useT();
  return (
    <Title order={2} size="h3" id={id} className={classes.title} {...margin}>
      <KindShape kind={kind} size={14} />
      {t(`review.points.${kind}Title`)}
    </Title>
  );
}
