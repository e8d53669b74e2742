import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Clapperboard, FolderOpen, ListChecks, Trash2, Undo2 } from 'lucide-react';
import type { ComponentType } from 'react';
import { FormattedDate } from 'react-intl';
import type { BinItem } from '../../contract/views.ts';
import { playedMs } from '../../core/model/take-window.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useNotify } from '../app/use-notify.tsx';
import classes from './BinRow.module.css';
import { binTitle, entryOf } from './bin-item.ts';

const ICONS: Readonly<
  Record<BinItem['kind'], ComponentType<{ size: number; className?: string | undefined; 'aria-hidden': true }>>
> = {
  session: FolderOpen,
  take: Clapperboard,
  rubric: ListChecks,
};

interface BinRowProps {
  readonly item: BinItem;
  /** What it takes on the disk; null until that is known. */
  readonly size: string | null;
  readonly onDelete: () => void;
}

/** One binned session, take or rubric, with the way back and the way out. */
export function BinRow({ item, size, onDelete }: BinRowProps) {
  const t = useT();
  const { client, info } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const title = binTitle(item, t);
  const restore = async () => {
    try {
      const { kind, id } = entryOf(item);
      if (kind === 'session') await client.restoreSession({ params: { sessionId: id } });
      else if (kind === 'take') await client.restoreTake({ params: { takeId: id } });
      else await client.restoreRubric({ params: { rubricId: id } });
      notify.done('app.bin.restored');
      await queries.invalidateQueries();
    } catch (error) {
      notify.error(error);
    }
  };
  const Icon = ICONS[item.kind];
  return (
    <article className={classes.row}>
      <Icon size={22} aria-hidden className={classes.icon} />
      <div className={classes.text}>
        <Text fw={600} lineClamp={2} dir="auto">
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {item.kind === 'session' && t('app.bin.session', { count: item.summary.takeCount })}
          {item.kind === 'take' &&
            t('app.bin.take', { attempt: item.take.attempt, length: timeCode(playedMs(item.take)) })}
          {item.kind === 'rubric' && t('app.bin.rubric', { count: item.rubric.criteria.length })}
          {' · '}
          <FormattedDate value={item.binnedAt} dateStyle="medium" timeStyle="short" />
          {size !== null && ` · ${size}`}
        </Text>
      </div>
      {!info.library.readOnly && (
        <Button
          variant="default"
          leftSection={<Undo2 size={16} aria-hidden />}
          aria-label={t('app.bin.restoreNamed', { title })}
          onClick={() => void restore()}
        >
          {t('app.bin.restore')}
        </Button>
      )}
      {!info.library.readOnly && (
        <Tooltip label={t('library.bin.delete')} openDelay={350}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('library.bin.deleteNamed', { title })}
            onClick={onDelete}
          >
            <Trash2 size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </article>
  );
}
