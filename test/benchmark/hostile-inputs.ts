/** A question that is made to be slow, with the question that it follows. */
export interface HostileQuestion {
  readonly name: string;
  readonly question: string;
  /** Null for one that follows nothing. */
  readonly previous: string | null;
}

export interface HostileText {
  readonly name: string;
  readonly text: string;
}

/** What hostile texts repeat: words that lean on others, marks, and shapes that several rules look for. */
const UNITS: readonly string[] = [
  'they ',
  'he she it they ',
  'its their his her ',
  'who signed it ',
  'and ',
  'and and and, ',
  'and who and when and where ',
  'what about ',
  'what about it and them ',
  'Huawei (HW) ',
  'Huawei (HW, the HW) of ',
  'Network (NRA ',
  '(((((',
  ')))((( ',
  'OIC-CERT-',
  'OIC ',
  'A.B.',
  'U.S. ',
  'a ',
  'A ',
  'aA',
  'x',
  'N',
  'Ab',
  '1 ',
  '1,000 ',
  '1.2.3,4,',
  '5,000 members and ',
  'five hundred thousand million ',
  '2019 ',
  '12 December 2023 ',
  '1/2/03-',
  'in May last year on Friday ',
  'between May and June 2020 and ',
  'Ministry of ',
  'University of the Ministry for ',
  'Prof. Dr. ',
  'Chief Executive Director General of the ',
  'vice president and chief of the ',
  'president and CEO and chairman ',
  'Ada Lovelace, ',
  'Norvik Marine and the Almar Foundation, ',
  'Norvik, Almar, Castell, ',
  'Norvik Marine signed ',
  'signed by and with and for ',
  'Norvik Ltd, which, who, ',
  'the of the ',
  ', ',
  ',,,,',
  '. ',
  '? ',
  '"" ',
  '“Norvik ',
  '“a” ',
  "'s ",
  "a'b",
  "Norvik's Almar's ",
  '- ',
  '– ',
  'a-b-c-',
  'Norvik–Almar–',
  '/',
  'https://a.b/c?d=e&',
  '@a #b ',
  '* _ ` ',
  'мир ',
  '華為',
  '華為Huawei',
  'الشبكة ',
  'ทดสอบ',
  'हिन्दी',
  'e\u0301\u0301\u0301',
  '\u200d\u200c',
  '\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67',
  'not ',
  'not planned to not sign ',
  'first second third ',
  'membership sponsored by the ',
  'who which that ',
  'is was were been ',
  'to be or not to be, ',
  'organisation organization organisations ',
  'sponsorship sponsoring sponsored sponsors ',
  'xqzvkj ',
  'telecomunicatons cybersecurty ',
  'it and its ',
  'Huawei OIC-CERT aeCERT CyberSecurity Malaysia ',
];

/** What a hostile follow-up stands behind, and what hostile questions are followed by. */
const PLAIN_QUESTIONS = [
  'Who sponsored the membership of Huawei?',
  'When was the MoU between Huawei and the OIC-CERT signed?',
];
const PLAIN_FOLLOW_UPS = ['and who signed it?', 'when?', 'what about Huawei?', 'where did they meet him?'];

/** Questions of up to so many characters, alone, as follow-ups and followed. */
export function hostileQuestions(characters: number): HostileQuestion[] {
  const cut = (text: string): string => [...text].slice(0, characters).join('').slice(0, characters).trim();
  const long = UNITS.map((unit) => ({ name: unit, question: cut(unit.repeat(characters)) }));
  const asked = UNITS.map((unit) => ({
    name: `Who … ${unit}`,
    question: cut(`Who signed ${unit.repeat(characters)}`),
  }));
  const alternating = UNITS.map((unit, i) => {
    const other = UNITS[(i * 7 + 3) % UNITS.length] ?? '';
    return { name: unit + other, question: cut((unit + other).repeat(characters)) };
  });
  const all = [...long, ...asked, ...alternating];
  return [
    ...all.map((each) => ({ ...each, previous: null })),
    ...all.flatMap((each) => PLAIN_QUESTIONS.map((previous) => ({ ...each, previous }))),
    ...[...long, ...asked].flatMap((each) =>
      PLAIN_FOLLOW_UPS.map((question) => ({
        name: `${question} after ${each.name}`,
        question,
        previous: each.question,
      })),
    ),
    ...long.map((each) => ({
      name: `${each.name} after itself`,
      question: each.question,
      previous: each.question,
    })),
  ];
}

/** Articles of about so many characters: one sentence without end, and many short ones. */
export function hostileTexts(characters: number): HostileText[] {
  return UNITS.flatMap((unit) => {
    const times = Math.ceil(characters / unit.length);
    const sentence = `${unit.repeat(Math.ceil(200 / unit.length)).trim()}. `;
    return [
      { name: unit, text: unit.repeat(times).trim() },
      { name: `${unit}…. `, text: sentence.repeat(Math.ceil(characters / sentence.length)).trim() },
    ].filter(({ text }) => text !== '');
  });
}
