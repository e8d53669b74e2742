import { Text } from '@mantine/core';
import { Search as SearchIcon } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { passageInWindow, type TimeWindow } from '../../core/model/take-window.ts';
import { toLines, wordNumber } from '../../core/transcript/lines.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import type { MarksOnScreen } from '../../ui/marking/MarkedMoments.tsx';
import { Pane } from '../../ui/workspace/Pane.tsx';
import { lineMarks } from './line-marks.ts';
import { PassageBar } from './PassageBar.tsx';
import { SearchField } from './SearchField.tsx';
import { TranscriptMenu } from './TranscriptMenu.tsx';
import { TranscriptText } from './TranscriptText.tsx';
import classes from './transcript.module.css';
import { useSearch } from './use-search.ts';
import { useSpokenWord } from './use-spoken-word.ts';
import type { useTranscriptCommands } from './use-transcript.ts';
import { passageOf, type WordChoice } from './word-choice.ts';

interface TranscriptReaderProps {
  readonly transcript: Transcript;
  /** What of the take is played: nothing else can be marked. */
  readonly played: TimeWindow;
  readonly marks: MarksOnScreen;
  readonly canMark: boolean;
  readonly commands: ReturnType<typeof useTranscriptCommands>;
  /** Set when the first word is to be focused once; reset here. */
  readonly takesFocus: RefObject<boolean>;
  /** Another one instead. */
  readonly onImport: () => void;
}

/** A transcript to read along, to search, and to mark passages in. */
export function TranscriptReader(props: TranscriptReaderProps) {
  const { transcript, played, marks, canMark, commands, takesFocus, onImport } = props;
  const t = useT();
  const { player, passageRef, moments } = marks;
  const lines = useMemo(() => toLines(transcript.cues), [transcript]);
  const idPrefix = `${useId()}-`;
  const findWord = useCallback((word: number) => document.getElementById(`${idPrefix}${word}`), [idPrefix]);
  const paneRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const [choice, setChoice] = useState<WordChoice>({ word: 0, anchor: null });
  const search = useSearch(lines);
  useSpokenWord(player, lines, findWord, paneRef);

  const picked = canMark ? passageOf(choice) : null;
  const startMs = picked && wordNumber(lines, picked.first)?.startMs;
  const endMs = picked && wordNumber(lines, picked.last)?.endMs;
  const said = typeof startMs === 'number' && typeof endMs === 'number' ? { startMs, endMs } : null;
  const passage = said && passageInWindow(said, played);
  useLayoutEffect(() => {
    passageRef.current = said && !passage ? 'nowhere' : passage;
    return () => {
      passageRef.current = null;
    };
  });

  useEffect(() => {
    if (!takesFocus.current || document.querySelector('dialog[open]')) return;
    takesFocus.current = false;
    findWord(0)?.focus();
  });

  const go = (word: number) => {
    const to = wordNumber(lines, word);
    if (to) player.seek(to.startMs);
  };
  const stepTo = (by: 1 | -1) => {
    const hit = search.step(by);
    if (!hit) return;
    setChoice({ word: hit.first, anchor: null });
    // To the middle: lines around it take their real height only when they come into view, and push.
    findWord(hit.first)?.scrollIntoView({ block: 'center' });
  };
  useActions([
    {
      id: 'transcript.search',
      label: 'transcript.search',
      group: 'transcript.group',
      icon: SearchIcon,
      shortcuts: [{ key: 'f', mod: true, inText: true }],
      enabled: true,
      run: () => searchRef.current?.focus(),
    },
    {
      id: 'transcript.go',
      label: 'transcript.go',
      group: 'transcript.group',
      shortcuts: [{ key: 'enter' }],
      enabled: true,
      // On a word the text itself hears the key, and goes to its place.
      run: () => findWord(choice.word)?.focus(),
    },
  ]);
  const momentMarks = useMemo(() => lineMarks(lines, moments), [lines, moments]);
  return (
    <>
      <div className={classes.tools}>
        <SearchField
          search={search}
          onStep={stepTo}
          onLeave={() => findWord(choice.word)?.focus()}
          inputRef={searchRef}
        />
        <TranscriptMenu
          onSave={(format) => void commands.save(format)}
          onReplace={onImport}
          onRemove={() => commands.remove(transcript)}
        />
      </div>
      <Pane aria-label={t('transcript.title')}>
        <Text size="xs" c="dimmed" mb={8}>
          {t(`transcript.source.${transcript.source}`)}{' '}
          {lines.some(({ isEstimated }) => isEstimated) && t('transcript.estimated')} {canMark && t('transcript.hint')}
        </Text>
        <TranscriptText
          lines={lines}
          choice={choice}
          onChoose={setChoice}
          onGo={go}
          findWord={findWord}
          idPrefix={idPrefix}
          hits={search.hits}
          current={search.current}
          marks={momentMarks}
          listRef={paneRef}
        />
      </Pane>
      {said && <PassageBar passage={passage} onClear={() => setChoice({ ...choice, anchor: null })} />}
    </>
  );
}
