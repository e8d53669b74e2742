import { Button, Menu, ScrollArea } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Moment } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import { MomentLine } from './MomentLine.tsx';

interface ProofMenuProps {
  readonly id: string;
  readonly moments: readonly Moment[];
  readonly criterionName: (id: string | null) => string | null;
  readonly takeName: (takeId: string) => string | null;
  readonly onChoose: (moment: Moment) => void;
  readonly label: string;
}

/** Chooses one of the moments as proof. */
export function ProofMenu({ id, moments, criterionName, takeName, onChoose, label }: ProofMenuProps) {
  const t = useT();
  return (
    <Menu width={340} position="bottom-start" withinPortal shadow="md">
      <Menu.Target>
        <Button id={id} size="compact-sm" fw={500} variant="default" leftSection={<Plus size={14} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {moments.length === 0 ? (
          <Menu.Label>{t('review.points.noMarks')}</Menu.Label>
        ) : (
          <ScrollArea.Autosize mah={280} type="auto">
            {moments.map((moment) => (
              <Menu.Item key={moment.id} onClick={() => onChoose(moment)}>
                <MomentLine
                  moment={moment}
                  criterionName={criterionName(moment.criterionId)}
                  takeName={takeName(moment.takeId)}
                />
              </Menu.Item>
            ))}
          </ScrollArea.Autosize>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
