import { SegmentedControl, Select, Textarea } from '@mantine/core';
import { useT } from '../../../ui/i18n/use-t.ts';
import classes from './setup.module.css';
import type { QuestionChoice, QuestionMode } from './use-question-choice.ts';

/** As long as a question may be, in characters. */
const MAX_QUESTION = 2_000;

/** One of the built-in questions, or one's own. */
export function QuestionPicker({ choice }: { choice: QuestionChoice }) {
  const t = useT();
  const group = (name: 'session' | 'bank') =>
    choice.choices.filter((c) => c.group === name).map((c) => ({ value: c.key, label: c.question.text }));
  const own = group('session');
  const data =
    own.length > 0
      ? [
          { group: t('practice.question.session'), items: own },
          { group: t('practice.question.bank'), items: group('bank') },
        ]
      : group('bank');
  return (
    <section className={classes.card} aria-labelledby="practice-question">
      <h2 id="practice-question" className={classes.title}>
        {t('practice.question.title')}
      </h2>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={t('practice.question.title')}
        value={choice.mode}
        onChange={(mode) => choice.setMode(mode as QuestionMode)}
        data={[
          { value: 'list', label: t('practice.question.list') },
          { value: 'own', label: t('practice.question.own') },
        ]}
      />
      {choice.mode === 'list' ? (
        <Select
          aria-label={t('practice.question.choose')}
          data={data}
          value={choice.key}
          allowDeselect={false}
          onChange={(key) => key && choice.choose(key)}
          maxDropdownHeight={560}
          comboboxProps={{ position: 'bottom-end', width: 400 }}
        />
      ) : (
        <Textarea
          aria-label={t('practice.question.type')}
          placeholder={t('practice.question.placeholder')}
          value={choice.ownText}
          onChange={(event) => choice.setOwnText(event.currentTarget.value)}
          maxLength={MAX_QUESTION}
          autosize
          minRows={2}
          maxRows={4}
          data-autofocus
        />
      )}
    </section>
  );
}
