import { Button } from '@mantine/core';
import { FileVideo } from 'lucide-react';
import { useRef } from 'react';
import { useT } from '../i18n/use-t.ts';

/** Asks for video files from the reviewer's own disk. */
export function VideoFileButton({ onFiles, isOnVideo }: { onFiles: (files: File[]) => void; isOnVideo?: boolean }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={isOnVideo ? 'white' : 'filled'}
        leftSection={<FileVideo size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('reviewer.video.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="video/*,audio/*,.mp4,.m4a,.webm"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          onFiles(files);
        }}
      />
    </>
  );
}
