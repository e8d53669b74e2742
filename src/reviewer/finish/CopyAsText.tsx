import { Button, Text, Textarea } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Feedback } from '../../core/sharing/feedback.ts';
import { feedbackBlock } from '../../core/sharing/feedback-text.ts';
import { named, useT } from '../i18n/use-t.ts';
import classes from './SavedView.module.css';

/** Puts a text on the clipboard. @returns false where the browser does not let a page from disk do so */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The feedback as text that survives e-mail; shown and selected where it cannot be copied. */
export function CopyAsText({ feedback, ownerName }: { feedback: Feedback; ownerName: string }) {
  const t = useT();
  const [state, setState] = useState<'none' | 'copied' | 'by-hand'>('none');
  const field = useRef<HTMLTextAreaElement>(null);
  const text = `${t('reviewer.copy.intro', named('owner', ownerName))}\n\n${feedbackBlock(feedback)}`;
  useEffect(() => {
    if (state === 'by-hand') field.current?.select();
  }, [state]);
  const copy = async () => setState((await copied(text)) ? 'copied' : 'by-hand');
  return (
    <>
      <Button onClick={() => void copy()} leftSection={<Copy size={16} aria-hidden />}>
        {t('reviewer.copy.button')}
      </Button>
      <div role="status">
        {state === 'copied' && (
          <Text size="sm" mt={8}>
            <Check size={14} aria-hidden /> {t('reviewer.copy.done')}
          </Text>
        )}
        {state === 'by-hand' && (
          <Text size="sm" mt={8}>
            {t('reviewer.copy.byHand')}
          </Text>
        )}
      </div>
      {state === 'by-hand' && (
        <Textarea
          ref={field}
          mt={8}
          rows={8}
          readOnly
          aria-label={t('reviewer.copy.label')}
          classNames={{ input: classes.text ?? '' }}
          value={text}
        />
      )}
    </>
  );
}
