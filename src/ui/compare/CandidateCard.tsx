import { Button, Group, Menu, Text } from '@mantine/core';
import { Check, Combine, Plus } from 'lucide-react';
import type { MergedPoint } from '../../core/model/merged.ts';
import type { Moment } from '../../core/model/review.ts';
import type { PointCandidate } from '../../core/sharing/compare/candidates.ts';
import { useT } from '../i18n/use-t.ts';
import { AuthorBadge, AuthorName } from './AuthorBadge.tsx';
import { AuthoredChips } from './AuthoredChips.tsx';
import type { AuthorLook } from './author-looks.ts';
import classes from './Merged.module.css';

interface CandidateCardProps {
  readonly candidate: PointCandidate;
  readonly criterion: string | null;
  readonly authorOf: (reviewId: string) => AuthorLook | undefined;
  readonly takeName: (takeId: string) => string | null;
  /** The merged point it went into; undefined while it was not picked. */
  readonly pickedAs: MergedPoint | undefined;
  /** Picked points of its kind, to say that it means the same as one of them. */
  readonly picked: readonly MergedPoint[];
  readonly canPick: boolean;
  readonly canEdit: boolean;
  readonly onPick: () => void;
  readonly onJoin: (pointId: string) => void;
  readonly onPlay: (reviewId: string, moment: Moment) => void;
}

/** A point somebody wrote, with everybody who stands behind it and the moments that show it. */
export function CandidateCard(props: CandidateCardProps) {
  const { candidate, criterion, authorOf, takeName, pickedAs, picked, canPick, canEdit } = props;
  const t = useT();
  const { point, kind, supporters, opposed, moments } = candidate;
  const writer = authorOf(candidate.reviewId);
  const others = supporters.filter((id) => id !== candidate.reviewId);
  return (
    <li className={classes.candidate}>
      <div className={classes.head}>
        {writer && <AuthorName author={writer} />}
        <Text span size="xs" c="dimmed" dir="auto" className={classes.criterion}>
          {criterion ?? t('review.criterion.none')}
        </Text>
      </div>
      <Text size="sm" dir="auto" className={classes.words}>
        {point.text}
      </Text>
      <People label={t('compare.candidate.behind', { count: others.length })} ids={others} authorOf={authorOf} />
      {opposed.length > 0 && <People label={t('compare.candidate.opposed')} ids={opposed} authorOf={authorOf} />}
      <AuthoredChips moments={moments} takeName={takeName} onPlay={props.onPlay} />
      {pickedAs && (
        <Text size="sm" className={classes.picked}>
          <Check size={15} aria-hidden />
          {t('compare.candidate.pickedAs', { kind, number: pickedAs.position + 1 })}
        </Text>
      )}
      {!pickedAs && canEdit && (
        <Group gap={6}>
          {canPick && (
            <Button size="xs" variant="light" leftSection={<Plus size={14} aria-hidden />} onClick={props.onPick}>
              {t('compare.candidate.pick')}
            </Button>
          )}
          {picked.length > 0 && (
            <Menu width={320} position="bottom-start" shadow="md">
              <Menu.Target>
                <Button size="xs" variant="subtle" leftSection={<Combine size={14} aria-hidden />}>
                  {t('compare.candidate.join')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {picked.map(({ id, position, text }) => (
                  <Menu.Item key={id} onClick={() => props.onJoin(id)}>
                    <Text component="span" size="sm" lineClamp={2} dir="auto">
                      {t('compare.candidate.joinWith', { number: position + 1, text })}
                    </Text>
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      )}
    </li>
  );
}

interface PeopleProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly authorOf: (reviewId: string) => AuthorLook | undefined;
}

/** A sentence and the people it speaks of, by letter and name. */
function People({ label, ids, authorOf }: PeopleProps) {
  return (
    <div className={classes.people}>
      <span>{label}</span>
      {ids.map((id) => {
        const author = authorOf(id);
        return (
          author && (
            <span key={id} className={classes.person}>
              <AuthorBadge author={author} />
              <span dir="auto">{author.name}</span>
            </span>
          )
        );
      })}
    </div>
  );
}
