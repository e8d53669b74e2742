/** The cards of the six points and the focus. Keep: a round badge, change: a square one, each with its letter. */
export const pointStyles = `
.point {
  background: var(--card); border: 1px solid var(--line); border-radius: 0.625rem;
  padding: 1.25rem 1.5rem 1.375rem; margin-block-end: 1rem; --kind: var(--keep); --tint: var(--keep-tint); --still: 13rem;
}
.point.change { --kind: var(--change); --tint: var(--change-tint); }
.point-head { display: grid; grid-template-columns: 2.5rem 1fr; gap: 1rem; }
.badge {
  display: grid; place-items: center; inline-size: 2.5rem; block-size: 2.5rem; border-radius: 50%;
  background: var(--kind); color: var(--on-badge); font-size: 0.9375rem; font-weight: 700;
}
.change .badge { border-radius: 0.375rem; }
.point h3 { color: var(--kind); font-weight: 600; }
.point-text { font-size: 1.1875rem; line-height: 1.4; font-weight: 600; margin-block-start: 0.125rem; }
.point-text.long { font-size: 1rem; line-height: 1.5; font-weight: 400; }
.moments, .no-moments { margin-block-start: 1rem; margin-inline-start: 3.5rem; }
.moments { display: grid; gap: 0.875rem; }
.moment { padding-inline-start: 0.875rem; border-inline-start: 3px solid var(--tint); }
.moment.with-still { display: grid; grid-template-columns: var(--still) 1fr; gap: 1rem; }
.pictured .moment { padding: 0; border: 0; }
.pictured .moment:not(.with-still) { margin-inline-start: calc(var(--still) + 1rem); }
.moment img {
  display: block; inline-size: 100%; max-block-size: 15rem; object-fit: contain; object-position: left top;
  border-radius: 0.375rem;
}
[dir="rtl"] .moment img { object-position: right top; }
.where { font-size: 0.9375rem; display: flex; flex-wrap: wrap; gap: 0.125rem 0.5rem; }
.detail { color: var(--soft); }
.detail + .detail::before { content: "·" / ""; margin-inline-end: 0.5rem; }
.time {
  font-weight: 600; font-variant-numeric: tabular-nums; background: var(--tint); color: var(--kind);
  border-radius: 0.25rem; padding: 0.0625rem 0.4375rem; white-space: nowrap;
}
.note { margin-block-start: 0.3125rem; }
.focus ol { display: grid; gap: 0.875rem; }
.focus ol > li { padding-inline-start: 0.875rem; border-inline-start: 3px solid var(--line); }
.outcomes { display: flex; flex-wrap: wrap; gap: 0.375rem; margin-block-start: 0.375rem; }
.outcome {
  border: 1px solid var(--line); border-radius: 1rem; padding: 0 0.625rem; font-size: 0.875rem; color: var(--soft);
}
.outcome.better { color: var(--keep); background: var(--keep-tint); border-color: var(--keep-tint); font-weight: 600; }
.outcome.not-observed, .outcome.open { border-style: dashed; }
@media (max-width: 34rem) {
  .point { padding: 1rem; }
  .moments, .no-moments { margin-inline-start: 0; }
  .moment.with-still { grid-template-columns: 1fr; gap: 0.5rem; }
  .pictured .moment:not(.with-still) { margin-inline-start: 0; }
}
`;
