import { Alert, Button, Skeleton, Text, Title } from '@mantine/core';
import { Scissors } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SessionDetail } from '../../contract/views.ts';
import { AppError } from '../../core/errors.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { ExportRow, shortName } from '../review/ExportRow.tsx';
import { useTasks } from '../review/use-tasks.ts';
import { newestTake, type ReadyTake } from '../share/ask-draft.ts';
import { Card } from '../share/Card.tsx';
import share from '../share/share.module.css';
import { useTakeLabels } from '../studio/use-take-labels.ts';
import { ChooseCard } from './ChooseCard.tsx';
import { CutFacts, canMake } from './CutFacts.tsx';
import classes from './clips.module.css';
import { type ClipsDraft, cutRequests, isReel, startingDraft, stillThere } from './clips-draft.ts';
import { HowCard } from './HowCard.tsx';
import { MakingClips } from './MakingClips.tsx';
import { PassagePreview } from './PassagePreview.tsx';
import { PieceList } from './PieceList.tsx';
import { useCutPlans } from './use-cut-plans.ts';
import { criteriaOf, cuttableMoments, usePieces, useReviews } from './use-pieces.ts';

/** What was chosen when somebody left the page, by session: kept for as long as the window is open. */
const leftDrafts = new Map<string, { readonly draft: ClipsDraft; readonly momentId: string | null }>();

interface ClipsFormProps {
  readonly detail: SessionDetail;
  readonly takes: readonly ReadyTake[];
  /** The moment somebody came from. */
  readonly momentId: string | null;
}

