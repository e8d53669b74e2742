/** The page as a whole and its text. Sizes in rem on screen; print changes the root size alone. */
export const pageStyles = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 16px; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink); line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
}
main { max-width: 50rem; margin: 0 auto; padding: 3.5rem 1.5rem 4rem; }
h1, h2, h3, p, ul, ol, dl, dd, table { margin: 0; }
ul, ol { padding: 0; list-style: none; }
.own { white-space: pre-line; overflow-wrap: anywhere; }
.quiet { color: var(--soft); }
.spoken {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
h1 { font-size: 2.125rem; line-height: 1.2; letter-spacing: -0.015em; font-weight: 700; text-wrap: balance; }
h1.long { font-size: 1.625rem; line-height: 1.3; }
h2 { font-size: 1.375rem; line-height: 1.3; letter-spacing: -0.01em; font-weight: 700; }
h2.small { font-size: 0.875rem; font-weight: 600; letter-spacing: 0; color: var(--soft); }
h3 { font-size: 0.875rem; line-height: 1.4; font-weight: 600; }
.kicker { color: var(--keep); font-size: 0.875rem; font-weight: 600; margin-block-end: 0.5rem; }
.lead { margin-block-start: 1.25rem; max-width: 44rem; font-size: 1.0625rem; text-wrap: pretty; }
.inline-list { display: flex; flex-wrap: wrap; gap: 0.125rem 0.5rem; color: var(--soft); font-size: 0.9375rem; }
.inline-list > li { display: flex; gap: 0.5rem; }
.inline-list > li + li::before { content: "·" / ""; }
.facts { margin-block-start: 0.875rem; }
.section-head { margin: 3rem 0 1rem; }
.section-head p { margin-block-start: 0.125rem; }
.questions { margin-block-start: 1.75rem; }
.questions ol { counter-reset: question; margin-block-start: 0.5rem; display: grid; gap: 0.75rem; }
.questions ol > li { counter-increment: question; position: relative; padding-inline-start: 1.75rem; }
.questions ol > li::before {
  content: counter(question); position: absolute; inset-inline-start: 0; color: var(--soft);
  font-weight: 600; font-variant-numeric: tabular-nums;
}
.questions ol.unnumbered > li { padding-inline-start: 0; }
.questions ol.unnumbered > li::before { content: none; }
.question-text { font-weight: 600; }
.question-text.long { font-weight: 400; margin-block-end: 0.25rem; }
main > footer {
  margin-block-start: 3.5rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--line);
  color: var(--soft); font-size: 0.875rem;
}
main > footer p, main > footer dl { margin-block-start: 0.5rem; max-width: 44rem; }
.seal { display: flex; gap: 0.5rem; }
.seal dt { font-weight: 600; }
code { font-family: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 0.9375em; }
@media (max-width: 34rem) { main { padding: 2rem 1rem 3rem; } h1 { font-size: 1.625rem; } }
`;
