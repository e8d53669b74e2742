import { type Dispatch, type SetStateAction, useState } from 'react';
import type { VirtualPlace } from '../../ui/virtual/VirtualList.tsx';
import type { Shown } from './arrange.ts';

interface Memory {
  query: string;
  shown: Shown;
  /** Of which list, by its order and look, and where. */
  place: { readonly list: string; readonly at: VirtualPlace } | null;
}

/** As the page of sessions was left: whoever comes back from a session finds it so. Ends with the window. */
export const libraryMemory: Memory = { query: '', shown: 'all', place: null };

/** State that is still there when the page of sessions is opened again. */
export function useRemembered<K extends 'query' | 'shown'>(
  name: K,
): readonly [Memory[K], Dispatch<SetStateAction<Memory[K]>>] {
  const [value, setValue] = useState<Memory[K]>(() => libraryMemory[name]);
  libraryMemory[name] = value;
  return [value, setValue];
}
