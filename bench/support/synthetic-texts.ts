/** Invented texts of several languages and scripts, the same for the same seed. */
export interface Texts {
  /** A whole number from 0 to `below` - 1. */
  pick(below: number): number;
  /** One of a list. */
  of<const T>(list: readonly T[]): T;
  /** About so many characters of invented words in the language of this number; rare words are rare. */
  text(language: number, length: number): string;
}

interface Language {
  readonly words: readonly string[];
  readonly between: string;
  readonly end: string;
}

const WORDS_EACH = 4_000;

/** mulberry32: small, fast, and good enough for texts. Gives 0 up to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Pieces words are put together from; scripts without spaces have one sign for each. */
const scripts: readonly { readonly parts: readonly string[]; readonly between?: string; readonly end?: string }[] = [
  {
    parts: 'in ter view an swer pro ject team re sult lead plan ask show ing ed er con tri mar ket num ber'.split(' '),
  },
  { parts: 'ge spräch ant wort er geb nis grö ße über zeug ung ver ant lich keit füh ren muß te lö sung'.split(' ') },
  { parts: 'en tre vis ta res pues ta equi po ción ñan do pro yec to más lí der cam bio dad'.split(' ') },
  { parts: 'со бе се до ва ние от вет ко ман да ре зуль тат про ект пла ни ро вать'.split(' ') },
  { parts: 'مق اب لة إج ابة فر يق مش روع نت يجة تخ طيط قي ادة سؤ ال عم يل'.split(' '), end: '؟' },
  { parts: 'सा क्षा त्का र उत्त र टी म परि यो ज ना परि णा म ने तृ त्व'.split(' '), end: '।' },
  { parts: [...'面試回答團隊項目結果計劃領導問題客戶經驗時間目標數字改進說明例子學習溝通'], between: '', end: '。' },
  { parts: [...'めんせつかいとうチームけっかしつもん計画経験目標説明'], between: '', end: '。' },
];

function wordsOf(parts: readonly string[], short: boolean, next: () => number): string[] {
  const part = () => parts[Math.floor(next() * parts.length)] ?? '';
  const word = () => Array.from({ length: 1 + Math.floor(next() * (short ? 3 : 4)) }, part).join('');
  return Array.from({ length: WORDS_EACH }, word);
}

/** Texts that depend on the seed alone. */
export function syntheticTexts(seed: number): Texts {
  const next = random(seed);
  const languages = scripts.map(({ parts, between = ' ', end = '.' }): Language => {
    return { words: wordsOf(parts, between === '', next), between, end };
  });
  const pick = (below: number) => Math.floor(next() * below);
  // The cube puts half of all uses on an eighth of the words, about as languages do.
  const word = ({ words }: Language) => words[Math.floor(next() ** 3 * words.length)] ?? '';
  const text = (number: number, length: number): string => {
    const language = languages[number % languages.length] as Language;
    let written = word(language);
    for (let count = 1; written.length < length; count += 1)
      written += `${count % 12 === 0 ? language.end : ''}${language.between}${word(language)}`;
    return `${written}${language.end}`;
  };
  return { pick, of: <T>(list: readonly T[]) => list[pick(list.length)] as T, text };
}
