import { Button, FileButton } from '@mantine/core';
import { FolderInput } from 'lucide-react';
import { useT } from '../../ui/i18n/use-t.ts';
import { useNotify } from '../app/use-notify.tsx';
import { useFileDelivery } from './use-bring-in.ts';

/** Names the system's dialog offers first; whatever is chosen is looked at all the same. */
const ACCEPTED = 'video/*,audio/*,.mkv,.mts,.m2ts,.ts,.flv,.wmv,.opus';

/** Asks for files: in a dialog of the shell, or of the browser. */
export function ChooseFiles({ isFirst }: { isFirst: boolean }) {
  const t = useT();
  const notify = useNotify();
  const { asksShell, choose, take } = useFileDelivery();
  const look = {
    variant: isFirst ? 'filled' : 'default',
    size: isFirst ? 'md' : 'sm',
    leftSection: <FolderInput size={18} aria-hidden />,
  } as const;
  const label = t(isFirst ? 'bringIn.choose' : 'bringIn.more');
  if (asksShell)
    return (
      <Button {...look} onClick={() => void choose().catch(notify.error)}>
        {label}
      </Button>
    );
  return (
    <FileButton multiple accept={ACCEPTED} onChange={take}>
      {(props) => (
        <Button {...look} {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
