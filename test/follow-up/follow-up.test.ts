import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBareQuestion, understandFollowUp } from '../../src/follow-up/follow-up.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { cleanQuestion } from '../../src/language/questions/clean-question.ts';
import { articleOf } from '../support/articles.ts';

/** Companies, institutes and people that do not exist. */
const knowledge = buildKnowledge({
  version: 'test',
  articles: [
    articleOf({
      id: 'velmar',
      text: [
        'Velmar and the Orsk Institute signed a Memorandum of Understanding (MoU) on tidal power in Zurich on 4 May 2021.',
        'Mira Tolland, who leads Velmar in Chile, said that the memorandum would last five years.',
        'The signing was arranged by the Brenta Council and Kelso Bank.',
      ].join('\n\n'),
    }),
    articleOf({
      id: 'summit',
      text: 'The Brava Summit was held in Lisbon in 2019. Director Paolo Renn chaired the Brava Summit. 40 companies attended it.',
    }),
  ],
});

/** The question, the one before it, and what it is understood as: null for a question of its own. */
type Case = readonly [question: string, previous: string, understood: string | null];

const understand = (question: string, previous: string) =>
  understandFollowUp(question, previous, knowledge)?.question ?? null;

const filledIn = (question: string, previous: string) => {
  const followUp = understandFollowUp(question, previous, knowledge);
  return followUp?.filled.map(({ start, end }) => followUp.question.slice(start, end)) ?? [];
};

const MOU = 'When was the MoU between Velmar and the Orsk Institute signed?';
const SUMMIT = 'Where was the Brava Summit held?';
const LEADER = 'Who leads Velmar in Chile?';

const PRONOUNS: readonly Case[] = [
  ['and who signed it?', MOU, 'who signed the MoU between Velmar and the Orsk Institute?'],
  ['Who signed it?', MOU, 'Who signed the MoU between Velmar and the Orsk Institute?'],
  ['When does it expire?', MOU, 'When does the MoU between Velmar and the Orsk Institute expire?'],
  ['What is its purpose?', MOU, 'What is the purpose of the MoU between Velmar and the Orsk Institute?'],
  ['But where is it kept', MOU, 'where is the MoU between Velmar and the Orsk Institute kept?'],
  ['Who chaired it?', SUMMIT, 'Who chaired the Brava Summit?'],
  ['How many companies attended this?', SUMMIT, 'How many companies attended the Brava Summit?'],
  ['What was its budget?', SUMMIT, 'What was the Brava Summit’s budget?'],
  ['Who spoke there?', SUMMIT, 'Who spoke in Lisbon?'],
  ['Who spoke there?', 'When did the Brava Summit end?', 'Who spoke at the Brava Summit?'],
  ['What did he say?', LEADER, 'What did Mira Tolland say?'],
  ['Where does she work?', LEADER, 'Where does Mira Tolland work?'],
  ['What is her title?', LEADER, 'What is Mira Tolland’s title?'],
  ['Who is she?', LEADER, 'Who is Mira Tolland?'],
  ['Who met him?', 'What did Paolo Renn say?', 'Who met Paolo Renn?'],
  ['Where are they based?', 'Who arranged the signing?', 'Where are Brenta Council and Kelso Bank based?'],
  [
    'When did they meet?',
    'Which bridge did Norl Shipping and Tamsin Freight build?',
    'When did Norl Shipping and Tamsin Freight meet?',
  ],
  ['How many ships do they have?', 'Who founded Norl Shipping?', 'How many ships do Norl Shipping have?'],
  ['Who paid for it?', 'When did Norl Shipping open the bridge?', 'Who paid for the bridge?'],
  ['When was it founded?', 'When did Norl Shipping open the bridge?', 'When was Norl Shipping founded?'],
  ['Did they sign?', MOU, 'Did Velmar and the Orsk Institute sign?'],
  ['Who signed that memorandum?', MOU, 'Who signed the MoU between Velmar and the Orsk Institute?'],
  ['WHO SIGNED IT?', MOU, 'WHO SIGNED the MoU between Velmar and the Orsk Institute?'],
  ['Who’s behind it?', SUMMIT, 'Who’s behind the Brava Summit?'],
  ['Is it still running?', 'When did Norl Shipping open?', 'Is Norl Shipping still running?'],
  ['What did Mira Tolland say about it?', SUMMIT, 'What did Mira Tolland say about the Brava Summit?'],
  ['ok thanks, and who paid for it?', SUMMIT, 'who paid for the Brava Summit?'],
  ['Who signed it?', 'MoU Velmar date', 'Who signed MoU Velmar?'],
  ['How many members do they have?', 'Who leads Velmar?', 'How many members do Velmar have?'],
  ['Who led it then?', 'When was Norl Shipping sold in 2008?', 'Who led Norl Shipping in 2008?'],
];

