import copyText from 'copy-text-to-clipboard';
import { useEffect, useState } from 'react';

/** How long a button says that it copied. */
const COPIED_MS = 2_000;

/**
 * Puts texts on the clipboard and says so for a moment. Not through `navigator.clipboard`: that asks for a permission,
 * and the desktop window grants none but camera and microphone.
 */
export function useCopied() {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return {
    copied,
    /** @param target inside an open dialog: what is outside of it cannot be selected, and so not be copied */
    copy: (text: string, target?: HTMLElement | null) => setCopied(copyText(text, target ? { target } : {})),
  };
}
