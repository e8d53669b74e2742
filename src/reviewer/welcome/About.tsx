import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PagePayload } from '../../core/sharing/page-payload.ts';
import { named, useT } from '../i18n/use-t.ts';
import classes from './About.module.css';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Title order={2} size="h3" mb={4}>
        {title}
      </Title>
      {children}
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1)
    return (
      <Text dir="auto" className={classes.text}>
        {lines[0]}
      </Text>
    );
  return (
    <ul className={classes.list}>
      {lines.map((line) => (
        <Text component="li" key={line} dir="auto">
          {line}
        </Text>
      ))}
    </ul>
  );
}

/** The questions, the job and what the owner works on, as far as they are included. */
export function About({ payload }: { payload: PagePayload }) {
  const t = useT();
  const { clips, jobDescription, focus, ownerName } = payload;
  const questions = [...new Set(clips.map(({ questionText }) => questionText))].filter(Boolean);
  return (
    <div className={classes.about}>
      {questions.length > 0 && (
        <Part title={t('reviewer.about.question', { count: questions.length })}>
          <Lines lines={questions} />
        </Part>
      )}
      {focus.length > 0 && (
        <Part title={t('reviewer.about.focus', named('owner', ownerName))}>
          <Lines lines={focus} />
        </Part>
      )}
      {jobDescription && (
        <Part title={t('reviewer.about.job')}>
          <Text dir="auto" size="sm" className={classes.text}>
            {jobDescription}
          </Text>
        </Part>
      )}
    </div>
  );
}
