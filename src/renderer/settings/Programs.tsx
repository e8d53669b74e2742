import { Button, Group, Stack, Text } from '@mantine/core';
import type { FfmpegInfo } from '../../contract/views.ts';
import { AppError } from '../../core/errors.ts';
import type { Preferences, ProgramPreference } from '../../core/model/preferences.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useFfmpeg, useSetPreferences } from '../api/queries.ts';
import { shell } from '../api/shell.ts';
import { useNotify } from '../app/use-notify.tsx';
import classes from './settings.module.css';

interface ProgramProps {
  readonly preference: ProgramPreference;
  /** The file that was chosen; null for none. */
  readonly path: string | null;
  /** The file that is used now, where it may be another one. */
  readonly usedPath?: string;
  /** What is used now, or why nothing is. */
  readonly state: string;
}

/** One program of somebody else: what is used, and choosing another where the shell can ask for a file. */
function Program({ preference, path, usedPath, state }: ProgramProps) {
  const t = useT();
  const notify = useNotify();
  const setPreferences = useSetPreferences();
  const { choosePrograms } = useApi().info.capabilities;
  const name = t(`settings.program.${preference}`);
  const shownPath = usedPath ?? path;
  const choose = async () => {
    const result = await shell()?.chooseProgram(preference);
    if (result === 'chosen') notify.done('settings.program.chosen');
    if (result === 'failed') notify.error(new AppError('file-failed'));
  };
  return (
    <li className={classes.program}>
      <div className={classes.words}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {state}
        </Text>
        {shownPath && (
          <Text size="xs" className={classes.path}>
            {shownPath}
          </Text>
        )}
        {!choosePrograms && (
          <Text size="xs" c="dimmed">
            {t(`settings.program.${preference}.option`)}
          </Text>
        )}
      </div>
      {choosePrograms && (
        <Group gap={6} wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            aria-label={t('settings.program.chooseNamed', { name })}
            onClick={() => void choose()}
          >
            {t('settings.program.choose')}
          </Button>
          {path && (
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('settings.program.forgetNamed', { name })}
              onClick={() => setPreferences.mutate({ [preference]: null }, { onError: notify.error })}
            >
              {t('settings.program.forget')}
            </Button>
          )}
        </Group>
      )}
    </li>
  );
}

function useFfmpegState(ffmpeg: FfmpegInfo): string {
  const t = useT();
  if (ffmpeg.state === 'missing') return t('settings.ffmpeg.missing');
  if (ffmpeg.state === 'too-old') return t('settings.ffmpeg.tooOld', { version: ffmpeg.version });
  return t('settings.ffmpeg.ready', { version: ffmpeg.version, source: ffmpeg.source });
}

/** The programs the app runs: ffmpeg, which it brings along, and whisper.cpp, which is the owner's own. */
export function Programs({ preferences }: { preferences: Preferences }) {
  const t = useT();
  const { data: ffmpeg } = useFfmpeg();
  const ffmpegState = useFfmpegState(ffmpeg);
  const { whisperPath, whisperModelPath } = preferences;
  const chosen = (path: string | null) => t('settings.whisper.state', { is: path ? 'chosen' : 'none' });
  return (
    <Stack gap="sm">
      <ul className={classes.programs}>
        <Program
          preference="ffmpegPath"
          path={preferences.ffmpegPath}
          {...(ffmpeg.state === 'ready' ? { usedPath: ffmpeg.path } : {})}
          state={ffmpegState}
        />
        <Program preference="whisperPath" path={whisperPath} state={chosen(whisperPath)} />
        <Program preference="whisperModelPath" path={whisperModelPath} state={chosen(whisperModelPath)} />
      </ul>
      <Text size="xs" c="dimmed">
        {t('settings.whisper.text')}
      </Text>
    </Stack>
  );
}
