import { MantineProvider } from '@mantine/core';
import { IntlProvider } from 'react-intl';
import type { PagePayload } from '../core/sharing/page-payload.ts';
import { ActionsProvider } from '../ui/actions/actions-context.tsx';
import { cssVariablesResolver, theme } from '../ui/theme/theme.ts';
import { FailedBoundary } from './Failed.tsx';
import { localeFor, messages } from './i18n/messages.ts';
import { NotFilled } from './NotFilled.tsx';
import { ReviewerPage } from './ReviewerPage.tsx';

/** Everything around the page: look, language, keys. @param payload null when nobody has filled it */
export function Root({ payload }: { payload: PagePayload | null }) {
  const locale = localeFor(payload?.language ?? '');
  return (
    <IntlProvider locale={locale} messages={messages} defaultLocale={locale}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        deduplicateCssVariables={false}
      >
        <FailedBoundary>
          <ActionsProvider>{payload ? <ReviewerPage payload={payload} /> : <NotFilled />}</ActionsProvider>
        </FailedBoundary>
      </MantineProvider>
    </IntlProvider>
  );
}
