import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { AudioLines, FileVideo, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../ui/i18n/use-t.ts';
import { PosterFrame } from '../poster/PosterFrame.tsx';
import classes from './bring-in.module.css';

interface FileRowProps {
  readonly fileName: string;
  /** Address of its still. */
  readonly poster?: string;
  readonly isSound?: boolean;
  /** Takes it off the list; left out while that would stop something. */
  readonly onRemove?: () => void;
  readonly children: ReactNode;
}

/** One file: its still, its name, what there is to say and to decide about it. */
export function FileRow({ fileName, poster, isSound = false, onRemove, children }: FileRowProps) {
  const t = useT();
  const Icon = isSound ? AudioLines : FileVideo;
  const remove = t('bringIn.remove', { name: fileName });
  return (
    <article className={classes.row} aria-label={fileName}>
      <PosterFrame src={poster} showsWhole icon={<Icon size={26} aria-hidden />} />
      <div className={classes.body}>
        <div className={classes.head}>
          <Text fw={600} className={classes.name}>
            <bdi>{fileName}</bdi>
          </Text>
          {onRemove && (
            <Tooltip label={remove} openDelay={350}>
              <ActionIcon variant="subtle" color="gray" aria-label={remove} onClick={onRemove}>
                <X size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
        {children}
      </div>
    </article>
  );
}
