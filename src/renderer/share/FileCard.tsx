import { Radio, Stack } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Delivery, SIZE_LIMITS, SizePreset } from '../../core/model/request.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { fileSize } from '../review/file-size.ts';
import type { AskDraft } from './ask-draft.ts';
import { Card } from './Card.tsx';
import classes from './share.module.css';

interface FileCardProps {
  readonly draft: AskDraft;
  readonly change: (change: Partial<AskDraft>) => void;
}

/** How the page goes to the reviewer and how large it may be. */
export function FileCard({ draft, change }: FileCardProps) {
  const t = useT();
  const { locale } = useIntl();
  return (
    <Card title={t('share.file')}>
      <div className={classes.pair}>
        <Radio.Group
          label={t('share.file.delivery')}
          value={draft.delivery}
          onChange={(value) => change({ delivery: Delivery.parse(value) })}
        >
          <Stack gap={10} mt={8}>
            {Delivery.options.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`share.file.${value}`)}
                description={t(`share.file.${value}.text`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={t('share.file.size')}
          value={draft.size}
          onChange={(value) => change({ size: SizePreset.parse(value) })}
        >
          <Stack gap={10} mt={8}>
            {SizePreset.options.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`share.file.${value}`, { size: fileSize(SIZE_LIMITS[value] ?? 0, locale) })}
              />
            ))}
          </Stack>
        </Radio.Group>
      </div>
    </Card>
  );
}
