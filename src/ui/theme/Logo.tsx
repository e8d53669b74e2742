/** The sign of Second Take: a frame seen a second time, with the record light. Decorative beside the name. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect
        x="8.5"
        y="3.5"
        width="20"
        height="16"
        rx="4"
        fill="none"
        stroke="var(--mantine-color-keep-5)"
        strokeWidth="2.5"
      />
      <rect x="2" y="9" width="22" height="19" rx="5" fill="var(--mantine-color-ink-7)" />
      <circle cx="13" cy="18.5" r="4.5" fill="#fff" />
    </svg>
  );
}
