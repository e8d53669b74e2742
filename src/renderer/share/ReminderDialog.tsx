import { Stack } from '@mantine/core';
import type { ReviewRequest } from '../../core/model/request.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { MessageActions } from './MessageActions.tsx';
import classes from './share.module.css';
import { useMessageTexts } from './use-message-texts.ts';

interface ReminderDialogProps {
  readonly request: ReviewRequest;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A friendly reminder to copy or to mail. */
export function ReminderDialog({ request, opened, onClose }: ReminderDialogProps) {
  const t = useT();
  const text = useMessageTexts().reminder(request);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      width={560}
      title={t('share.remind.title', { name: request.reviewer.name })}
    >
      <Stack gap="md">
        <p className={classes.text} dir="auto">
          {text}
        </p>
        <MessageActions subject={t('share.remind.subject')} text={text} />
      </Stack>
    </Dialog>
  );
}
