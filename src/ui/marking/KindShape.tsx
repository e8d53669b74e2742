import type { MomentKind } from '../../core/model/review.ts';

const COLOURS: Readonly<Record<MomentKind, string>> = {
  keep: 'var(--st-keep-mark)',
  change: 'var(--st-change-mark)',
  undecided: 'var(--st-undecided-mark)',
};

/** The sign of a kind of moment. Shape and colour say the same: a disc to keep, a diamond to change, a ring to decide. */
export function KindShape({ kind, size = 12 }: { kind: MomentKind; size?: number }) {
  const colour = COLOURS[kind];
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" style={{ flex: 'none', display: 'block' }}>
      {kind === 'keep' && <circle cx="6" cy="6" r="5" fill={colour} />}
      {kind === 'change' && <rect x="2" y="2" width="8" height="8" transform="rotate(45 6 6)" fill={colour} />}
      {kind === 'undecided' && (
        <circle cx="6" cy="6" r="4" fill="none" stroke={colour} strokeWidth="2" strokeDasharray="3 1.2" />
      )}
    </svg>
  );
}
