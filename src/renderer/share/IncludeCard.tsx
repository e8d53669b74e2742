import { Anchor, Checkbox, NativeSelect, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Rubric } from '../../core/model/rubric.ts';
import type { FocusPoint } from '../../core/model/session.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { AskDraft } from './ask-draft.ts';
import { Card } from './Card.tsx';
import { JobField } from './JobField.tsx';
import classes from './share.module.css';
import type { JobDescription } from './use-job-description.ts';

interface IncludeCardProps {
  readonly draft: AskDraft;
  readonly change: (change: Partial<AskDraft>) => void;
  readonly rubrics: readonly Rubric[];
  readonly focus: readonly FocusPoint[];
  readonly job: JobDescription;
  /** Told before the form is left for a look at the rubrics. */
  readonly onLeave: () => void;
}

/** What the reviewer sees beside the video: rubric, question, job description, focus. */
export function IncludeCard({ draft, change, rubrics, focus, job, onLeave }: IncludeCardProps) {
  const t = useT();
  return (
    <Card title={t('share.include')}>
      <NativeSelect
        label={t('share.include.rubric')}
        value={draft.rubricId}
        onChange={(event) => change({ rubricId: event.currentTarget.value })}
        data={rubrics.map((rubric) => ({ value: rubric.id, label: rubric.name }))}
      />
      <Anchor component={Link} href="/rubrics" onClick={onLeave} size="sm" w="fit-content">
        {t('rubrics.edit')}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t('share.include.always')}
      </Text>
      <Checkbox
        label={t('share.include.job')}
        checked={draft.includeJob}
        onChange={(event) => change({ includeJob: event.currentTarget.checked })}
      />
      {draft.includeJob && <JobField job={job} />}
      {focus.length > 0 && (
        <>
          <Checkbox
            label={t('share.include.focus')}
            description={t('share.include.focusText')}
            checked={draft.includeFocus}
            onChange={(event) => change({ includeFocus: event.currentTarget.checked })}
          />
          {draft.includeFocus && (
            <ul className={classes.inside} aria-label={t('share.include.focus')}>
              {focus.map((point) => (
                <li key={point.pointId} dir="auto">
                  {point.text}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Card>
  );
}
