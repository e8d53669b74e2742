import { Button, Container, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Check, Copy, FolderOpen, Keyboard } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { AppError } from '../../core/errors.ts';
import type { Preferences, PreferencesChange } from '../../core/model/preferences.ts';
import { KeyGroups } from '../../ui/actions/KeysOverlay.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { StudioChoiceFields } from '../../ui/studio/StudioSettings.tsx';
import { useApi } from '../api/api-context.tsx';
import { useFfmpeg, usePreferences, useSetPreferences } from '../api/queries.ts';
import { shell } from '../api/shell.ts';
import { useSizes } from '../api/use-sizes.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { useCopied } from '../app/use-copied.ts';
import { useNotify } from '../app/use-notify.tsx';
import { SoundChoices } from '../practice/setup/SoundChoices.tsx';
import { fileSize } from '../review/file-size.ts';
import { useRubrics } from '../rubrics/use-rubrics.ts';
import { allKeys } from './all-keys.ts';
import { DeviceChoices } from './DeviceChoices.tsx';
import { diagnosticsText } from './diagnostics.ts';
import { Programs } from './Programs.tsx';
import classes from './settings.module.css';

/** A day whose parts cannot be taken for one another. */
const EXAMPLE_DAY = new Date(2026, 0, 31);
const THEMES: readonly Preferences['theme'][] = ['system', 'light', 'dark'];

function Card({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading} mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** Where the library lies, and its folder in the file manager where the shell can show it. */
function LibraryPlace() {
  const t = useT();
  const notify = useNotify();
  const { locale } = useIntl();
  const sizes = useSizes().data;
  const { library, capabilities } = useApi().info;
  const reveal = async () => {
    if ((await shell()?.revealLibrary()) === false) notify.error(new AppError('not-found'));
  };
  // The shell says in dialogs what keeps it from being opened; when it is, this page is loaded anew.
  const choose = (how: 'open' | 'create') => shell()?.chooseLibrary(how);
  return (
    <Stack gap={6}>
      <Text size="sm" className={classes.path}>
        {library.folder}
      </Text>
      <Text size="sm" c="dimmed">
        {t('settings.library.text')}
      </Text>
      {sizes && <Text size="sm">{t('library.size', { size: fileSize(sizes.totalBytes, locale) })}</Text>}
      {!capabilities.otherLibrary && (
        <Text size="xs" c="dimmed">
          {t('settings.library.option')}
        </Text>
      )}
      <Group gap={6}>
        {capabilities.reveal && (
          <Button
            size="xs"
            variant="default"
            leftSection={<FolderOpen size={15} aria-hidden />}
            onClick={() => void reveal()}
          >
            {t('settings.library.reveal')}
          </Button>
        )}
        {capabilities.otherLibrary && (
          <>
            <Button size="xs" variant="default" onClick={() => void choose('open')}>
              {t('settings.library.open')}
            </Button>
            <Button size="xs" variant="default" onClick={() => void choose('create')}>
              {t('settings.library.create')}
            </Button>
          </>
        )}
      </Group>
      {capabilities.otherLibrary && (
        <Text size="xs" c="dimmed">
          {t('settings.library.other')}
        </Text>
      )}
    </Stack>
  );
}

/** Keys, and what to send along when asking somebody for help. */
function Help({ preferences }: { preferences: Preferences }) {
  const t = useT();
  const { info } = useApi();
  const { data: ffmpeg } = useFfmpeg();
  const { copied, copy } = useCopied();
  const [rubric] = useRubrics().offered;
  const [isShowingKeys, setShowingKeys] = useState(false);
  return (
    <Stack gap="sm">
      <Text size="sm">{t('settings.help.text')}</Text>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={() => copy(diagnosticsText({ ...info, ffmpeg }, preferences, navigator.userAgent))}
        >
          {t(copied ? 'app.copied' : 'settings.help.copy')}
        </Button>
        <Button variant="default" leftSection={<Keyboard size={16} aria-hidden />} onClick={() => setShowingKeys(true)}>
          {t('settings.keys')}
        </Button>
      </Group>
      <Dialog opened={isShowingKeys} onClose={() => setShowingKeys(false)} title={t('settings.keys.title')} width={780}>
        <Text size="sm" c="dimmed" mb="lg">
          {t('settings.keys.text')}
        </Text>
        <KeyGroups actions={allKeys(rubric?.criteria ?? [])} />
      </Dialog>
      <Text size="xs" c="dimmed">
        {t('settings.help.version', { version: info.version })}
      </Text>
    </Stack>
  );
}

/** Everything that can be chosen, in one place. Each choice is kept at once. */
export function SettingsPage() {
  const t = useT();
  const notify = useNotify();
  const { data: preferences, error, refetch } = usePreferences();
  const { mutate } = useSetPreferences();
  const intl = useIntl();
  const theme = useId();
  const change = (what: PreferencesChange) => mutate(what, { onError: notify.error });
  if (error && !preferences) return <ErrorPanel error={error} retry={() => void refetch()} />;
  return (
    <Container size="sm" py="xl">
      <Stack gap="md">
        <div>
          <Title order={1}>{t('settings.title')}</Title>
          <Text c="dimmed" mt={4}>
            {t('settings.text')}
          </Text>
        </div>
        {!preferences ? (
          <Skeleton h={240} />
        ) : (
          <>
            <Card title={t('settings.look')}>
              <Text size="sm" mb={6} id={theme}>
                {t('app.theme.label')}
              </Text>
              <SegmentedControl
                fullWidth
                size="xs"
                aria-labelledby={theme}
                value={preferences.theme}
                onChange={(value) => change({ theme: value as Preferences['theme'] })}
                data={THEMES.map((value) => ({ value, label: t(`app.theme.${value}`) }))}
              />
              <Text size="sm" c="dimmed" mt="sm">
                {t('settings.language', {
                  date: intl.formatDate(EXAMPLE_DAY, { dateStyle: 'medium' }),
                  number: intl.formatNumber(1_234.5),
                })}
              </Text>
            </Card>
            <Card title={t('settings.devices')}>
              <DeviceChoices preferences={preferences} setPreferences={change} />
            </Card>
            <Card title={t('settings.recording')}>
              <SoundChoices preferences={preferences} setPreferences={change} />
            </Card>
            <Card title={t('settings.watching')}>
              <StudioChoiceFields choices={preferences} onChange={change} />
            </Card>
            <Card title={t('settings.programs')}>
              <Programs preferences={preferences} />
            </Card>
            <Card title={t('settings.library')}>
              <LibraryPlace />
            </Card>
            <Card title={t('settings.help')}>
              <Help preferences={preferences} />
            </Card>
          </>
        )}
      </Stack>
    </Container>
  );
}
