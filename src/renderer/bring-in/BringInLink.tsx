import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { FolderInput } from 'lucide-react';
import { Link } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { bringInPath, DropTarget } from './DropTarget.tsx';

interface BringInLinkProps {
  /** Into this session. */
  readonly sessionId?: string;
  /** `icon` where there is little room. */
  readonly look: 'default' | 'subtle' | 'icon';
}

/** The way to bring files in, and the place to drop them: anywhere on the page this stands on. */
export function BringInLink({ sessionId, look }: BringInLinkProps) {
  const t = useT();
  const { info } = useApi();
  if (info.library.readOnly) return null;
  const href = bringInPath(sessionId);
  const label = t('bringIn.title');
  return (
    <>
      <DropTarget {...(sessionId === undefined ? {} : { sessionId })} />
      {look === 'icon' ? (
        <Tooltip label={label} openDelay={350}>
          <ActionIcon component={Link} href={href} size="lg" variant="subtle" color="gray" aria-label={label}>
            <FolderInput size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button
          component={Link}
          href={href}
          size={look === 'subtle' ? 'md' : 'sm'}
          variant={look}
          leftSection={<FolderInput size={18} aria-hidden />}
        >
          {label}
        </Button>
      )}
    </>
  );
}
