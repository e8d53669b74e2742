import { Group, Menu, Skeleton, Text } from '@mantine/core';
import { AudioLines, Star } from 'lucide-react';
import { Fragment } from 'react';
import { FormattedDate } from 'react-intl';
import { mediaPaths } from '../../contract/media-paths.ts';
import type { SessionDetail } from '../../contract/views.ts';
import type { Take } from '../../core/model/take.ts';
import { playedMs } from '../../core/model/take-window.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useSession } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { PosterFrame } from '../poster/PosterFrame.tsx';
import { useTakeLabels } from '../studio/use-take-labels.ts';
import classes from './StarItems.module.css';

interface StarItemsProps {
  readonly sessionId: string;
  readonly onStar: (takeId: string, starred: boolean) => void;
}

/** The takes of a session that can have a star, read when they are asked for: a long list stays light. */
export function StarItems({ sessionId, onStar }: StarItemsProps) {
  const t = useT();
  const { data, error, refetch } = useSession(sessionId);
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  return (
    // The keyboard is here at once, and arrows work when the takes have come.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
    <div role="group" aria-label={t('library.star.best')} tabIndex={-1} data-autofocus className={classes.takes}>
      {data ? <Takes detail={data} onStar={onStar} /> : <Skeleton h={96} />}
    </div>
  );
}

function Takes({ detail: { session, takes }, onStar }: { detail: SessionDetail; onStar: StarItemsProps['onStar'] }) {
  const labels = useTakeLabels(session, takes);
  const there = takes.filter(({ status }) => status !== 'binned' && status !== 'recording');
  const questions = session.questions.filter(({ id }) => there.some(({ questionId }) => questionId === id));
  return questions.map(({ id, text }) => (
    <Fragment key={id}>
      <Menu.Label dir="auto" className={classes.question}>
        {text}
      </Menu.Label>
      {there
        .filter(({ questionId }) => questionId === id)
        .map((take) => (
          <TakeItem key={take.id} take={take} name={labels.short(take)} onStar={onStar} />
        ))}
    </Fragment>
  ));
}

interface TakeItemProps {
  readonly take: Take;
  readonly name: string;
  readonly onStar: StarItemsProps['onStar'];
}

function TakeItem({ take, name, onStar }: TakeItemProps) {
  const t = useT();
  const { info } = useApi();
  const hasStill = take.status === 'ready' && Boolean(take.media?.posterFileName);
  const src = hasStill ? mediaPaths.takePoster(info.mediaTicket, take.id, take.revision) : undefined;
  return (
    <Menu.CheckboxItem
      checked={take.starred ?? false}
      onChange={(starred) => onStar(take.id, starred)}
      checkIcon={<Star size={16} fill="currentColor" aria-hidden className={classes.star} />}
    >
      <Group gap="sm" wrap="nowrap" component="span">
        <span className={classes.still}>
          <PosterFrame src={src} icon={<AudioLines size={18} aria-hidden />} />
        </span>
        <span>
          <Text component="span" size="sm" fw={500} display="block">
            {name}
          </Text>
          <Text component="span" size="xs" c="dimmed" display="block">
            <FormattedDate value={take.createdAt} timeStyle="short" />
            {' · '}
            {take.status === 'ready' ? timeCode(playedMs(take)) : t(`review.take.status.${take.status}`)}
          </Text>
        </span>
      </Group>
    </Menu.CheckboxItem>
  );
}
