import { Center, Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useSearchParams } from 'wouter';
import { KeysOverlay } from '../../ui/actions/KeysOverlay.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { BinPage } from '../bin/BinPage.tsx';
import { LibraryPage } from '../library/LibraryPage.tsx';
import classes from './App.module.css';
import { AppHeader } from './AppHeader.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { NoticeBanners } from './NoticeBanners.tsx';
import { useTheme } from './use-theme.ts';

// Loaded when first opened: the first screen needs neither the recorder nor the review.
const PracticePage = lazy(async () => ({ default: (await import('../practice/PracticePage.tsx')).PracticePage }));
const BringBackPage = lazy(async () => ({ default: (await import('../bring-back/BringBackPage.tsx')).BringBackPage }));
const BringInPage = lazy(async () => ({ default: (await import('../bring-in/BringInPage.tsx')).BringInPage }));
const SessionPage = lazy(async () => ({ default: (await import('../review/SessionPage.tsx')).SessionPage }));
const AskPage = lazy(async () => ({ default: (await import('../share/AskPage.tsx')).AskPage }));
const RequestsPage = lazy(async () => ({ default: (await import('../share/RequestsPage.tsx')).RequestsPage }));
const SettingsPage = lazy(async () => ({ default: (await import('../settings/SettingsPage.tsx')).SettingsPage }));
const TasksPage = lazy(async () => ({ default: (await import('../tasks/TasksPage.tsx')).TasksPage }));
const AnswersPage = lazy(async () => ({ default: (await import('../parts/AnswersPage.tsx')).AnswersPage }));
const ClipsPage = lazy(async () => ({ default: (await import('../clips/ClipsPage.tsx')).ClipsPage }));
const ComparePage = lazy(async () => ({ default: (await import('../compare/ComparePage.tsx')).ComparePage }));
const RubricsPage = lazy(async () => ({ default: (await import('../rubrics/RubricsPage.tsx')).RubricsPage }));
const RubricPage = lazy(async () => ({ default: (await import('../rubrics/RubricPage.tsx')).RubricPage }));

function PracticeRoute({ sessionId }: { sessionId?: string }) {
  const [search] = useSearchParams();
  const question = search.get('question');
  return (
    <PracticePage
      key={sessionId ?? 'new'}
      {...(sessionId ? { sessionId } : {})}
      {...(question ? { questionId: question } : {})}
    />
  );
}

/** The frame around every page: header, banners, the page itself, the keys overlay. */
export function App() {
  const t = useT();
  useTheme();
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={focusPage}>
        {t('app.skipToContent')}
      </button>
      <AppHeader />
      <main id="main" className={classes.main}>
        <ConnectionBanner />
        <NoticeBanners />
        <div id="page" className={classes.page} tabIndex={-1}>
          <Suspense
            fallback={
              <Center h={240}>
                <Loader role="status" aria-label={t('app.loading')} />
              </Center>
            }
          >
            <Switch>
              <Route path="/">
                <LibraryPage />
              </Route>
              <Route path="/bin">
                <BinPage />
              </Route>
              <Route path="/bring-back">
                <BringBackPage />
              </Route>
              <Route path="/bring-in">
                <BringInPage />
              </Route>
              <Route path="/practice">
                <PracticeRoute />
              </Route>
              <Route path="/practice/:sessionId">{({ sessionId }) => <PracticeRoute sessionId={sessionId} />}</Route>
              <Route path="/sessions/:sessionId/ask">
                {({ sessionId }) => <AskPage key={sessionId} sessionId={sessionId} />}
              </Route>
              <Route path="/tasks">
                <TasksPage />
              </Route>
              <Route path="/reviewers">
                <RequestsPage />
              </Route>
              <Route path="/settings">
                <SettingsPage />
              </Route>
              <Route path="/rubrics">
                <RubricsPage />
              </Route>
              <Route path="/rubrics/:rubricId">
                {({ rubricId }) => <RubricPage key={rubricId} rubricId={rubricId} />}
              </Route>
              <Route path="/sessions/:sessionId">
                {({ sessionId }) => <SessionPage key={sessionId} sessionId={sessionId} />}
              </Route>
              <Route path="/sessions/:sessionId/answers">
                {({ sessionId }) => <AnswersPage key={sessionId} sessionId={sessionId} />}
              </Route>
              <Route path="/sessions/:sessionId/clips">
                {({ sessionId }) => <ClipsPage key={sessionId} sessionId={sessionId} />}
              </Route>
              <Route path="/sessions/:sessionId/compare">
                {({ sessionId }) => <ComparePage key={sessionId} sessionId={sessionId} />}
              </Route>
              <Route>
                <Redirect to="/" replace />
              </Route>
            </Switch>
          </Suspense>
        </div>
      </main>
      <KeysOverlay />
    </div>
  );
}

/** The address's hash is the route, so skipping is a button that moves the focus, not a link to an anchor. */
function focusPage(): void {
  document.getElementById('page')?.focus();
}
