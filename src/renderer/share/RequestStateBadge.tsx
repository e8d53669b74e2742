import { Badge } from '@mantine/core';
import type { RequestState } from '../../core/model/request.ts';
import { useT } from '../../ui/i18n/use-t.ts';

const COLOUR: Readonly<Record<RequestState, string>> = {
  made: 'gray',
  sent: 'ink',
  opened: 'ink',
  returned: 'keep',
  withdrawn: 'gray',
};

/** Where a request stands, in a word. */
export function RequestStateBadge({ state }: { state: RequestState }) {
  const t = useT();
  return (
    <Badge variant="light" color={COLOUR[state]} tt="none" size="lg">
      {t(`share.state.${state}`)}
    </Badge>
  );
}
