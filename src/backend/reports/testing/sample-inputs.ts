import type { SampleInput } from './sample-review.ts';

/** One question, two takes, the focus of last time: the usual report. */
export const usual: SampleInput = {
  questions: ['Tell me about a time you disagreed with a colleague. What did you do?'],
  takes: [
    { question: 0, attempt: 3, durationMs: 134_000, outcome: 'same', levels: [2, 3, 3] },
    { question: 0, attempt: 4, durationMs: 101_000, outcome: 'better', levels: [3, 5, 'not-observed'] },
  ],
  points: [
    {
      text: 'The first sentence answers the question: “I once disagreed with our lead about the release date.”',
      criterion: 1,
      moments: [
        { take: 1, startMs: 2_000, lengthMs: 7_000, note: 'Names the person, the subject and what was at stake.' },
      ],
    },
    {
      text: 'Pauses for a full second before the result instead of filling it.',
      criterion: 2,
      moments: [
        { take: 0, startMs: 62_000, note: 'Pause, then “we shipped a week later, without the bug”.' },
        { take: 1, startMs: 58_000, lengthMs: 3_000, note: 'Same pause, shorter sentence after it.' },
      ],
    },
    {
      text: 'Says “I” where it was me and “we” where it was the team.',
      criterion: 2,
      moments: [
        { take: 1, startMs: 31_000, lengthMs: 12_000, note: '' },
        { take: 1, startMs: 47_000, note: '“I wrote to him that evening.”' },
        { take: 1, startMs: 71_000, note: '“We agreed on Thursday.”' },
      ],
    },
    {
      text: 'Stop after the result. The last twenty seconds repeat it twice.',
      criterion: 1,
      moments: [
        { take: 1, startMs: 81_000, lengthMs: 20_000, note: '“So yes, that was it basically, and in the end …”' },
      ],
    },
    {
      text: 'Begin with the question’s own words instead of the learnt opening line.',
      criterion: 0,
      moments: [
        {
          take: 0,
          startMs: 0,
          lengthMs: 6_000,
          note: 'Same melody as in the first attempt; the eyes move along a line.',
        },
        {
          take: 1,
          startMs: 0,
          lengthMs: 2_000,
          kind: 'keep',
          note: 'Better here, but still the same first three words.',
        },
      ],
    },
    {
      text: 'Let “kind of” go: four times in the middle part.',
      criterion: 2,
      moments: [
        { take: 0, startMs: 41_000, note: '' },
        { take: 0, startMs: 44_000, note: '' },
        { take: 0, startMs: 52_000, note: '“It was kind of my decision.” It was.' },
      ],
    },
  ],
  focus: ['Give one example with a result before any general sentence.'],
};

/** One take without a picture, as of a telephone interview. */
export const soundOnly: SampleInput = {
  ...usual,
  title: 'Phone interview, first round',
  takes: [{ question: 0, durationMs: 134_000, soundOnly: true, levels: [4, 3, 1] }],
  points: usual.points.map((point) => ({
    ...point,
    moments: point.moments.map((moment) => ({ ...moment, take: 0 })),
  })),
  focus: [],
};

const long = (sentence: string, characters: number): string =>
  sentence
    .repeat(Math.ceil(characters / sentence.length))
    .slice(0, characters)
    .trim();

/** Texts as long as people paste them. */
export const longTexts: SampleInput = {
  ...usual,
  questions: [long('Imagine that the customer calls on a Friday evening and nobody else is in the office. ', 2_000)],
  points: usual.points.map((point, index) => ({
    ...point,
    text: index % 3 === 0 ? long(`${point.text} `, 2_000) : point.text,
    moments: point.moments.map((moment) => ({
      ...moment,
      note:
        index === 1 ? long('I hear the breath, then the sentence, and it stays calm to its end. ', 2_000) : moment.note,
    })),
  })),
};

/** Six takes of three questions under a name of its own. */
export const sixTakes: SampleInput = {
  ...usual,
  title: 'Northwind, second round',
  questions: ['Tell me about yourself.', 'What went wrong, and what did you do?', 'Why this role?'],
  takes: [0, 0, 1, 1, 1, 2].map((question, index) => ({
    question,
    attempt: [1, 2, 1, 2, 3, 1][index] ?? 1,
    durationMs: 60_000 + index * 17_000,
    soundOnly: index === 5,
    outcome: (['same', 'better', 'not-observed'] as const)[index % 3] ?? 'same',
    levels: ([2, 3, 4, 5, 3, 1] as const)
      .map((level, at) => (at === index ? 'not-observed' : level))
      .slice(index % 4, (index % 4) + 3),
  })),
  points: usual.points.map((point, at) => ({
    ...point,
    moments: point.moments.map((moment, index) => ({
      ...moment,
      take: (at + index) % 6,
      startMs: moment.startMs % 60_000,
    })),
  })),
  focus: [
    'Give one example with a result before any general sentence.',
    'Stop after the result.',
    'Name the team size once.',
  ],
};

/** Notes in Arabic, Hebrew and Chinese, with emoji, in one review. */
export const manyScripts: SampleInput = {
  ...usual,
  questions: ['حدثني عن مشروع تفتخر به، وما الذي كان دورك فيه؟'],
  points: [
    { text: 'الجملة الأولى تجيب عن السؤال مباشرة: «قدتُ فريقًا من خمسة أشخاص».', criterion: 1 },
    { text: 'מתחיל בתשובה, ורק אחר כך מסביר. 👏', criterion: 1 },
    { text: '先说结果，再说过程：“上线提前了两周”，听的人马上明白。', criterion: 0 },
    { text: 'خفّف من «يعني»: ست مرات في الدقيقة الأولى (0:10 إلى 1:05) 🙂', criterion: 2 },
    { text: 'לעצור אחרי התוצאה. Stop after “30% faster”.', criterion: 1 },
    { text: '语速放慢一点，不要背稿子；句子短一些。👩🏽‍💻🇺🇳', criterion: 0 },
  ].map((point, index) => ({
    ...point,
    moments: [
      { take: index % 2, startMs: 12_000 + index * 4_000, lengthMs: 5_000, note: point.text },
      {
        take: index % 2,
        startMs: 50_000 + index * 2_000,
        note: index % 2 ? '“kind of” ×3 🤔' : '他停了一下 — وقفة قصيرة — הפסקה',
      },
    ],
  })),
};

/** Texts that would be markup, styles, addresses or message syntax if anything read them so. */
export const hostileTexts = [
  '<script>document.title = "x"</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><a href="https://example.com" style="position:fixed">x</a>',
  "' onload='alert(1)",
  '<!-- --><base href="file:///">',
  "{count, plural, one {x}} {missing} ' # &lt;b&gt; &amp;",
] as const;
export const hostile: SampleInput = {
  ...usual,
  title: hostileTexts[1],
  questions: [hostileTexts[2]],
  points: usual.points.map((point, index) => ({
    ...point,
    text: hostileTexts[index] ?? '',
    moments: point.moments.map((moment, at) => ({ ...moment, note: hostileTexts[(index + at + 1) % 6] ?? '' })),
  })),
  focus: [hostileTexts[0]],
};