/** Everything to decide about clips and reels, what they will be, and those that were made. */
export function ClipsForm({ detail, takes, momentId }: ClipsFormProps) {
  const t = useT();
  const { session } = detail;
  const { client } = useApi();
  const notify = useNotify();
  const labels = useTakeLabels(session, detail.takes);
  const reviews = useReviews(detail);
  const tasks = useTasks(session.id);
  const cuttable = useMemo(() => cuttableMoments(reviews, takes), [reviews, takes]);
  const [chosen, setDraft] = useState<ClipsDraft>(() => {
    const marked = cuttable.map(({ moment }) => moment);
    const first = marked.find(({ id }) => id === momentId);
    const takeId = first?.takeId ?? newestTake(takes)?.id ?? '';
    const left = leftDrafts.get(session.id);
    // Back on the way somebody came, or by the header: everything as it was. From another moment: that one.
    if (left && (!first || left.momentId === momentId)) return left.draft;
    return startingDraft(takeId, first ? [first.id] : [], marked.length > 0);
  });
  useEffect(() => void leftDrafts.set(session.id, { draft: chosen, momentId }), [session.id, chosen, momentId]);
  // Takes and moments may have gone since they were chosen, here or in another window.
  const draft = useMemo(
    () =>
      stillThere(chosen, {
        takeIds: takes.map(({ id }) => id),
        momentIds: cuttable.map(({ moment }) => moment.id),
        reviewIds: reviews.map(({ id }) => id),
        criterionIds: criteriaOf(reviews).map(({ id }) => id),
        newestTakeId: newestTake(takes)?.id ?? '',
      }),
    [chosen, takes, cuttable, reviews],
  );
  const pieces = usePieces(draft, reviews, takes, labels);
  const [wanted, preview] = useState<string | null>(null);
  const [taskId, setTaskId] = useState<string | null>(null);
  const [isStarting, setStarting] = useState(false);
  const making = useRef<HTMLDivElement>(null);

  const isJoined = isReel(draft, pieces);
  const cuts = cutRequests(draft, pieces, session.title || (pieces[0]?.about ?? ''));
  const { data: plans, error, isPlaceholderData } = useCutPlans(session.id, cuts);
  const at = Math.max(
    0,
    pieces.findIndex(({ key }) => key === wanted),
  );
  const shown = pieces.length > 0 && !isPlaceholderData ? plans?.[isJoined ? 0 : at] : undefined;
  const planned = shown?.state === 'fits' ? (shown.pieces[isJoined ? at : 0] ?? null) : null;
  const take = takes.find(({ id }) => id === (pieces[at]?.takeId ?? draft.takeId)) ?? takes[0];

  const isClipTask = (kind: string) => kind === 'export-clip' || kind === 'export-reel';
  // After a reload the one that runs is found again.
  const task =
    tasks.find(({ id }) => id === taskId) ??
    tasks.findLast(({ kind, state }) => isClipTask(kind) && state === 'running');
  const runningId = task?.state === 'running' ? task.id : null;
  // Found again after a reload, it is told of to its end.
  useEffect(() => {
    if (runningId !== null) setTaskId(runningId);
  }, [runningId]);
  const stage = taskId !== null && task?.id === taskId ? task.state : null;
  // What goes on below the button is not to be looked for.
  useEffect(() => {
    if (stage !== null) making.current?.scrollIntoView({ block: 'nearest' });
  }, [stage]);
  const change = (changed: Partial<ClipsDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    // How the last one ended says nothing about what is chosen now.
    if (task?.state !== 'running') setTaskId(null);
  };
  const failure = error && errorText(t, error instanceof AppError ? error.code : 'unexpected');
  const files = detail.exports.filter(({ kind }) => kind === 'clip' || kind === 'reel');

  const make = async () => {
    setStarting(true);
    const params = { sessionId: session.id };
    try {
      const [reel] = cuts;
      const started =
        isJoined && reel
          ? await client.exportReel({ params, body: reel })
          : await client.exportClips({ params, body: { clips: cuts } });
      setTaskId(started.taskId);
    } catch (thrown) {
      notify.error(thrown);
    } finally {
      setStarting(false);
    }
  };
  return (
    <div className={classes.grid}>
      <div className={classes.column}>
        <ChooseCard draft={draft} change={change} reviews={reviews} takes={takes} labels={labels} />
        {pieces.length > 0 && (
          <PieceList
            draft={draft}
            change={change}
            pieces={pieces}
            previewed={pieces[at]?.key ?? null}
            onPreview={preview}
          />
        )}
        <HowCard draft={draft} change={change} pieces={pieces} />
      </div>
      <div className={`${classes.column} ${classes.side}`}>
        <section className={share.card} aria-labelledby="clips-preview">
          <Title order={2} size="h3" id="clips-preview">
            {t('clips.preview')}
          </Title>
          {take && <PassagePreview take={take} labels={labels} piece={planned} />}
          <div aria-live="polite">
            {pieces.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('clips.nothingChosen')}
              </Text>
            )}
            {failure && (
              <Alert color="change" title={failure.what}>
                <Text size="sm">{failure.next}</Text>
              </Alert>
            )}
            {pieces.length > 0 && plans && !failure && <CutFacts plans={plans} shown={shown} />}
            {pieces.length > 0 && !plans && !failure && <Skeleton h={44} aria-label={t('clips.looking')} />}
          </div>
          <Button
            size="md"
            leftSection={<Scissors size={18} aria-hidden />}
            loading={isStarting}
            disabled={pieces.length === 0 || isPlaceholderData || !canMake(plans) || task?.state === 'running'}
            // The second half of a double click is not another wish.
            onClick={({ detail: clicks }) => clicks < 2 && void make()}
          >
            {isJoined ? t('clips.makeReel') : t('clips.make', { count: Math.max(1, pieces.length) })}
          </Button>
          <div ref={making}>
            <MakingClips task={task} />
          </div>
        </section>
        {files.length > 0 && (
          <Card title={t('clips.files')}>
            <ul className={classes.files} aria-label={t('clips.files')}>
              {files.map((file) => (
                <ExportRow key={file.id} file={file} label={shortName(file.fileName)} />
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  );
}
