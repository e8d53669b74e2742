import { VisuallyHidden } from '@mantine/core';
import { assertNever } from '../../../core/assert-never.ts';
import type { Translate } from '../../../ui/i18n/use-t.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import type { RecordingState } from '../recording-state.ts';

function sentence(t: Translate, state: RecordingState): string {
  switch (state.kind) {
    case 'preparing':
      return t('practice.opening');
    case 'ready':
      return t('practice.announce.ready');
    case 'countdown':
      return state.secondsLeft > 0 ? t('practice.announce.countdown', { seconds: state.secondsLeft }) : '';
    case 'recording':
      return t('practice.announce.recording');
    case 'sending':
      return t('practice.saving.title');
    case 'finishing':
      return t('practice.finishing.title');
    case 'done':
      return t('practice.done.title');
    case 'fault':
      // The card is an alert and speaks for itself.
      return '';
    default:
      return assertNever(state);
  }
}

/** Tells people who do not see the screen what state it is in. */
export function Announcer({ state }: { state: RecordingState }) {
  const t = useT();
  return <VisuallyHidden role="status">{sentence(t, state)}</VisuallyHidden>;
}
