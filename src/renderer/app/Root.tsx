import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { IntlProvider } from 'react-intl';
import { AppError } from '../../core/errors.ts';
import { ActionsProvider } from '../../ui/actions/actions-context.tsx';
import { chooseLocale } from '../../ui/i18n/messages.ts';
import { cssVariablesResolver, theme } from '../../ui/theme/theme.ts';
import { Start } from './Start.tsx';

/** A broken connection is worth another try; an answer of the backend is not. */
const isWorthRetry = (failures: number, error: Error): boolean =>
  failures < 5 && error instanceof AppError && error.code === 'backend-unreachable';

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { retry: isWorthRetry, staleTime: 10_000, refetchOnWindowFocus: false } },
  });

/** Everything around the app: look, language, server state, keys. */
export function Root() {
  const queries = useMemo(makeQueryClient, []);
  const { locale, messages } = useMemo(() => chooseLocale(navigator.languages), []);
  return (
    <IntlProvider locale={locale} messages={messages} defaultLocale="en">
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <ActionsProvider>
            <Notifications position="bottom-right" limit={3} />
            <Start />
          </ActionsProvider>
        </QueryClientProvider>
      </MantineProvider>
    </IntlProvider>
  );
}
