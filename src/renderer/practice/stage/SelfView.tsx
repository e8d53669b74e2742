import { ActionIcon, Loader, Text, Tooltip } from '@mantine/core';
import { EyeOff, Mic } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Action } from '../../../ui/actions/action.ts';
import { ariaKeys, isMacPlatform } from '../../../ui/actions/shortcut-text.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import type { Capture } from '../capture/open-capture.ts';
import classes from './stage.module.css';

interface Props {
  readonly capture: Capture | null;
  readonly hidden: boolean;
  /** Shows or hides the picture. */
  readonly toggle: Action;
}

/** What the camera sees, as a mirror; or, when it is hidden or there is none, a calm place to look at. */
export function SelfView({ capture, hidden, toggle }: Props) {
  const t = useT();
  if (!capture) {
    return (
      <div className={classes.centre}>
        <div className={classes.quiet}>
          <Loader color="gray.3" aria-hidden />
          <Text>{t('practice.opening')}</Text>
        </div>
      </div>
    );
  }
  const Icon = toggle.icon;
  const label = t(toggle.label);
  return (
    <>
      {capture.camera && !hidden && <Mirror stream={capture.stream} />}
      {(!capture.camera || hidden) && (
        <div className={classes.centre}>
          <div className={classes.quiet}>
            {capture.camera ? (
              <EyeOff size={44} strokeWidth={1.5} aria-hidden />
            ) : (
              <Mic size={44} strokeWidth={1.5} aria-hidden />
            )}
            <Text>{t(capture.camera ? 'practice.selfView.hidden' : 'practice.soundOnly.on')}</Text>
          </div>
        </div>
      )}
      {capture.camera && (
        <div className={classes.corner}>
          <Tooltip label={label}>
            <ActionIcon
              size="lg"
              className={classes.glass}
              aria-label={label}
              aria-keyshortcuts={ariaKeys(toggle.shortcuts, isMacPlatform())}
              onClick={toggle.run}
            >
              {Icon && <Icon size={18} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        </div>
      )}
    </>
  );
}

function Mirror({ stream }: { stream: MediaStream }) {
  const t = useT();
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.srcObject = stream;
  }, [stream]);
  return (
    <video
      ref={ref}
      className={`${classes.video} ${classes.mirror}`}
      aria-label={t('practice.selfView.label')}
      autoPlay
      muted
      playsInline
    />
  );
}
