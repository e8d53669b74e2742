import type { ComparedAuthor } from '../../core/sharing/compare/authors.ts';
import type { Translate } from '../i18n/use-t.ts';

/** How somebody is shown: always a letter with the colour, so that nobody has to tell colours apart. */
export interface AuthorLook {
  readonly reviewId: string;
  readonly isOwner: boolean;
  readonly name: string;
  readonly letter: string;
  /** Background of the letter, CSS. */
  readonly colour: string;
  /** Colour of the letter on it, at least 4.5 to 1. */
  readonly ink: string;
}

const WHITE = '#ffffff';
const BLACK = '#0b0d12';
/** Paul Tol's muted scheme, made for colour-blind people, without its teal, which means "keep" here. */
const COLOURS: readonly (readonly [colour: string, ink: string])[] = [
  ['#88ccee', BLACK],
  ['#882255', WHITE],
  ['#ddcc77', BLACK],
  ['#117733', WHITE],
  ['#cc6677', BLACK],
  ['#999933', BLACK],
  ['#aa4499', WHITE],
  ['#bbbbbb', BLACK],
];
const OWNER = ['#332288', WHITE] as const;

/** Letters and colours for the people of a comparison, in their order. Colours repeat after eight, letters after 26. */
export function authorLooks(authors: readonly ComparedAuthor[], t: Translate): AuthorLook[] {
  let others = 0;
  return authors.map(({ reviewId, name, isOwner }) => {
    const number = isOwner ? 0 : others++;
    const [colour, ink] = isOwner ? OWNER : (COLOURS[number % COLOURS.length] ?? OWNER);
    return {
      reviewId,
      isOwner,
      name: isOwner ? t('compare.author.you') : name.trim() || t('compare.author.nameless'),
      letter: isOwner ? t('compare.author.youLetter') : String.fromCharCode(65 + (number % 26)),
      colour,
      ink,
    };
  });
}
