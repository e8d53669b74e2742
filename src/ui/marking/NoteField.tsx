import { Textarea } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { useT } from '../i18n/use-t.ts';
import classes from './growing.module.css';

interface NoteFieldProps {
  readonly note: string;
  readonly onChange: (note: string) => void;
  /** Enter or Escape: the note is there already, the hands go back to the player. */
  readonly onDone: () => void;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}

/** The note of a moment; kept with every letter. Shift+Enter begins a new line. */
export function NoteField({ note, onChange, onDone, fieldRef }: NoteFieldProps) {
  const t = useT();
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, Enter and Escape belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <Textarea
      ref={fieldRef}
      size="sm"
      dir="auto"
      rows={2}
      classNames={{ input: classes.growing }}
      maxLength={20_000}
      aria-label={t('review.note.label')}
      placeholder={t('review.note.placeholder')}
      value={note}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
