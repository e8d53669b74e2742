import { useEffect, useState } from 'react';

interface Handlers {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/**
 * Takes files and text dropped or pasted anywhere on the page. Fields keep what is pasted or dropped as text into them.
 * @param isTaking false: nothing is taken, and a file dropped by mistake does not open over the app either
 * @returns whether something is being dragged over the page
 */
export function useDropAndPaste(isTaking: boolean, { onFiles, onText }: Handlers): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const isTextForField = (event: DragEvent) => !event.dataTransfer?.types.includes('Files') && isField(event.target);

    const over = (event: DragEvent) => {
      if (isTextForField(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isTaking ? 'copy' : 'none';
      setIsOver(isTaking);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (isTextForField(event)) return;
      event.preventDefault();
      if (!isTaking || !event.dataTransfer) return;
      const text = event.dataTransfer.getData('text/plain');
      if (event.dataTransfer.files.length === 0 && text.trim() !== '') onText(text);
      else onFiles([...event.dataTransfer.files]);
    };
    const paste = (event: ClipboardEvent) => {
      if (!isTaking || !event.clipboardData) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData('text/plain');
      if (files.length > 0) onFiles(files);
      else if (!isField(event.target) && text.trim() !== '') onText(text);
      else return;
      event.preventDefault();
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('paste', paste, { signal });
    return () => end.abort();
  }, [isTaking, onFiles, onText]);
  return isOver;
}
