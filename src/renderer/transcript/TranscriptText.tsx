import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useId, useMemo } from 'react';
import type { TranscriptLine } from '../../core/transcript/lines.ts';
import type { Passage } from '../../core/transcript/search.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { LineMarks } from './line-marks.ts';
import { TranscriptRow } from './TranscriptRow.tsx';
import classes from './transcript.module.css';
import { isMove, passageOf, reach, type WordChoice, wordAfter } from './word-choice.ts';

interface TranscriptTextProps {
  readonly lines: readonly TranscriptLine[];
  readonly choice: WordChoice;
  readonly onChoose: (choice: WordChoice) => void;
  /** A word was clicked, or Enter pressed on it. */
  readonly onGo: (word: number) => void;
  readonly findWord: (word: number) => HTMLElement | null;
  readonly idPrefix: string;
  readonly hits: readonly Passage[];
  readonly current: Passage | undefined;
  readonly marks: ReadonlyMap<number, LineMarks>;
  readonly listRef: RefObject<HTMLDivElement | null>;
}

const wordOf = (target: EventTarget): number | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-word]') : null;
  return element ? Number(element.dataset.word) : null;
};

/** Which words of which lines lie in hits. */
function hitsByLine(
  lines: readonly TranscriptLine[],
  hits: readonly Passage[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  let at = 0;
  for (const { first, last } of hits)
    for (let word = first; word <= last; word += 1) {
      while ((lines[at + 1]?.firstWord ?? Number.POSITIVE_INFINITY) <= word) at += 1;
      // A hit may reach into the next line, and the next hit begin before that.
      while ((lines[at]?.firstWord ?? 0) > word) at -= 1;
      const words = found.get(at) ?? new Set();
      words.add(word);
      found.set(at, words);
    }
  return found;
}

/** The words of a transcript, to go to, and to pick passages from by mouse and keyboard. */
export function TranscriptText(props: TranscriptTextProps) {
  const { lines, choice, onChoose, onGo, findWord, idPrefix, hits, current, marks, listRef } = props;
  const t = useT();
  const helpId = useId();
  const hitWords = useMemo(() => hitsByLine(lines, hits), [lines, hits]);
  const passage = passageOf(choice);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey && !isMove(event.key)) return;
    if (isMove(event.key)) {
      const word = wordAfter(lines, choice.word, event.key, event.ctrlKey || event.metaKey);
      onChoose(reach(choice, word, event.shiftKey));
      findWord(word)?.focus();
    } else if (event.key === 'Enter') onGo(choice.word);
    else if (event.key === 'Escape' && passage) onChoose({ ...choice, anchor: null });
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const word = wordOf(event.target);
    if (word === null) return;
    // After picking by dragging, the click that ends it on its own word must not undo it.
    if (event.shiftKey) onChoose(reach(choice, word, true));
    else if (passage === null || passage.first !== passage.last || word !== choice.word) {
      onChoose({ word, anchor: null });
      onGo(word);
    }
  };
  const onPointerDown = (event: PointerEvent) => {
    const word = wordOf(event.target);
    if (word !== null && event.button === 0 && !event.shiftKey) onChoose({ word, anchor: null });
  };
  const onPointerOver = (event: PointerEvent) => {
    const word = wordOf(event.target);
    if (event.buttons === 1 && word !== null && word !== choice.word) onChoose(reach(choice, word, true));
  };
  return (
    <>
      <p id={helpId} hidden>
        {t('transcript.help')}
      </p>
      <div
        ref={listRef}
        role="listbox"
        aria-multiselectable
        aria-label={t('transcript.title')}
        aria-describedby={helpId}
        className={classes.text}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerDown={onPointerDown}
        onPointerOver={onPointerOver}
      >
        {lines.map((line, index) => {
          const { firstWord, words } = line;
          const end = firstWord + words.length;
          const isIn = (word: number) => word >= firstWord && word < end;
          const within = (range: Passage | null | undefined) => range && range.first < end && range.last >= firstWord;
          const picked = within(passage) ? passage : null;
          const hit = within(current) ? current : undefined;
          return (
            <TranscriptRow
              key={firstWord}
              line={line}
              idPrefix={idPrefix}
              tabWord={isIn(choice.word) ? choice.word : -1}
              pickedFrom={picked ? Math.max(firstWord, picked.first) : 0}
              pickedTo={picked ? Math.min(end - 1, picked.last) : -1}
              hitFrom={hit ? Math.max(firstWord, hit.first) : 0}
              hitTo={hit ? Math.min(end - 1, hit.last) : -1}
              hits={hitWords.get(index)}
              marks={marks.get(index)}
            />
          );
        })}
      </div>
    </>
  );
}
