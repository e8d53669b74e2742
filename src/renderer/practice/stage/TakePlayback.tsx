import { AudioLines } from 'lucide-react';
import { mediaPaths } from '../../../contract/media-paths.ts';
import type { Take } from '../../../core/model/take.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { useApi } from '../../api/api-context.tsx';
import classes from './stage.module.css';

/** The finished take with the browser's own controls, which everybody knows; as others see it, not mirrored. */
export function TakePlayback({ take }: { take: Take }) {
  const t = useT();
  const { info } = useApi();
  const src = mediaPaths.takeVideo(info.mediaTicket, take.id, take.revision);
  const label = t('practice.done.player');
  if (take.media && !take.media.video) {
    return (
      <div className={classes.centre}>
        <div className={classes.quiet} style={{ width: '100%', maxWidth: 560 }}>
          <AudioLines size={56} strokeWidth={1.25} aria-hidden />
          {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said */}
          <audio controls preload="auto" src={src} aria-label={label} style={{ width: '100%' }} />
        </div>
      </div>
    );
  }
  const hasPoster = Boolean(take.media?.posterFileName);
  return (
    <video
      key={src}
      className={classes.video}
      controls
      playsInline
      preload="auto"
      src={src}
      {...(hasPoster ? { poster: mediaPaths.takePoster(info.mediaTicket, take.id, take.revision) } : {})}
      aria-label={label}
    />
  );
}
