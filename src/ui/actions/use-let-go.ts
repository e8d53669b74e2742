import { useRef } from 'react';

/**
 * For a list that stands among what is played and marked: chosen by mouse it gives the keyboard back, as buttons do. The
 * next digit is meant as a mark; in the list it would choose again. Chosen by key it keeps the focus.
 * @returns what the list hears
 */
export function useLetGo() {
  const isByMouse = useRef(false);
  return {
    onPointerDown: () => {
      isByMouse.current = true;
    },
    onKeyDown: () => {
      isByMouse.current = false;
    },
    /** To be called once something was chosen. */
    letGo: (list: HTMLSelectElement) => {
      if (isByMouse.current) list.blur();
    },
  };
}
