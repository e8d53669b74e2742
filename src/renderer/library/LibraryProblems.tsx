import { Alert, Code, List, Text } from '@mantine/core';
import { FileWarning } from 'lucide-react';
import type { LibraryProblem } from '../../contract/views.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';

/** Documents that could not be opened: said, so that nobody thinks they never existed. */
export function LibraryProblems({ problems }: { problems: readonly LibraryProblem[] }) {
  const t = useT();
  const codes = [...new Set(problems.map((problem) => problem.code))];
  return codes.map((code) => {
    const { what, next } = errorText(t, code);
    return (
      <Alert key={code} color="change" icon={<FileWarning aria-hidden />} title={what}>
        <Text size="sm" mb="xs">
          {next}
        </Text>
        <List size="sm">
          {problems
            .filter((problem) => problem.code === code)
            .map((problem) => (
              <List.Item key={problem.file}>
                <Code style={{ overflowWrap: 'anywhere' }}>{problem.file}</Code>
              </List.Item>
            ))}
        </List>
      </Alert>
    );
  });
}
