import { Anchor, Text } from '@mantine/core';
import type { MissingPart } from '../../core/review/completeness.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { fieldId, KINDS, POSITIONS } from '../../ui/points/point-places.ts';
import classes from './MissingList.module.css';

function goTo(part: MissingPart): void {
  const field = document.getElementById(fieldId(part, part.gap));
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}

/** What is missing for finishing, each part a click away. Goes by itself when it is complete. */
export function MissingList({ missing }: { missing: readonly MissingPart[] }) {
  const t = useT();
  const places = KINDS.flatMap((kind) =>
    POSITIONS.map((position) => missing.filter((part) => part.kind === kind && part.position === position)),
  ).filter((parts) => parts.length > 0);
  return (
    <div className={classes.missing} role="status" data-testid="missing">
      <Text size="sm" fw={600}>
        {t('review.missing.title', { count: places.length })}
      </Text>
      <ul>
        {places.map((parts) => {
          const [first] = parts;
          return (
            first && (
              <li key={fieldId(first, 'text')}>
                <Text span size="sm">
                  {t('review.missing.place', { kind: first.kind, number: first.position + 1 })}
                </Text>
                {parts.map((part) => (
                  <Anchor key={part.gap} component="button" type="button" size="sm" onClick={() => goTo(part)}>
                    {t(`review.missing.${part.gap}`)}
                  </Anchor>
                ))}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
