import { Checkbox, NumberInput, Radio, Stack } from '@mantine/core';
import { CutMode, LEAD_MAX_MS } from '../../core/clips/cut-request.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { Card } from '../share/Card.tsx';
import classes from './clips.module.css';
import { type ChosenPiece, type ClipsDraft, hasTitles } from './clips-draft.ts';

interface HowCardProps {
  readonly draft: ClipsDraft;
  readonly change: (change: Partial<ClipsDraft>) => void;
  readonly pieces: readonly ChosenPiece[];
}

/** A number field's value within bounds; null for what is no number. */
const bounded = (value: number | string, least: number, most: number): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : null;

/** How it is cut. */
export function HowCard({ draft, change, pieces }: HowCardProps) {
  const t = useT();
  const lead = { min: 0, max: LEAD_MAX_MS / 1_000, w: 150, suffix: ` ${t('clips.seconds')}` };
  return (
    <Card title={t('clips.how')}>
      {draft.source === 'moments' && (
        <div className={classes.fields}>
          <NumberInput
            {...lead}
            label={t('clips.leadIn')}
            value={draft.leadInSeconds ?? ''}
            onChange={(value) => change({ leadInSeconds: bounded(value, 0, lead.max) })}
          />
          <NumberInput
            {...lead}
            label={t('clips.leadOut')}
            value={draft.leadOutSeconds ?? ''}
            onChange={(value) => change({ leadOutSeconds: bounded(value, 0, lead.max) })}
          />
        </div>
      )}
      <Radio.Group
        label={t('clips.mode')}
        value={draft.mode}
        onChange={(mode) => change({ mode: CutMode.parse(mode) })}
      >
        <Stack gap={8} mt={8}>
          {(['exact', 'fast'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`clips.mode.${value}`)}
              description={t(`clips.mode.${value}.text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t('clips.limit')}
        description={t('clips.limit.text')}
        placeholder={t('clips.limit.none')}
        w={220}
        min={0.1}
        max={100_000}
        decimalScale={1}
        suffix={` ${t('clips.megabytes')}`}
        value={draft.maxMegabytes ?? ''}
        onChange={(value) => change({ maxMegabytes: bounded(value, 0.1, 100_000) })}
      />
      <Stack gap={8}>
        <Checkbox
          label={t('clips.titles')}
          description={t('clips.titles.text')}
          checked={hasTitles(draft, pieces)}
          onChange={(event) => change({ hasTitles: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('clips.evenSound')}
          description={t('clips.evenSound.text')}
          checked={draft.evenSound}
          onChange={(event) => change({ evenSound: event.currentTarget.checked })}
        />
      </Stack>
    </Card>
  );
}
