import { type RefObject, useEffect } from 'react';
import { type TranscriptLine, wordAt } from '../../core/transcript/lines.ts';
import type { PlayerController } from '../../ui/player/player-controller.ts';

/** Whether an element can be seen in the box that scrolls it. */
function isInView(element: HTMLElement, box: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const around = box.getBoundingClientRect();
  return bottom > around.top && top < around.bottom;
}

/**
 * Marks the word that is said now (`data-spoken`), up to sixty times a second and so past React, and goes along with it
 * while it plays: until somebody scrolls away from it, and again when they come back.
 * @param findWord the element of a word by its number
 */
export function useSpokenWord(
  player: PlayerController,
  lines: readonly TranscriptLine[],
  findWord: (word: number) => HTMLElement | null,
  box: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    let shown: { readonly word: number; readonly element: HTMLElement } | null = null;
    let follows = true;
    const show = () => {
      const word = wordAt(lines, player.nowMs());
      if (word === null || word === shown?.word) return;
      const element = findWord(word);
      if (!element || !box.current) return;
      if (shown) {
        follows = isInView(shown.element, box.current);
        delete shown.element.dataset.spoken;
      }
      element.dataset.spoken = '';
      shown = { word, element };
      if (follows && player.getState().playing) element.scrollIntoView({ block: 'nearest' });
    };
    show();
    const stop = player.subscribeTime(show);
    return () => {
      stop();
      if (shown) delete shown.element.dataset.spoken;
    };
  }, [player, lines, findWord, box]);
}
