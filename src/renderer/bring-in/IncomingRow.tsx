import { Anchor, Autocomplete, Checkbox, Text } from '@mantine/core';
import { Check } from 'lucide-react';
import { Link } from 'wouter';
import type { Incoming } from '../../contract/imports-api.ts';
import { mediaPaths } from '../../contract/media-paths.ts';
import { AppError } from '../../core/errors.ts';
import type { Task } from '../../core/model/task.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { CopyDetails } from '../app/CopyDetails.tsx';
import { TaskProgress } from '../tasks/TaskProgress.tsx';
import classes from './bring-in.module.css';
import { type FileChoice, goesAlong } from './choices.ts';
import { FileFacts } from './FileFacts.tsx';
import { FileRow } from './FileRow.tsx';
import { planText } from './plan-text.ts';

interface IncomingRowProps {
  readonly file: Incoming;
  readonly task: Task | undefined;
  readonly choice: FileChoice;
  readonly onChoose: (choice: FileChoice) => void;
  /** Questions to choose from. */
  readonly questions: readonly string[];
  readonly onRemove: () => void;
}

/** A file that was looked at: what it is, what becomes of it, which question it answers; later how far it is. */
export function IncomingRow({ file, task, choice, onChoose, questions, onRemove }: IncomingRowProps) {
  const t = useT();
  const { info } = useApi();
  const { id, fileName, facts, plan, state, error, same, twin, sessionId, takeId } = file;
  const poster = facts?.hasPoster && state !== 'done' ? mediaPaths.incomingPoster(info.mediaTicket, id) : undefined;
  const taken =
    state === 'done' && takeId && facts?.hasPoster ? mediaPaths.takePoster(info.mediaTicket, takeId, 0) : poster;
  const isIdle = state !== 'bringing-in';
  const failure = error && errorText(t, error.code);
  return (
    <FileRow
      fileName={fileName}
      isSound={facts !== null && facts.picture === null}
      {...(taken ? { poster: taken } : {})}
      {...(isIdle ? { onRemove } : {})}
    >
      <FileFacts file={file} />
      {state === 'ready' && plan && goesAlong(file, choice) && <Text size="sm">{planText(t, plan)}</Text>}
      {state === 'ready' && facts?.isCutOff && (
        <Text size="sm" className={classes.note}>
          {t('bringIn.cutOff')}
        </Text>
      )}
      {failure && (
        <div className={classes.problem}>
          <Text size="sm" fw={600}>
            {failure.what}
          </Text>
          <Text size="sm">{failure.next}</Text>
          {error.details && (
            <CopyDetails error={new AppError(error.code, error.details)} size="compact-xs" variant="default" mt={6} />
          )}
        </div>
      )}
      {state === 'ready' && (same ?? twin) !== null && (
        <div className={classes.note}>
          <Text size="sm">
            {same ? t('bringIn.same', { title: same.title, attempt: same.attempt }) : t('bringIn.twin', { name: twin })}
          </Text>
          <Checkbox
            mt={6}
            size="sm"
            label={t('bringIn.again')}
            checked={choice.again}
            onChange={({ currentTarget }) => onChoose({ ...choice, again: currentTarget.checked })}
          />
        </div>
      )}
      {goesAlong(file, choice) && (
        <Autocomplete
          size="sm"
          maw={560}
          label={t('bringIn.question')}
          aria-label={t('bringIn.questionFor', { name: fileName })}
          data={[...questions]}
          limit={30}
          maxLength={2_000}
          dir="auto"
          value={choice.question}
          error={choice.question.trim() === '' && t('bringIn.questionNeeded')}
          onChange={(question) => onChoose({ ...choice, question })}
        />
      )}
      {state === 'bringing-in' && task && (
        <TaskProgress task={task} label={fileName} cancelLabel={t('bringIn.cancelNamed', { name: fileName })} />
      )}
      {state === 'done' && (
        <div className={classes.done}>
          <Check size={16} aria-hidden />
          <Text size="sm">{t('bringIn.done.row')}</Text>
          <Anchor
            component={Link}
            size="sm"
            href={`/sessions/${sessionId}?take=${takeId}`}
            aria-label={t('bringIn.done.open', { name: fileName })}
          >
            {t('bringIn.done.openShort')}
          </Anchor>
        </div>
      )}
    </FileRow>
  );
}
