import { Button, Text, Textarea, Title } from '@mantine/core';
import { FileInput, Mail } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './bring-back.module.css';

interface Props {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  /** Goes on with a plain mail; not there where nothing can be kept. */
  readonly onMail?: (text: string) => void;
}

/** The ways in: drop or choose the file, paste the text, or say that it was a plain mail. */
export function ReadPanel({ isBusy, onFiles, onText, onMail }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  return (
    <>
      <div className={classes.zone}>
        <FileInput size={30} aria-hidden className={classes.zoneIcon} />
        <Text fw={600}>{t('bringBack.file.drop')}</Text>
        <Button loading={isBusy} onClick={() => input.current?.click()}>
          {t('bringBack.file.choose')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('bringBack.file.hint')}
        </Text>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,.txt,.eml,application/json,text/plain"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </div>
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          onText(text);
        }}
      >
        <Textarea
          label={t('bringBack.text.label')}
          description={t('bringBack.text.hint')}
          rows={4}
          spellCheck={false}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" mt="sm" loading={isBusy} disabled={text.trim() === ''}>
          {t('bringBack.text.read')}
        </Button>
      </form>
      {onMail && (
        <section className={classes.aside} aria-labelledby="plain-mail">
          <Mail size={22} aria-hidden className={classes.icon} />
          <div className={classes.grow}>
            <Title order={2} size="h3" id="plain-mail">
              {t('bringBack.mail.offer')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('bringBack.mail.offerText')}
            </Text>
          </div>
          <Button variant="default" onClick={() => onMail(text)}>
            {t('bringBack.mail.start')}
          </Button>
        </section>
      )}
    </>
  );
}
