import classes from './AuthorBadge.module.css';
import type { AuthorLook } from './author-looks.ts';

/** Somebody's letter in their colour. The name has to stand beside it, or `named` says it to screen readers. */
export function AuthorBadge({ author, named = false }: { author: AuthorLook; named?: boolean }) {
  return (
    <span
      className={classes.badge}
      style={{ background: author.colour, color: author.ink }}
      title={author.name}
      {...(named ? { role: 'img', 'aria-label': author.name } : { 'aria-hidden': true })}
    >
      {author.letter}
    </span>
  );
}

/** Letter and name; the name is cut where there is no room. */
export function AuthorName({ author }: { author: AuthorLook }) {
  return (
    <span className={classes.named}>
      <AuthorBadge author={author} />
      <span className={classes.name} dir="auto" title={author.name}>
        {author.name}
      </span>
    </span>
  );
}
