import { Button } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { PaneFooter } from './Pane.tsx';

interface NextStepProps {
  readonly label: string;
  /** Nothing was done here yet, so going on is not the obvious thing. */
  readonly isQuiet?: boolean;
  readonly onNext: () => void;
}

/** The footer that leads to the next step. */
export function NextStep({ label, isQuiet = false, onNext }: NextStepProps) {
  return (
    <PaneFooter>
      <Button
        onClick={onNext}
        variant={isQuiet ? 'default' : 'filled'}
        rightSection={<ArrowRight size={16} aria-hidden />}
      >
        {label}
      </Button>
    </PaneFooter>
  );
}
