import { Button, Group, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Incoming } from '../../contract/imports-api.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useBank, useLibrary } from '../api/queries.ts';
import { queryKeys } from '../api/query-keys.ts';
import { UnsavedNote } from '../app/UnsavedNote.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { useAllTasks } from '../review/use-tasks.ts';
import { ArrivingRow } from './ArrivingRow.tsx';
import { type Arriving, arrivingStore } from './arriving-store.ts';
import classes from './bring-in.module.css';
import { ChooseFiles } from './ChooseFiles.tsx';
import { asQuestion, nextOrder } from './choices.ts';
import { IncomingRow } from './IncomingRow.tsx';
import { useChoices } from './use-choices.ts';
import { useForgetDone } from './use-forget-done.ts';
import { useOrderEnd } from './use-order.ts';
import { WhereCard } from './WhereCard.tsx';

interface FileListProps {
  readonly arriving: readonly Arriving[];
  readonly incoming: readonly Incoming[];
  /** The session somebody came from, or chose before. */
  readonly startSessionId: string | null;
}

/** The chosen files with everything to decide about them, and the one button. */
export function FileList({ arriving, incoming, startSessionId }: FileListProps) {
  const t = useT();
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const tasks = useAllTasks();
  const { data: bank } = useBank();
  const { data: library } = useLibrary();
  const sessions = library?.sessions ?? [];
  const { failure, sessionId: wanted, setSessionId, choiceOf, choose } = useChoices(startSessionId);
  // One that was put away meanwhile has to be chosen anew.
  const isAway = library !== undefined && sessions.every(({ session }) => session.id !== wanted);
  const sessionId = wanted !== null && isAway ? '' : wanted;
  const [isStarting, setStarting] = useState(false);
  const watchOrder = useOrderEnd(incoming);
  useForgetDone(incoming);

  const { going, restCount } = nextOrder(incoming, choiceOf);
  const running = incoming.filter(({ state }) => state === 'bringing-in');
  const done = incoming.findLast(({ state }) => state === 'done');
  const isComplete =
    going.length > 0 && going.every((file) => choiceOf(file).question.trim() !== '') && sessionId !== '';
  const own = sessions.find(({ session }) => session.id === sessionId)?.session.questions ?? [];
  const questions = [...new Set([...own, ...(bank?.questions ?? [])].map(({ text }) => text))];
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.incoming });

  const start = async () => {
    setStarting(true);
    try {
      const files = going.map((file) => ({
        incomingId: file.id,
        question: asQuestion(choiceOf(file).question, bank),
      }));
      const begun = await client.bringIn({ body: { sessionId, files } });
      const newSessionId = sessionId === null ? begun.sessionId : null;
      watchOrder({ incomingIds: going.map(({ id }) => id), newSessionId });
    } catch (error) {
      notify.error(error);
    } finally {
      await refresh();
      setStarting(false);
    }
  };
  const remove = (incomingId: string) =>
    void client.forgetIncoming({ params: { incomingId } }).catch(notify.error).finally(refresh);
  const cancelAll = () => {
    for (const { key } of arriving) arrivingStore.drop(key);
    for (const { taskId } of running) if (taskId) void client.cancelTask({ params: { taskId } }).catch(notify.error);
  };

  return (
    <div className={classes.grid}>
      <section className={classes.column} aria-labelledby="bring-in-files">
        <Group justify="space-between">
          <Title order={2} size="h3" id="bring-in-files">
            {t('bringIn.files')}
          </Title>
          <ChooseFiles isFirst={false} />
        </Group>
        <ul className={classes.list}>
          {incoming.map((file) => (
            <li key={file.id}>
              <IncomingRow
                file={file}
                task={tasks.find(({ id }) => id === file.taskId)}
                choice={choiceOf(file)}
                onChoose={(choice) => choose(file, choice)}
                questions={questions}
                onRemove={() => remove(file.id)}
              />
            </li>
          ))}
          {arriving.map((file) => (
            <li key={file.key}>
              <ArrivingRow file={file} />
            </li>
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {t('bringIn.dropMore')}
        </Text>
      </section>
      <div className={`${classes.column} ${classes.side}`}>
        <UnsavedNote failure={failure} />
        <WhereCard sessionId={sessionId} onChoose={setSessionId} sessions={sessions} />
        {(going.length > 0 || (!done && running.length === 0)) && (
          <Button size="md" loading={isStarting} disabled={!isComplete} onClick={() => void start()}>
            {t('bringIn.go', { count: going.length })}
          </Button>
        )}
        {restCount > 0 && (
          <Text size="sm" c="dimmed">
            {t('bringIn.rest', { most: going.length, count: restCount })}
          </Text>
        )}
        {running.length + arriving.length > 1 && (
          <Button variant="subtle" onClick={cancelAll}>
            {t('bringIn.cancelAll')}
          </Button>
        )}
        {done?.sessionId && going.length === 0 && running.length === 0 && arriving.length === 0 && (
          <Button component={Link} size="md" href={`/sessions/${done.sessionId}`}>
            {t('bringIn.done.session')}
          </Button>
        )}
      </div>
    </div>
  );
}
