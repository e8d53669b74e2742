import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { RequestItem } from '../../contract/sharing-views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { requestName } from './request-name.ts';

interface Props {
  readonly label: string;
  readonly requests: readonly RequestItem[];
  /** Id, empty while none is chosen. */
  readonly value: string;
  readonly onChange: (requestId: string) => void;
}

/** One of the owner's requests, by who was asked and about which session. */
export function RequestSelect({ label, requests, value, onChange }: Props) {
  const t = useT();
  const intl = useIntl();
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('bringBack.request.choose') },
        ...requests.map((item) => ({
          value: item.request.id,
          label: requestName(t, item, intl.formatDate(item.request.createdAt, { dateStyle: 'medium' })),
        })),
      ]}
    />
  );
}
