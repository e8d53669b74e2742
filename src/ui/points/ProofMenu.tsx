import { Button, Popover, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Moment } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import { MomentLine } from './MomentLine.tsx';
import classes from './Points.module.css';

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
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={340} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          id={id}
          size="compact-sm"
          fw={500}
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={label}>
        {moments.length === 0 ? (
          <Text size="sm" c="dimmed" p={6} tabIndex={-1} data-autofocus>
            {t('review.points.noMarks')}
          </Text>
        ) : (
          <ul className={classes.proofList}>
            {moments.map((moment) => (
              <li key={moment.id}>
                <button
                  type="button"
                  className={classes.proofChoice}
                  onClick={() => {
                    setOpen(false);
                    onChoose(moment);
                  }}
                >
                  <MomentLine
                    moment={moment}
                    criterionName={criterionName(moment.criterionId)}
                    takeName={takeName(moment.takeId)}
                  />
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
