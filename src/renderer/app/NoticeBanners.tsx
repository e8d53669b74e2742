import { Alert, Text } from '@mantine/core';
import { Cloud, Lock, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useFfmpeg } from '../api/queries.ts';

/** What is true for the whole run and worth knowing before recording: read-only, cloud folder, no ffmpeg. */
export function NoticeBanners() {
  const t = useT();
  const { library } = useApi().info;
  const { data: ffmpeg } = useFfmpeg();
  // Whoever means it so does not have to see it beside every video; the next start says it again.
  const [isCloudRead, setCloudRead] = useState(false);
  const readOnly = errorText(t, 'library-read-only');
  const noFfmpeg = errorText(t, ffmpeg.state === 'too-old' ? 'ffmpeg-too-old' : 'ffmpeg-missing');
  return (
    <>
      {library.readOnly && (
        <Alert color="change" radius={0} icon={<Lock aria-hidden />} title={readOnly.what}>
          <Text size="sm">{readOnly.next}</Text>
        </Alert>
      )}
      {library.cloud && !isCloudRead && (
        <Alert
          color="change"
          radius={0}
          withCloseButton
          closeButtonLabel={t('app.close')}
          onClose={() => setCloudRead(true)}
          icon={<Cloud aria-hidden />}
          title={t('app.cloud.title', { service: library.cloud })}
        >
          <Text size="sm">{t('app.cloud.text', { folder: library.folder })}</Text>
        </Alert>
      )}
      {ffmpeg.state !== 'ready' && (
        <Alert color="change" radius={0} icon={<TriangleAlert aria-hidden />} title={noFfmpeg.what}>
          <Text size="sm">{noFfmpeg.next}</Text>
        </Alert>
      )}
    </>
  );
}
