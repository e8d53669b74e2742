import { ActionIcon, Button, Menu, ScrollArea, Text, Tooltip } from '@mantine/core';
import { ChevronDown, Film, Star, Trash2 } from 'lucide-react';
import type { Take } from '../../core/model/take.ts';
import { playedMs } from '../../core/model/take-window.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useTakeCommands } from '../studio/use-take-commands.ts';
import type { TakeLabels } from '../studio/use-take-labels.ts';

interface TakeMenuProps {
  readonly takes: readonly Take[];
  readonly take: Take;
  readonly onChoose: (takeId: string) => void;
  readonly labels: TakeLabels;
}

/** The takes of the session to choose from, and the bin for the one on screen. */
export function TakeMenu({ takes, take, onChoose, labels }: TakeMenuProps) {
  const t = useT();
  const { info } = useApi();
  const { bin, star } = useTakeCommands(take);
  const isStarred = take.starred ?? false;
  const there = takes.filter(({ status }) => status !== 'binned');
  const binned = takes.filter(({ status }) => status === 'binned');
  const item = (one: Take) => (
    <Menu.Item
      key={one.id}
      onClick={() => onChoose(one.id)}
      aria-current={one.id === take.id || undefined}
      fw={one.id === take.id ? 600 : 400}
      rightSection={
        <Text component="span" size="xs" c="dimmed">
          {one.status === 'ready' ? timeCode(playedMs(one)) : t(`review.take.status.${one.status}`)}
        </Text>
      }
    >
      <Text component="span" size="sm" inherit lineClamp={2} dir="auto">
        {labels.long(one)}
        {one.starred && (
          <>
            {' '}
            <Star size={12} fill="currentColor" role="img" aria-label={t('library.starred')} />
          </>
        )}
      </Text>
    </Menu.Item>
  );
  return (
    <>
      {takes.length > 1 && (
        <Menu width={400} position="bottom-end" shadow="md">
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<Film size={16} aria-hidden />}
              rightSection={<ChevronDown size={16} aria-hidden />}
            >
              {labels.ofAll(take)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <ScrollArea.Autosize mah={420} type="auto">
              {there.map(item)}
              {binned.length > 0 && <Menu.Label>{t('review.take.inBin')}</Menu.Label>}
              {binned.map(item)}
            </ScrollArea.Autosize>
          </Menu.Dropdown>
        </Menu>
      )}
      {take.status !== 'binned' && take.status !== 'recording' && !info.library.readOnly && (
        <Tooltip label={t(isStarred ? 'library.star.away' : 'library.star.give')} openDelay={350}>
          <ActionIcon
            size="lg"
            variant="subtle"
            color={isStarred ? 'change' : 'gray'}
            aria-label={t('library.star.this')}
            aria-pressed={isStarred}
            onClick={() => star(!isStarred)}
          >
            <Star size={18} fill={isStarred ? 'currentColor' : 'none'} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {take.status !== 'binned' && take.status !== 'recording' && !info.library.readOnly && (
        <Tooltip label={t('review.take.bin')} openDelay={350}>
          <ActionIcon size="lg" variant="subtle" color="gray" aria-label={t('review.take.bin')} onClick={bin}>
            <Trash2 size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </>
  );
}
