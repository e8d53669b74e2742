import { useCallback, useEffect, useState } from 'react';
import type { Feedback } from '../core/sharing/feedback.ts';
import { serializeFeedback } from '../core/sharing/feedback-text.ts';
import type { PagePayload } from '../core/sharing/page-payload.ts';
import { KeysOverlay } from '../ui/actions/KeysOverlay.tsx';
import { saveFile } from '../ui/files/save-file.ts';
import { ClipVideos } from './clips/clip-videos.ts';
import { emptyDraft, isEmptyDraft } from './draft/draft.ts';
import { DraftStore } from './draft/draft-store.ts';
import { toFeedback } from './draft/feedback.ts';
import { newId } from './draft/new-id.ts';
import { keepDraft, keptDraft } from './draft/storage.ts';
import { useDraft } from './draft/use-draft.ts';
import { feedbackFileName } from './files/file-name.ts';
import { SavedView } from './finish/SavedView.tsx';
import { named, useT } from './i18n/use-t.ts';
import { PageHeader } from './PageHeader.tsx';
import classes from './ReviewerPage.module.css';
import { Workspace } from './review/Workspace.tsx';
import { useDraftFiles } from './use-draft-files.ts';
import { Welcome } from './welcome/Welcome.tsx';

const makeStore = (payload: PagePayload): DraftStore =>
  new DraftStore(keptDraft(payload) ?? emptyDraft(newId('f')), (draft) => keepDraft(draft, payload), Date.now);

/** From the welcome over the review to the saved file. */
export function ReviewerPage({ payload }: { payload: PagePayload }) {
  const t = useT();
  const [store] = useState(() => makeStore(payload));
  const [videos] = useState(() => new ClipVideos());
  const [view, setView] = useState<'welcome' | 'review' | 'saved'>('welcome');
  const [sent, setSent] = useState<Feedback | null>(null);
  const snapshot = useDraft(store);
  const goOn = useCallback(() => setView('review'), []);
  const files = useDraftFiles(store, payload, goOn);
  const title = t('reviewer.page.title', named('owner', payload.ownerName));
  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    // While the welcome is being read; the next ones when they are asked for.
    const [first] = payload.clips;
    if (first) void videos.url(first);
  }, [payload, videos]);

  const save = () => {
    const feedback = toFeedback(store.draft, payload, new Date().toISOString());
    saveFile(feedbackFileName('feedback', payload.reviewerName), serializeFeedback(feedback));
    store.noteFile();
    setSent(feedback);
    setView('saved');
  };

  return (
    <div className={classes.page} data-view={view}>
      <PageHeader title={title} store={store} snapshot={snapshot} files={files} isReviewing={view === 'review'} />
      <main id="main" className={classes.main}>
        {view === 'welcome' && (
          <Welcome payload={payload} draft={isEmptyDraft(snapshot.draft) ? null : snapshot.draft} onStart={goOn} />
        )}
        {view === 'review' && (
          <Workspace payload={payload} store={store} snapshot={snapshot} videos={videos} files={files} onSave={save} />
        )}
        {view === 'saved' && sent && <SavedView payload={payload} feedback={sent} onAgain={save} onBack={goOn} />}
      </main>
      <KeysOverlay />
    </div>
  );
}
