import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, Check } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Criterion } from '../../core/model/rubric.ts';
import type { RubricDocument } from '../../core/model/rubric-document.ts';
import {
  addCriterion,
  blankCriterion,
  changeCriterion,
  moveCriterion,
  putBack,
  removeCriterion,
} from '../../core/rubric/edit-rubric.ts';
import { MAX_CRITERIA, MAX_NAME, MIN_CRITERIA, rubricProblems } from '../../core/rubric/rubric-content.ts';
import type { Action } from '../../ui/actions/action.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { undoActions } from '../../ui/marking/undo-actions.ts';
import { ActionControl } from '../../ui/player/ActionControl.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { AddCriterion } from './AddCriterion.tsx';
import { CriterionCard } from './CriterionCard.tsx';
import classes from './rubrics.module.css';
import { useRubricDraft } from './use-rubric-draft.ts';

interface RubricEditorProps {
  readonly document: RubricDocument;
  /** Criteria to add from. */
  readonly optional: readonly Criterion[];
}

/** Writing an own rubric. Saved by itself; what keeps it from being saved is said, and nothing is lost meanwhile. */
export function RubricEditor({ document: rubric, optional }: RubricEditorProps) {
  const t = useT();
  const notify = useNotify();
  const editing = useRubricDraft(rubric);
  const { draft, change } = editing;
  const { criteria } = draft;
  /** The criterion that has the focus, for the keys that move it. */
  const focused = useRef(0);
  const saying = editing.theirs
    ? t('rubrics.choosing')
    : rubricProblems(draft).length > 0
      ? t('rubrics.notSaved')
      : t(editing.isSaved ? 'review.saving.saved' : 'review.saving.saving');

  const move = (index: number, by: -1 | 1) => {
    const active = globalThis.document.activeElement;
    flushSync(() => change((now) => moveCriterion(now, index, by)));
    focused.current = Math.min(Math.max(0, index + by), criteria.length - 1);
    // Taking a place in the page means leaving it for a moment, and the focus with it.
    if (active instanceof HTMLElement) active.focus();
  };
  const remove = (index: number) => {
    const removed = criteria[index];
    change((now) => removeCriterion(now, index));
    if (removed) notify.done('rubrics.removed', {}, () => editing.changeLate((now) => putBack(now, index, removed)));
  };
  const group = 'rubrics.group' as const;
  const moveFocused = (by: -1 | 1): Pick<Action, 'group' | 'shortcuts' | 'enabled' | 'repeats' | 'run'> => ({
    group,
    shortcuts: [{ key: by < 0 ? 'arrowup' : 'arrowdown', alt: true, inText: true }],
    enabled: true,
    repeats: true,
    run: () => move(focused.current, by),
  });
  const { undo, redo } = undoActions(editing);
  useActions([
    { ...undo, group },
    { ...redo, group },
    { ...moveFocused(-1), id: 'rubric.up', label: 'rubrics.moveUp', icon: ArrowUp },
    { ...moveFocused(1), id: 'rubric.down', label: 'rubrics.moveDown', icon: ArrowDown },
  ]);

  return (
    <Stack gap="md">
      {editing.theirs && (
        <Alert color="change" role="alert" title={t('rubrics.conflict')}>
          <Group gap={8}>
            <Button size="xs" onClick={() => editing.choose('mine')}>
              {t('rubrics.conflict.mine')}
            </Button>
            <Button size="xs" variant="default" onClick={() => editing.choose('theirs')}>
              {t('rubrics.conflict.theirs')}
            </Button>
          </Group>
        </Alert>
      )}
      <div className={classes.bar}>
        <Text size="sm" c="dimmed" role="status" className={classes.state}>
          {editing.isWhole && editing.isSaved && <Check size={15} aria-hidden />}
          {saying}
        </Text>
        <ActionControl action={undo} />
        <ActionControl action={redo} />
      </div>
      <TextInput
        label={t('rubrics.name')}
        value={draft.name}
        maxLength={MAX_NAME}
        dir="auto"
        error={draft.name.trim() === '' ? t('rubrics.problem.name') : null}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change((now) => ({ ...now, name: value }), 'name');
        }}
      />
      {criteria.map((criterion, index) => (
        <CriterionCard
          key={criterion.id}
          criterion={criterion}
          index={index}
          count={criteria.length}
          removeRefused={criteria.length <= MIN_CRITERIA ? t('rubrics.fewest', { count: MIN_CRITERIA }) : null}
          onChange={(what, field) => change((now) => changeCriterion(now, index, what), `${criterion.id}:${field}`)}
          onMove={(by) => move(index, by)}
          onRemove={() => remove(index)}
          onFocus={() => {
            focused.current = index;
          }}
        />
      ))}
      {criteria.length < MAX_CRITERIA ? (
        <AddCriterion
          optional={optional.filter(({ id }) => !criteria.some((criterion) => criterion.id === id))}
          onAdd={(criterion) => change((now) => addCriterion(now, criterion))}
          onAddBlank={() => {
            const id = crypto.randomUUID();
            change((now) => addCriterion(now, blankCriterion(id)));
          }}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('rubrics.most', { count: MAX_CRITERIA })}
        </Text>
      )}
    </Stack>
  );
}
