import { Text } from '@mantine/core';
import type { Moment } from '../../core/model/review.ts';
import type { Take } from '../../core/model/take.ts';
import { isTrimmed, placeInWindow, windowOf } from '../../core/model/take-window.ts';
import { useT } from '../../ui/i18n/use-t.ts';

/** Says how many moments of a trimmed take can no longer be seen, or only a piece of them. */
export function OutsideNotice({ take, moments }: { take: Take; moments: readonly Moment[] }) {
  const t = useT();
  if (!isTrimmed(take)) return null;
  const window = windowOf(take);
  const places = moments.map((moment) => placeInWindow(moment, window));
  const count = (place: (typeof places)[number]) => places.filter((one) => one === place).length;
  const [outside, partly] = [count('outside'), count('partly')];
  return (
    <>
      {outside > 0 && (
        <Text size="sm" c="dimmed" mb={8} role="note">
          {t('parts.trim.outside', { count: outside })}
        </Text>
      )}
      {partly > 0 && (
        <Text size="sm" c="dimmed" mb={8} role="note">
          {t('parts.trim.partly', { count: partly })}
        </Text>
      )}
    </>
  );
}
