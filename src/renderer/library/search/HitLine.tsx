import { Mark, Text } from '@mantine/core';
import { BriefcaseBusiness, Heading, ListChecks, MessageCircleQuestion, NotebookPen, Quote } from 'lucide-react';
import type { ComponentType } from 'react';
import { Link } from 'wouter';
import type { SearchHit, SearchPlace } from '../../../contract/search-api.ts';
import { timeCode } from '../../../core/timeline/time-code.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { KindShape } from '../../../ui/marking/KindShape.tsx';
import dotted from '../../app/dotted.module.css';
import { hitLink } from './hit-link.ts';
import classes from './Search.module.css';

const ICONS: Readonly<Record<SearchPlace, ComponentType<{ size: number; 'aria-hidden': true }>>> = {
  title: Heading,
  question: MessageCircleQuestion,
  'job-description': BriefcaseBusiness,
  moment: ListChecks,
  point: ListChecks,
  'merged-point': ListChecks,
  reflection: NotebookPen,
  transcript: Quote,
};

/** One place that was found: what it is and the text around it. Opens the session right there. */
export function HitLine({ hit, canWrite }: { hit: SearchHit; canWrite: boolean }) {
  const t = useT();
  const Icon = ICONS[hit.place];
  return (
    <Link href={hitLink(hit, canWrite)} className={classes.hit} data-hit>
      <span className={classes.icon} data-kind={hit.kind ?? undefined}>
        {hit.kind ? <KindShape kind={hit.kind} /> : <Icon size={16} aria-hidden />}
      </span>
      <span className={classes.text}>
        <span className={classes.excerpt} dir="auto">
          {hit.excerpt.map(({ text, marked }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order
            marked ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
          )}
        </span>
        <Text component="span" size="sm" c="dimmed" className={dotted.row}>
          <span>{t(`library.place.${hit.place}`, { kind: hit.kind ?? 'none' })}</span>
          {hit.startMs !== null && <span>{timeCode(hit.startMs)}</span>}
          {hit.author !== null && <span dir="auto">{hit.author}</span>}
        </Text>
      </span>
    </Link>
  );
}
