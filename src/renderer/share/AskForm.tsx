import { useEffect, useState } from 'react';
import type { SessionDetail } from '../../contract/views.ts';
import type { ReviewRequest } from '../../core/model/request.ts';
import type { Rubric } from '../../core/model/rubric.ts';
import { useApi } from '../api/api-context.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { useTakeLabels } from '../studio/use-take-labels.ts';
import { AskSummary } from './AskSummary.tsx';
import { type AskDraft, chosenMs, type ReadyTake, startingDraft } from './ask-draft.ts';
import { daysAfter, isDay } from './due-date.ts';
import { FileCard } from './FileCard.tsx';
import { IncludeCard } from './IncludeCard.tsx';
import { MessageCard } from './MessageCard.tsx';
import classes from './share.module.css';
import { TakesCard } from './TakesCard.tsx';
import { useJobDescription } from './use-job-description.ts';
import { useMakePage } from './use-make-page.ts';
import { useMessageTexts } from './use-message-texts.ts';
import { REVIEWER_NAME_ID, WhoCard } from './WhoCard.tsx';

/** How long somebody gets unless the owner says otherwise. */
const DAYS_TO_ANSWER = 7;

interface AskFormProps {
  readonly detail: SessionDetail;
  readonly takes: readonly ReadyTake[];
  /** Those to choose from. */
  readonly rubrics: readonly Rubric[];
  /** How the owner signed last. */
  readonly ownerName: string;
  /** An earlier request that is asked once more. */
  readonly from: ReviewRequest | null;
}

/** Forms left for a look at the rubrics, by session: whoever comes back finds theirs as it was. */
const leftDrafts = new Map<string, AskDraft>();

/** The first of the wanted rubrics that can still be chosen, else the first there is. */
function offeredId(rubrics: readonly Rubric[], wanted: readonly (string | undefined)[]): string {
  const isOffered = (id: string | undefined) => rubrics.some((rubric) => rubric.id === id);
  return wanted.find(isOffered) ?? rubrics[0]?.id ?? '';
}

/** Everything to decide before a page is made. */
export function AskForm({ detail, takes, rubrics, ownerName, from }: AskFormProps) {
  const { session } = detail;
  const { client } = useApi();
  const notify = useNotify();
  const makePage = useMakePage();
  const labels = useTakeLabels(session, detail.takes);
  const texts = useMessageTexts();
  const job = useJobDescription(session);
  const [isBusy, setBusy] = useState(false);
  const [isNameAsked, askForName] = useState(false);
  const [stored, setDraft] = useState<AskDraft>(() => {
    const left = leftDrafts.get(session.id);
    if (left) return left;
    const start = startingDraft(takes, from, {
      ownerName,
      // What the owner looks at is what can be compared.
      rubricId: offeredId(rubrics, [from?.rubric.id, detail.ownReview?.rubric.id]),
      includeJob: (session.jobDescription ?? '') !== '',
      dueOn: daysAfter(new Date(), DAYS_TO_ANSWER),
    });
    // Words of their own stay the owner's; the suggestion goes on following the fields.
    const isOwn = from !== null && from.message !== texts.invitation(start, chosenMs(takes, start.takeIds));
    return isOwn ? { ...start, ownMessage: from.message } : start;
  });
  // A take or a rubric may have gone into the bin in another window.
  const draft = {
    ...stored,
    takeIds: stored.takeIds.filter((id) => takes.some((take) => take.id === id)),
    rubricId: offeredId(rubrics, [stored.rubricId]),
  };
  const change = (changed: Partial<AskDraft>) => setDraft((before) => ({ ...before, ...changed }));
  useEffect(() => {
    leftDrafts.delete(session.id);
  }, [session.id]);
  const takesMs = chosenMs(takes, draft.takeIds);
  const suggested = texts.invitation(draft, takesMs);
  const hasJob = draft.includeJob && job.text.trim() !== '';

  const make = async () => {
    if (draft.reviewerName.trim() === '') {
      askForName(true);
      document.getElementById(REVIEWER_NAME_ID)?.focus();
      return;
    }
    setBusy(true);
    try {
      await job.save();
      const request = await client.createRequest({
        params: { sessionId: session.id },
        body: {
          takeIds: draft.takeIds,
          delivery: draft.delivery,
          size: draft.size,
          reviewer: { name: draft.reviewerName, relation: draft.relation },
          ownerName: draft.ownerName.trim(),
          rubricId: draft.rubricId,
          include: { jobDescription: hasJob, focus: draft.includeFocus },
          dueOn: isDay(draft.dueOn) ? draft.dueOn : null,
          message: draft.ownMessage ?? suggested,
          language: navigator.language,
        },
      });
      await makePage(request, { replace: true });
    } catch (error) {
      notify.error(error);
      setBusy(false);
    }
  };
  return (
    <div className={classes.grid}>
      <div className={classes.column}>
        <TakesCard takes={takes} labels={labels} chosen={draft.takeIds} onChange={(takeIds) => change({ takeIds })} />
        <WhoCard draft={draft} change={change} isNameMissing={isNameAsked && draft.reviewerName.trim() === ''} />
        <IncludeCard
          draft={draft}
          change={change}
          rubrics={rubrics}
          focus={session.focus}
          job={job}
          onLeave={() => leftDrafts.set(session.id, stored)}
        />
        <FileCard draft={draft} change={change} />
        <MessageCard draft={draft} change={change} suggested={suggested} />
      </div>
      <AskSummary
        sessionId={session.id}
        draft={draft}
        change={change}
        takesMs={takesMs}
        rubricName={rubrics.find(({ id }) => id === draft.rubricId)?.name ?? ''}
        hasJob={hasJob}
        isBusy={isBusy}
        onMake={() => void make()}
      />
    </div>
  );
}
