import { describe, expect, it } from 'vitest';
import { emptyReview } from '../../../core/review/testing/example-review.ts';
import { reflect } from './guide-edits.ts';

describe('an answer of the reflection', () => {
  it('is none while there are only spaces in its field', () => {
    expect(reflect(emptyReview, 'flow', ' \n ').after).toBeNull();
  });
  it('keeps what was typed as it was typed', () => {
    expect(reflect(emptyReview, 'flow', ' Yes, ').after).toEqual({ question: 'flow', text: ' Yes, ' });
  });
});
