/** A file name every system accepts, e.g. `second-take-feedback-maria.json`. */
export function feedbackFileName(kind: 'feedback' | 'draft', reviewerName: string): string {
  const slug = reviewerName
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `second-take-${kind}${slug ? `-${slug}` : ''}.json`;
}
