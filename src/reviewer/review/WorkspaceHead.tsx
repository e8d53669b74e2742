import { Button, NativeSelect, Title } from '@mantine/core';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { PageClip, PagePayload } from '../../core/sharing/page-payload.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { useT } from '../i18n/use-t.ts';
import { About } from '../welcome/About.tsx';
import classes from './Workspace.module.css';

interface WorkspaceHeadProps {
  readonly payload: PagePayload;
  readonly clip: PageClip;
  readonly onChooseClip: (clipId: string) => void;
}

/** The question of the clip on screen, the choice between clips, and what it is all about. */
export function WorkspaceHead({ payload, clip, onChooseClip }: WorkspaceHeadProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { clips } = payload;
  return (
    <div className={classes.head}>
      <Title order={1} size="h3" id="question" tabIndex={-1} className={classes.question} lineClamp={3} dir="auto">
        {clip.questionText || t('reviewer.panel')}
      </Title>
      {clips.length > 1 && (
        <NativeSelect
          aria-label={t('reviewer.clip.choose', {
            number: clips.findIndex(({ clipId }) => clipId === clip.clipId) + 1,
            count: clips.length,
          })}
          value={clip.clipId}
          onChange={(event) => onChooseClip(event.currentTarget.value)}
          data={clips.map(({ clipId }, index) => ({
            value: clipId,
            label: t('reviewer.clip.choose', { number: index + 1, count: clips.length }),
          }))}
        />
      )}
      <Button
        variant="default"
        size="compact-sm"
        fw={500}
        leftSection={<FileText size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('reviewer.about.open')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('reviewer.about.open')} width={640}>
        <About payload={payload} />
      </Dialog>
    </div>
  );
}
