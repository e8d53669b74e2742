import { Text } from '@mantine/core';
import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useT } from '../../ui/i18n/use-t.ts';
import type { SavingState as State } from './store/review-snapshot.ts';
import type { ReviewStore } from './store/review-store.ts';
import { useReviewSnapshot } from './use-review-store.ts';

const ICONS: Readonly<Record<State, typeof Check>> = {
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  blocked: TriangleAlert,
};

/** Says whether everything typed is safe. Quiet while all is well. */
export function SavingState({ store }: { store: ReviewStore }) {
  const t = useT();
  const { saving, unsaved, review } = useReviewSnapshot(store);
  if (review.state === 'finished' && saving === 'saved') return null;
  const Icon = ICONS[saving];
  return (
    <Text
      component="span"
      size="sm"
      c="dimmed"
      role="status"
      mr={8}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 6, whiteSpace: 'nowrap' }}
    >
      <Icon size={15} aria-hidden />
      {t(`review.saving.${saving}`, { count: unsaved })}
    </Text>
  );
}
