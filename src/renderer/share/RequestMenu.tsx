import { ActionIcon, Menu } from '@mantine/core';
import { BellRing, Ellipsis, FileHeart, GitCompareArrows, Inbox, MailOpen, RefreshCw, Undo2 } from 'lucide-react';
import { Link } from 'wouter';
import type { ReviewRequest } from '../../core/model/request.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { requestPath } from './request-path.ts';
import { useMakePage } from './use-make-page.ts';
import { useRequestActions } from './use-request-actions.ts';

interface RequestMenuProps {
  readonly request: ReviewRequest;
  /** Its page is being made right now. */
  readonly isMaking: boolean;
  readonly onRemind: () => void;
}

/** What else can be done with a request, by where it stands. */
export function RequestMenu({ request, isMaking, onRemind }: RequestMenuProps) {
  const t = useT();
  const { info } = useApi();
  const say = useRequestActions();
  const makePage = useMakePage();
  const { state } = request;
  const isOut = state === 'sent' || state === 'opened';
  const canWrite = !info.library.readOnly;
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    // Without the placeholder that takes the first focus: a menu may hold nothing but its items (axe).
    <Menu position="bottom-end" shadow="md" width={260} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('share.requests.more', { name: request.reviewer.name })}
        >
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href={requestPath(request)} leftSection={<FileHeart {...icon} />}>
          {t('share.do.open')}
        </Menu.Item>
        {canWrite && state === 'sent' && (
          <Menu.Item leftSection={<MailOpen {...icon} />} onClick={() => void say(request, 'opened')}>
            {t('share.do.opened')}
          </Menu.Item>
        )}
        {isOut && (
          <Menu.Item leftSection={<BellRing {...icon} />} onClick={onRemind}>
            {t('share.do.remind')}
          </Menu.Item>
        )}
        {canWrite && !isOut && request.exportIds.length > 0 && (
          <Menu.Item component={Link} href={bringBackPath(request)} leftSection={<Inbox {...icon} />}>
            {t('share.do.bring')}
          </Menu.Item>
        )}
        {(isOut || state === 'withdrawn') && (
          <Menu.Item component={Link} href={comparePath(request)} leftSection={<GitCompareArrows {...icon} />}>
            {t('share.do.compare')}
          </Menu.Item>
        )}
        {canWrite && (
          <>
            {!isMaking && (
              <Menu.Item leftSection={<RefreshCw {...icon} />} onClick={() => void makePage(request)}>
                {t('share.make.again')}
              </Menu.Item>
            )}
            {state !== 'withdrawn' && (
              <Menu.Item leftSection={<Undo2 {...icon} />} onClick={() => void say(request, 'withdrawn')}>
                {t('share.do.withdraw')}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Where the answer to a request is brought back. */
export const bringBackPath = (request: ReviewRequest): string => `/bring-back?request=${request.id}`;
/** Where all reviews of the request's session are compared. */
export const comparePath = (request: ReviewRequest): string => `/sessions/${request.sessionId}/compare`;
