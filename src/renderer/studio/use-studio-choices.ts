import { useCallback, useMemo } from 'react';
import { defaultPreferences } from '../../core/model/preferences.ts';
import type { StudioChoices } from '../../ui/studio/StudioSettings.tsx';
import { usePreferences, useSetPreferences } from '../api/queries.ts';
import { useNotify } from '../app/use-notify.tsx';

/** How the owner wants recordings to play, and the way to change it. */
export function useStudioChoices() {
  const { data = defaultPreferences } = usePreferences();
  const { mutate } = useSetPreferences();
  const notify = useNotify();
  const { leadInSeconds, pauseWhileTyping } = data;
  const choices = useMemo(() => ({ leadInSeconds, pauseWhileTyping }), [leadInSeconds, pauseWhileTyping]);
  const { error } = notify;
  const onChoices = useCallback(
    (change: Partial<StudioChoices>) => mutate(change, { onError: error }),
    [mutate, error],
  );
  return { choices, onChoices };
}
