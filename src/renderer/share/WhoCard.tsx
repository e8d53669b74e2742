import { NativeSelect, TextInput } from '@mantine/core';
import { Relation } from '../../core/model/request.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { AskDraft } from './ask-draft.ts';
import { Card } from './Card.tsx';
import classes from './share.module.css';

/** Id of the one field that has to be filled in, to lead there. */
export const REVIEWER_NAME_ID = 'share-reviewer-name';

interface WhoCardProps {
  readonly draft: AskDraft;
  readonly change: (change: Partial<AskDraft>) => void;
  readonly isNameMissing: boolean;
}

/** Who is asked, how they know the owner, and how the owner signs. */
export function WhoCard({ draft, change, isNameMissing }: WhoCardProps) {
  const t = useT();
  return (
    <Card title={t('share.who')}>
      <div className={classes.pair}>
        <TextInput
          id={REVIEWER_NAME_ID}
          label={t('share.who.name')}
          value={draft.reviewerName}
          onChange={(event) => change({ reviewerName: event.currentTarget.value })}
          error={isNameMissing && t('share.who.nameMissing')}
          maxLength={200}
          autoComplete="off"
          dir="auto"
        />
        <NativeSelect
          label={t('share.who.relation')}
          value={draft.relation}
          onChange={(event) => change({ relation: Relation.parse(event.currentTarget.value) })}
          data={Relation.options.map((value) => ({ value, label: t(`share.relation.${value}`) }))}
        />
      </div>
      <TextInput
        label={t('share.who.owner')}
        description={t('share.who.ownerText')}
        value={draft.ownerName}
        onChange={(event) => change({ ownerName: event.currentTarget.value })}
        maxLength={200}
        autoComplete="name"
        dir="auto"
      />
    </Card>
  );
}
