import { Button, Text } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useT } from '../../ui/i18n/use-t.ts';
import { useCopied } from '../app/use-copied.ts';
import classes from './tasks.module.css';

/** What exactly ran, as it could be pasted into a terminal. */
export function TaskCommands({ commands }: { commands: readonly string[] }) {
  const t = useT();
  const { copied, copy } = useCopied();
  return (
    <details className={classes.commands}>
      <summary>
        <Text component="span" size="sm">
          {t('tasks.commands', { count: commands.length })}
        </Text>
      </summary>
      <pre className={classes.lines}>{commands.join('\n\n')}</pre>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        onClick={() => copy(`${commands.join('\n')}\n`)}
      >
        {t(copied ? 'app.copied' : 'tasks.commands.copy')}
      </Button>
    </details>
  );
}
