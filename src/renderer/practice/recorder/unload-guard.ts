let held = 0;

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/**
 * While anybody holds it, closing or reloading the page asks first. Counted, because a take may still be on its way to
 * the disk when the next one starts. @returns lets go (once)
 */
export function holdPage(): () => void {
  if (held === 0) window.addEventListener('beforeunload', ask);
  held += 1;
  let holding = true;
  return () => {
    if (!holding) return;
    holding = false;
    held -= 1;
    if (held === 0) window.removeEventListener('beforeunload', ask);
  };
}
