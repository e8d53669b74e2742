import { Button, FileButton, Group, Text, Textarea } from '@mantine/core';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { AppError } from '../../core/errors.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useNotify } from '../app/use-notify.tsx';
import { readTextFile } from './read-text-file.ts';
import type { JobDescription } from './use-job-description.ts';

/** As long as it may be, in characters (`FreeText`). */
const MAX_LENGTH = 20_000;

/** The job description: pasted, typed or out of a text file. Kept when the field is left. */
export function JobField({ job }: { job: JobDescription }) {
  const t = useT();
  const notify = useNotify();
  const [problem, setProblem] = useState<string | null>(null);
  const set = (text: string) => {
    setProblem(null);
    job.setText(text);
  };
  const open = async (file: File) => {
    try {
      const text = await readTextFile(file);
      if (text === null) return setProblem(t('share.include.jobNoText'));
      if (text.length > MAX_LENGTH) return setProblem(t('share.include.jobTooLong', { count: MAX_LENGTH }));
      set(text);
      await job.save();
    } catch (error) {
      notify.error(error instanceof AppError ? error : new AppError('file-failed', {}, { cause: error }));
    }
  };
  return (
    <div>
      <Textarea
        aria-label={t('share.include.jobField')}
        value={job.text}
        onChange={(event) => {
          const { value } = event.currentTarget;
          // Cut off without a word, the end of a pasted text would be missing unnoticed.
          if (value.length > MAX_LENGTH) setProblem(t('share.include.jobTooLong', { count: MAX_LENGTH }));
          else set(value);
        }}
        onBlur={() => void job.save().catch(notify.error)}
        error={problem}
        autosize
        minRows={4}
        maxRows={10}
        dir="auto"
      />
      <Group gap="sm" mt={8}>
        <FileButton accept=".txt,.md,.text,text/plain,text/markdown" onChange={(file) => file && void open(file)}>
          {(props) => (
            <Button {...props} variant="default" size="xs" leftSection={<FileText size={14} aria-hidden />}>
              {t('share.include.jobFile')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          {t('share.include.jobText')}
        </Text>
      </Group>
    </div>
  );
}