const BARE: readonly Case[] = [
  ['where?', MOU, 'where was the MoU between Velmar and the Orsk Institute signed?'],
  ['Where was that?', MOU, 'Where was the MoU between Velmar and the Orsk Institute signed?'],
  ['What year was that?', SUMMIT, 'What year was the Brava Summit held?'],
  ['who?', MOU, 'by whom was the MoU between Velmar and the Orsk Institute signed?'],
  ['which day?', 'When was it founded?', 'which day was it founded?'],
  [
    'when?',
    'Which events will Norl take part in under the MoU?',
    'when will Norl take part in the events under the MoU?',
  ],
  ['why?', MOU, 'why was the MoU between Velmar and the Orsk Institute signed?'],
  ['By whom?', MOU, 'By whom was the MoU between Velmar and the Orsk Institute signed?'],
  ['When?', SUMMIT, 'When was the Brava Summit held?'],
  ['and in which year?', SUMMIT, 'in which year was the Brava Summit held?'],
  ['When did that happen?', SUMMIT, 'When was the Brava Summit held?'],
  ['When was it?', SUMMIT, 'When was the Brava Summit held?'],
  ['And the date?', SUMMIT, 'which date was the Brava Summit held?'],
  ['when?', 'Who signed the treaty of Almery?', 'when did someone sign the treaty of Almery?'],
  ['since when?', LEADER, 'since when does someone lead Velmar in Chile?'],
  ['Where?', 'Who has built the quay?', 'Where has someone built the quay?'],
  ['Who else?', 'Who signed the treaty of Almery?', 'Who else signed the treaty of Almery?'],
  ['when?', 'How many buoys did Norl Shipping place?', 'when did Norl Shipping place buoys?'],
  ['How many?', 'Which harbours did Norl Shipping build?', 'How many harbours did Norl Shipping build?'],
  ['When?', 'In which city was the treaty signed?', 'When was the treaty signed?'],
  ['when?', 'Tell me who signed the treaty of Almery', 'when did someone sign the treaty of Almery?'],
  ['when?', 'Did Norl Shipping join the network?', 'when did Norl Shipping join the network?'],
];

const OTHERS: readonly Case[] = [
  ['What about Quorra?', LEADER, 'Who leads Quorra in Chile?'],
  ['And Peru?', LEADER, 'Who leads Velmar in Peru?'],
  ['and in Peru?', LEADER, 'Who leads Velmar in Peru?'],
  ['how about the Danube Summit?', SUMMIT, 'Where was the Danube Summit held?'],
  [
    'and in 2020?',
    'How many buoys did Norl Shipping place in 2019?',
    'How many buoys did Norl Shipping place in 2020?',
  ],
  ['And in 2020?', 'Who chaired the Brava Summit?', 'Who chaired the Brava Summit in 2020?'],
  ['What about Fenro?', 'Who signed the MoU with Velmar?', 'Who signed the MoU with Fenro?'],
  ['And Pavel Dorn?', 'Where does Mira Tolland work?', 'Where does Pavel Dorn work?'],
  ['What about 2020?', 'How many ships sailed in 2019?', 'How many ships sailed in 2020?'],
  ['What about FENRO?', 'When did ORSK buy Lumen?', 'When did FENRO buy Lumen?'],
  ['And the laboratory?', 'When will the bridge open?', 'When will the laboratory open?'],
  ['and the fee?', 'Who paid Norl’s rent?', 'Who paid Norl’s fee?'],
  ['And the director?', SUMMIT, 'the director of the Brava Summit?'],
  ['And its director?', SUMMIT, 'the Brava Summit’s director?'],
];

const SUBJECTLESS: readonly Case[] = [
  ['who attended?', SUMMIT, 'who attended the Brava Summit?'],
  ['Who else signed?', 'When did Norl Shipping sign the treaty?', 'Who else signed the treaty?'],
  ['Which companies attended?', SUMMIT, 'Which companies attended the Brava Summit?'],
  [
    'Who signed in 2021?',
    'When was the treaty of Almery signed?',
    'Who signed the treaty of Almery in 2021?',
  ],
  ['How many members?', 'Who chairs the Tamsin Network?', 'How many members of the Tamsin Network?'],
];

