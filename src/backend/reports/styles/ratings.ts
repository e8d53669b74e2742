/** The five steps and the rubric's words beside them. The number is always there, so the fill says nothing alone. */
export const ratingStyles = `
.criterion {
  display: grid; grid-template-columns: 1fr; gap: 0.875rem; padding-block: 1.125rem;
  border-block-start: 1px solid var(--line);
}
.criterion h3 { font-size: 1.0625rem; font-weight: 600; }
.criterion table { border-collapse: collapse; inline-size: 100%; font-size: 0.9375rem; }
.criterion th, .criterion td { padding-block: 0.1875rem; padding-inline: 0 1.25rem; text-align: start; vertical-align: middle; }
.criterion tbody th { font-weight: 400; inline-size: 11rem; white-space: nowrap; }
.criterion tbody th::first-letter { text-transform: uppercase; }
.criterion .scale { inline-size: 1%; white-space: nowrap; }
.criterion td strong { font-weight: 600; margin-inline-end: 0.375rem; font-variant-numeric: tabular-nums; }
.steps { display: inline-flex; gap: 0.1875rem; vertical-align: middle; }
.step {
  display: inline-grid; place-items: center; inline-size: 1.5rem; block-size: 1.375rem; border-radius: 0.25rem;
  border: 1px solid var(--line); color: var(--soft); font-size: 0.75rem; line-height: 1;
  font-variant-numeric: tabular-nums;
}
.step.on { --fill: var(--soft); background: var(--fill); border-color: var(--fill); color: var(--on-badge); font-weight: 700; }
.step.s1.on, .step.s2.on { --fill: var(--change); }
.step.s4.on, .step.s5.on { --fill: var(--keep); }
.steps.none .step { border-style: dashed; }
.anchors { display: grid; gap: 0.5rem; font-size: 0.9375rem; }
.anchor { display: grid; grid-template-columns: 10rem 1fr; gap: 0.25rem 1rem; }
.anchor dt { color: var(--soft); }
.anchor .step { margin-inline-end: 0.375rem; }
.comparison { overflow-x: auto; }
.comparison table { border-collapse: collapse; inline-size: 100%; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.comparison th, .comparison td { padding: 0.5rem 0.75rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
.comparison thead th { font-weight: 600; color: var(--soft); }
.comparison tbody th { font-weight: 600; }
.comparison th:first-child { padding-inline-start: 0; }
@media (max-width: 34rem) {
  .anchor { grid-template-columns: 1fr; }
  .criterion tbody th { inline-size: auto; white-space: normal; }
  .criterion th, .criterion td { padding-inline-end: 0.625rem; }
}
`;
