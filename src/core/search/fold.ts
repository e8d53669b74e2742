/** Letters that Unicode does not take apart although people type them without their extra stroke. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const TO_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');
/** Accents, Hebrew points and Arabic vowel signs: what a person in a hurry leaves out. */
const MARKS = /[\u0300-\u036f\u05b0-\u05c7\u064b-\u065f\u0670]/g;
const ASCII = /^[\0-\x7f]*$/;

/** A text as it is compared when searching: in one case, without accents, wide and small forms as the plain ones. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(TO_PLAIN, (letter) => PLAIN[letter] ?? letter);
}
