import { MicOff } from 'lucide-react';
import { errorText } from '../../../ui/errors/error-text.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import classes from '../practice.module.css';

/** Over the picture while the microphone gives nothing; goes by itself with the first sound. */
export function SilenceNotice({ shown }: { shown: boolean }) {
  const t = useT();
  const { what, next } = errorText(t, 'microphone-silent');
  return (
    <div role="status">
      {shown && (
        <div className={classes.notice}>
          <MicOff size={20} aria-hidden />
          <span>
            {what} {next}
          </span>
        </div>
      )}
    </div>
  );
}
