import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Star } from 'lucide-react';
import type { SessionSummary } from '../../contract/views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './SessionRow.module.css';
import { StarItems } from './StarItems.tsx';
import { sessionName } from './session-name.ts';

interface StarButtonProps {
  readonly summary: SessionSummary;
  readonly tabIndex: 0 | -1;
  /** Whether its takes are offered to choose from. */
  readonly isChoosing: boolean;
  readonly onChoosing: (isChoosing: boolean) => void;
  /** Turns the star of its only take. */
  readonly onStar: () => void;
  readonly onStarTake: (takeId: string, starred: boolean) => void;
}

/** The star of a session: with one take it is turned at once, of several the best is chosen. */
export function StarButton({ summary, tabIndex, isChoosing, onChoosing, onStar, onStarTake }: StarButtonProps) {
  const t = useT();
  const { session, starCount, onlyTakeId } = summary;
  const isOnly = onlyTakeId !== null;
  const title = sessionName(session, t);
  const icon = <Star size={18} fill={starCount > 0 ? 'currentColor' : 'none'} aria-hidden />;
  const look = {
    className: classes.menu,
    variant: 'subtle',
    color: starCount > 0 ? 'change' : 'gray',
    size: 'lg',
    tabIndex,
  } as const;
  if (isOnly)
    return (
      <Tooltip label={t(starCount > 0 ? 'library.star.away' : 'library.star.give')} openDelay={350}>
        <ActionIcon
          {...look}
          aria-label={t('library.star.named', { title })}
          aria-pressed={starCount > 0}
          onClick={onStar}
        >
          {icon}
        </ActionIcon>
      </Tooltip>
    );
  return (
    <Menu
      opened={isChoosing}
      onChange={onChoosing}
      position="bottom-end"
      shadow="md"
      width={340}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Tooltip label={t('library.star.best')} openDelay={350} disabled={isChoosing}>
          <ActionIcon {...look} aria-label={t('library.star.bestOf', { title, count: starCount })}>
            {icon}
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <StarItems sessionId={session.id} onStar={onStarTake} />
      </Menu.Dropdown>
    </Menu>
  );
}
