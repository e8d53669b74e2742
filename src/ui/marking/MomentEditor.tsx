import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { Ref } from 'react';
import type { Moment } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import type { Action } from '../actions/action.ts';
import { useLetGo } from '../actions/use-let-go.ts';
import { useT } from '../i18n/use-t.ts';
import { ActionControl } from '../player/ActionControl.tsx';
import { KindChoice } from './KindChoice.tsx';
import classes from './MomentList.module.css';
import { NoteField } from './NoteField.tsx';

interface MomentEditorProps {
  readonly moment: Moment;
  readonly criteria: readonly Criterion[];
  /** Its key, pressed again, ends it. */
  readonly isOpen: boolean;
  /** Acts on the selected moment, in the order they are shown. */
  readonly actions: readonly Action[];
  readonly onChange: (change: Partial<Moment>) => void;
  readonly onDone: () => void;
  readonly noteRef: Ref<HTMLTextAreaElement>;
}

/** Everything of the selected moment: note, kind, criterion, edges. */
export function MomentEditor({ moment, criteria, isOpen, actions, onChange, onDone, noteRef }: MomentEditorProps) {
  const t = useT();
  const { letGo, ...hears } = useLetGo();
  return (
    <Stack gap={8} className={classes.editor}>
      <NoteField fieldRef={noteRef} note={moment.note} onChange={(note) => onChange({ note })} onDone={onDone} />
      <KindChoice kind={moment.kind} onChange={(kind) => onChange({ kind })} />
      <Group gap={4} wrap="nowrap">
        <NativeSelect
          size="xs"
          flex={1}
          miw={0}
          aria-label={t('review.criterion')}
          value={moment.criterionId ?? ''}
          {...hears}
          onChange={(event) => {
            onChange({ criterionId: event.currentTarget.value || null });
            letGo(event.currentTarget);
          }}
          data={[
            { value: '', label: t('review.criterion.none') },
            ...criteria.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {actions.map((action) => (
          <ActionControl key={action.id} action={action} size={30} iconSize={16} />
        ))}
      </Group>
      {isOpen && (
        <Text size="xs" c="dimmed">
          {t('review.moment.open')}
        </Text>
      )}
    </Stack>
  );
}
