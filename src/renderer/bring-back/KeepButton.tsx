import { Button } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../api/api-context.tsx';
import { ReplaceQuestion } from './ReplaceQuestion.tsx';
import type { SavingTimes } from './saving-order.ts';
import type { KeepResult } from './use-bring-back.ts';

interface Props {
  readonly label: string;
  readonly name: string;
  /** An earlier answer is known to be there: ask before anything is sent. */
  readonly replaces: boolean;
  readonly times: SavingTimes;
  readonly isBusy: boolean;
  readonly disabled?: boolean;
  readonly onKeep: (replace: boolean) => Promise<KeepResult>;
}

/**
 * Keeps an answer; asks first when it would take the place of an earlier one, also one that has just arrived. Nothing
 * where nothing can be kept: the page says why.
 */
export function KeepButton({ label, name, replaces, times, isBusy, disabled = false, onKeep }: Props) {
  const { info } = useApi();
  const [isAsking, setIsAsking] = useState(false);
  if (info.library.readOnly) return null;
  const keep = async (replace: boolean) => {
    setIsAsking(false);
    if ((await onKeep(replace)) === 'asks') setIsAsking(true);
  };
  return (
    <>
      <Button loading={isBusy} disabled={disabled} onClick={() => (replaces ? setIsAsking(true) : void keep(false))}>
        {label}
      </Button>
      <ReplaceQuestion
        opened={isAsking}
        name={name}
        times={times}
        onClose={() => setIsAsking(false)}
        onReplace={() => void keep(true)}
      />
    </>
  );
}
