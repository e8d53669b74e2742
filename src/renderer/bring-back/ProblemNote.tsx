import { Alert, Button, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useT } from '../../ui/i18n/use-t.ts';
import type { BringBackProblem } from './stage.ts';

interface Props {
  readonly problem: BringBackProblem;
  /** Goes on with a pasted text as a plain mail; not there for a file. */
  readonly onMail?: () => void;
}

/** Why it cannot be shown, and what to do next. */
export function ProblemNote({ problem, onMail }: Props) {
  const t = useT();
  return (
    <Alert
      color="change"
      icon={<TriangleAlert aria-hidden />}
      title={t(`bringBack.problem.${problem}.what`)}
      role="group"
    >
      <Text size="sm">{t(`bringBack.problem.${problem}.next`)}</Text>
      {onMail && problem === 'nothing' && (
        <Button size="xs" mt="sm" onClick={onMail}>
          {t('bringBack.problem.asMail')}
        </Button>
      )}
    </Alert>
  );
}
