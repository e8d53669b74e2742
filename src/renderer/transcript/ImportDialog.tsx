import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { FileInput } from 'lucide-react';
import { useRef, useState } from 'react';
import { AppError } from '../../core/errors.ts';
import { MAX_TRANSCRIPT_CHARACTERS } from '../../core/transcript/transcript.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { decodeText } from './decode-text.ts';

interface ImportDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Rejects with an AppError when the text is no transcript. */
  readonly onText: (text: string) => Promise<void>;
}

/** Two ways in for a transcript: a file, or pasted text. */
export function ImportDialog({ opened, onClose, onText }: ImportDialogProps) {
  const t = useT();
  return (
    <Dialog opened={opened} onClose={onClose} width={560} title={t('transcript.import.title')}>
      <ImportForm onText={onText} onDone={onClose} />
    </Dialog>
  );
}

/** @throws AppError `too-large`, `transcript-unreadable`, `file-failed` */
async function readFile(file: File): Promise<string> {
  // Four bytes for a character at most.
  if (file.size > MAX_TRANSCRIPT_CHARACTERS * 4) throw new AppError('too-large', { sizeBytes: file.size });
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new AppError('file-failed', String(cause), { cause });
  });
  const text = decodeText(new Uint8Array(bytes));
  if (text === null) throw new AppError('transcript-unreadable', { reason: 'not a text' });
  if (text.length > MAX_TRANSCRIPT_CHARACTERS) throw new AppError('too-large', { characters: text.length });
  return text;
}

function ImportForm({ onText, onDone }: { onText: ImportDialogProps['onText']; onDone: () => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async (get: () => Promise<string>) => {
    setBusy(true);
    setError(null);
    try {
      await onText(await get());
      onDone();
    } catch (thrown) {
      setError(thrown instanceof AppError ? thrown : new AppError('unexpected', String(thrown)));
      setBusy(false);
    }
  };
  const failure = error && errorText(t, error.code);
  return (
    <Stack gap="md">
      <Text size="sm">{t('transcript.import.text')}</Text>
      {failure && (
        <Alert color="change" title={failure.what} role="alert">
          <Text size="sm">{failure.next}</Text>
        </Alert>
      )}
      <div>
        <Button
          loading={isBusy}
          leftSection={<FileInput size={16} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t('transcript.import.file')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".vtt,.srt,.txt,text/vtt,text/plain"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void read(() => readFile(file));
          }}
        />
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void read(() => Promise.resolve(text));
        }}
      >
        <Textarea
          label={t('transcript.import.paste')}
          rows={8}
          spellCheck={false}
          dir="auto"
          placeholder={t('transcript.import.example')}
          maxLength={MAX_TRANSCRIPT_CHARACTERS}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="sm">
          <Button type="submit" variant="default" loading={isBusy} disabled={text.trim() === ''}>
            {t('transcript.import.read')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
