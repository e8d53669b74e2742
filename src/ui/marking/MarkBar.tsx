import { Group, Text, Tooltip } from '@mantine/core';
import { memo } from 'react';
import type { Action } from '../actions/action.ts';
import { ShortcutKeys } from '../actions/ShortcutKeys.tsx';
import { ariaKeys, isMacPlatform } from '../actions/shortcut-text.ts';
import { useT } from '../i18n/use-t.ts';
import { keepFocus } from '../player/ActionControl.tsx';
import { KindShape } from './KindShape.tsx';
import classes from './MarkBar.module.css';

/** The two ways to mark one criterion. */
export interface CriterionActions {
  readonly criterionId: string;
  readonly name: string;
  readonly keep: Action;
  readonly change: Action;
}

function MarkButton({ action, kind }: { action: Action; kind: 'keep' | 'change' | 'undecided' }) {
  const t = useT();
  const shortcut = action.shortcuts[0];
  return (
    <Tooltip
      openDelay={350}
      label={
        <Group gap={8} wrap="nowrap">
          {t(action.label, action.labelValues)}
          {shortcut && <ShortcutKeys shortcut={shortcut} />}
        </Group>
      }
    >
      <button
        type="button"
        className={classes.button}
        data-kind={kind}
        aria-label={t(action.label, action.labelValues)}
        aria-keyshortcuts={ariaKeys(action.shortcuts, isMacPlatform())}
        aria-disabled={!action.enabled || undefined}
        onMouseDown={keepFocus}
        onClick={() => action.enabled && action.run()}
      >
        <KindShape kind={kind} />
        <span className={classes.kind}>
          {kind === 'undecided' ? t('review.mark.laterShort') : t(`review.kind.${kind}`)}
        </span>
        {shortcut?.shift && (
          <span className={classes.keys}>
            <ShortcutKeys shortcut={shortcut} />
          </span>
        )}
      </button>
    </Tooltip>
  );
}

/** A card's name with the key that marks it. */
function CardName({ name, action }: { name: string; action: Action }) {
  const shortcut = action.shortcuts[0];
  return (
    <div className={classes.name}>
      <Text size="xs" fw={600} truncate title={name}>
        {name}
      </Text>
      {shortcut && <ShortcutKeys shortcut={shortcut} />}
    </div>
  );
}

interface MarkBarProps {
  readonly criteria: readonly CriterionActions[];
  readonly later: Action;
}

/** One card for each criterion, halves for keep and change, and one for "decide later". Clicks never stop playback. */
export const MarkBar = memo(function MarkBar({ criteria, later }: MarkBarProps) {
  const t = useT();
  return (
    <section className={classes.bar} aria-label={t('review.mark.bar')}>
      {criteria.map(({ criterionId, name, keep, change }) => (
        <div key={criterionId} className={classes.card}>
          <CardName name={name} action={keep} />
          <div className={classes.halves}>
            <MarkButton action={keep} kind="keep" />
            <MarkButton action={change} kind="change" />
          </div>
        </div>
      ))}
      <div className={classes.card} data-later>
        <CardName name={t('review.kind.undecided')} action={later} />
        <div className={classes.halves}>
          <MarkButton action={later} kind="undecided" />
        </div>
      </div>
    </section>
  );
});