const THEIR_OWN: readonly Case[] = [
  ['Who chairs the Danube Forum?', MOU, null],
  ['And who chairs the Danube Forum?', MOU, null],
  ['When was the memorandum signed?', LEADER, null],
  ['When did Quorra open its laboratory?', LEADER, null],
  ['When Quorra joined, what did it say?', LEADER, null],
  ['Who is the director that Quorra chose?', LEADER, null],
  ['How many members are there in the Danube Forum?', SUMMIT, null],
  ['IT budget of Quorra', SUMMIT, null],
  ['When was it founded?', 'What did Paolo Renn say?', null],
  ['Why not?', MOU, null],
  ['Is this true?', 'why?', null],
  ['Who is the director of the company that signed?', MOU, null],
  ['Did Quorra say that it would pay?', MOU, null],
  ['Quorra laboratory date', SUMMIT, null],
  ['What about the Brava Summit?', SUMMIT, null],
  ['Wann wurde es unterschrieben?', MOU, null],
  ['when?', 'why?', null],
  ['Who signed it?', 'who?', null],
  ['', MOU, null],
  ['???', MOU, null],
];

describe('a pronoun stands for what the question before was about', () => {
  it.each(PRONOUNS)('%s | %s → %s', (question, previous, understood) => {
    expect(understand(question, previous)).toBe(understood);
  });
});

describe('a bare question word keeps all of the question before but what it asks for', () => {
  it.each(BARE)('%s | %s → %s', (question, previous, understood) => {
    expect(understand(question, previous)).toBe(understood);
  });
});

describe('another name, time or thing takes the place of the one that it resembles', () => {
  it.each(OTHERS)('%s | %s → %s', (question, previous, understood) => {
    expect(understand(question, previous)).toBe(understood);
  });
});

describe('a question without a subject takes the one of the question before', () => {
  it.each(SUBJECTLESS)('%s | %s → %s', (question, previous, understood) => {
    expect(understand(question, previous)).toBe(understood);
  });
});

describe('a question with a subject of its own leans on nothing', () => {
  it.each(THEIR_OWN)('%s | %s → %s', (question, previous, understood) => {
    expect(understand(question, previous)).toBe(understood);
  });
});

describe('what was filled in is marked', () => {
  it.each([
    ['who signed it?', MOU, ['the MoU between Velmar and the Orsk Institute']],
    ['where?', SUMMIT, ['was the Brava Summit held']],
    ['What about Quorra?', LEADER, ['Quorra']],
    ['How many members?', SUMMIT, ['the Brava Summit']],
  ])('%s | %s → %j', (question, previous, filled) => {
    expect(filledIn(question, previous)).toEqual(filled);
  });
});

it('whatever the texts are, the question is one that can be asked, and what was filled in lies within it', () => {
  const word = fc.constantFrom(
    ...['who', 'what', 'it', 'its', 'they', 'that', 'there', 'then', 'and', 'about', 'the', 'was', 'signed'],
    ...[
      'Velmar',
      'MoU',
      'between',
      'of',
      '2019',
      '**',
      '“',
      '\u202e',
      '?',
      ',',
      '-',
      '’s',
      '\n',
      'ß',
      '漢字',
      '😀',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, text, (question, previous) => {
      const followUp = understandFollowUp(question, previous, knowledge);
      if (followUp === null) return;
      expect(cleanQuestion(followUp.question)).toBe(followUp.question);
      for (const { start, end } of followUp.filled) {
        expect(followUp.question.slice(start, end).length).toBe(end - start);
      }
    }),
  );
});

it('a chain goes on from what was understood', () => {
  const asked = ['Who signed it?', 'When?', 'And in Peru?'];
  const understood = asked.reduce((previous, question) => understand(question, previous) ?? '', MOU);
  expect(understood).toBe('When did someone sign the MoU between Velmar and the Orsk Institute in Peru?');
});

describe('a question without a word to look for is told from one with words', () => {
  it.each(['when?', 'Where was that?', 'Who else?', 'What about it?', 'why'])('%s', (question) => {
    expect(isBareQuestion(question, knowledge)).toBe(true);
  });

  it.each(['who signed it?', 'And Velmar?', 'Velmar', 'wann'])('%s', (question) => {
    expect(isBareQuestion(question, knowledge)).toBe(false);
  });
});
