import { Center, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Router } from 'wouter';
import type { AppInfo } from '../../contract/views.ts';
import { AppError } from '../../core/errors.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { ApiProvider } from '../api/api-context.tsx';
import { createClient } from '../api/client.ts';
import { findTabToken } from '../api/tab-token.ts';
import { App } from './App.tsx';
import { FullPageError } from './FullPageError.tsx';
import { usePlace } from './places.ts';

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'open'; readonly token: string; readonly info: AppInfo };

async function open(): Promise<Opening> {
  try {
    const token = await findTabToken();
    if (!token) return { state: 'failed', error: new AppError('wrong-tab') };
    return { state: 'open', token, info: await createClient(token).app() };
  } catch (error) {
    return { state: 'failed', error };
  }
}

/** Gets the tab's token and the app's facts, then shows the app, or says how to open it. */
export function Start() {
  const t = useT();
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    void open().then(setOpening);
  }, []);
  if (opening.state === 'opening')
    return (
      <Center component="main" h="100%">
        <Loader role="status" aria-label={t('app.loading')} />
      </Center>
    );
  if (opening.state === 'failed')
    return <FullPageError error={opening.error} retry={() => void open().then(setOpening)} />;
  return (
    <ApiProvider token={opening.token} info={opening.info}>
      <Router hook={usePlace}>
        <App />
      </Router>
    </ApiProvider>
  );
}
