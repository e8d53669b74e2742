import type { ErrorCode } from '../../core/errors.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { Translate } from '../i18n/use-t.ts';

type KeysOf<Code extends ErrorCode> = `error.${Code}.what` | `error.${Code}.next`;
/** Names the codes that lack a sentence or a next step. The next line does not compile while there is one. */
type Forgotten = Exclude<KeysOf<ErrorCode>, MessageKey>;
const nothingForgotten: [Forgotten] extends [never] ? true : Forgotten = true;

/** What happened, and what is safe with what to do next: the two sentences shown for a code. */
export function errorText(t: Translate, code: ErrorCode): { what: string; next: string } {
  void nothingForgotten;
  return { what: t(`error.${code}.what`), next: t(`error.${code}.next`) };
}
