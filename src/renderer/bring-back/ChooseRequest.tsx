import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../ui/i18n/use-t.ts';
import { useRequests } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import classes from './bring-back.module.css';
import { RequestSelect } from './RequestSelect.tsx';

interface Props {
  /** Chosen at first, if it is one of the requests. */
  readonly preselected: string;
  readonly isBusy: boolean;
  readonly onChoose: (requestId: string) => void;
}

/** Attaches feedback by hand. A button of its own: arrow keys in the list choose on their way through it. */
export function ChooseRequest({ preselected, isBusy, onChoose }: Props) {
  const t = useT();
  const { data, error, refetch } = useRequests();
  const [chosen, setChosen] = useState(preselected);
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return null;
  if (data.length === 0) return <Text size="sm">{t('bringBack.request.none')}</Text>;
  const value = data.some(({ request }) => request.id === chosen) ? chosen : '';
  return (
    <div className={classes.choose}>
      <RequestSelect label={t('bringBack.request.label')} requests={data} value={value} onChange={setChosen} />
      <Button variant="default" disabled={value === ''} loading={isBusy} onClick={() => onChoose(value)}>
        {t('bringBack.request.use')}
      </Button>
    </div>
  );
}
