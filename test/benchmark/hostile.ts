import { setImmediate as giveWay } from 'node:timers/promises';
import { answer } from '../../src/answer/answer.ts';
import type { Corpus } from '../../src/corpus/article.ts';
import { readCorpus, SHIPPED_CORPUS } from '../../src/corpus/read-corpus.ts';
import { QUESTION_CHARACTERS } from '../../src/discord/limits.ts';
import { isBareQuestion, understandFollowUp } from '../../src/follow-up/follow-up.ts';
import { buildKnowledge, createLanguageTools, type Knowledge } from '../../src/index/knowledge.ts';
import { drawFacts } from '../../src/knowledge/facts.ts';
import { articleOf } from '../support/articles.ts';
import type { OnProgress } from './compare.ts';
import { hostileQuestions, hostileTexts } from './hostile-inputs.ts';
import { readOwnQuestions } from './own-questions.ts';

/** As long as the longest sentence that is looked through. */
const ARTICLE_CHARACTERS = 4000;
const SHOWN = 5;
/** The median of so many counts. */
const TIMES = 3;

interface Slowest {
  readonly count: number;
  readonly slowest: readonly { readonly name: string; readonly ms: number }[];
}

/** Milliseconds of the processor's time: what others do on the machine counts less than in those of the clock. */
export interface HostileMeasures {
  /** Put to the corpus that ships. */
  readonly questions: Slowest;
  /** For each KB of an article, its text and its facts. */
  readonly texts: Slowest;
  /** The slowest question about each of these articles. */
  readonly ofTexts: Slowest;
}

/** Asks what is made to be slow, and reads what is made to be slow, after everything has been done once. */
export async function measureHostile(onProgress: OnProgress): Promise<HostileMeasures> {
  const tools = createLanguageTools();
  const corpus = await readCorpus(SHIPPED_CORPUS);
  const shipped = buildKnowledge(corpus, tools);
  drawFacts(shipped);
  for (const { question } of await readOwnQuestions()) ask(question, question, shipped);

  const questions = hostileQuestions(QUESTION_CHARACTERS);
  const texts = hostileTexts(ARTICLE_CHARACTERS);
  for (const { text } of texts) {
    await giveWay();
    drawFacts(buildKnowledge({ version: '0', articles: [articleOf({ text })] }, tools));
  }
  const total = questions.length + texts.length;
  const ofQuestions: { name: string; ms: number }[] = [];
  for (const [done, { name, question, previous }] of questions.entries()) {
    onProgress(done, total);
    await giveWay();
    ofQuestions.push({ name, ms: measureMedian(() => ask(question, previous, shipped)) });
  }
  const reading: typeof ofQuestions = [];
  const asking: typeof ofQuestions = [];
  for (const [done, { name, text }] of texts.entries()) {
    onProgress(questions.length + done, total);
    await giveWay();
    const article: Corpus = { version: '0', articles: [articleOf({ text })] };
    const ms = measureMedian(() => drawFacts(buildKnowledge(article, tools)));
    reading.push({ name, ms: (ms * 1024) / Buffer.byteLength(text) });
    const knowledge = buildKnowledge(article, tools);
    const asked = [
      text,
      `Who ${text}`,
      'Who sponsored the membership of the network?',
      'When did they meet in 2019?',
    ];
    const each = asked.map((one) =>
      measureMedian(() => ask(one.slice(0, QUESTION_CHARACTERS), null, knowledge)),
    );
    asking.push({ name, ms: Math.max(...each) });
  }
  return { questions: rank(ofQuestions), texts: rank(reading), ofTexts: rank(asking) };
}

function rank(measured: readonly { name: string; ms: number }[]): Slowest {
  return { count: measured.length, slowest: measured.toSorted((a, b) => b.ms - a.ms).slice(0, SHOWN) };
}

/** What a mention does with a question. */
function ask(question: string, previous: string | null, knowledge: Knowledge): void {
  isBareQuestion(question, knowledge);
  const followUp = previous === null ? null : understandFollowUp(question, previous, knowledge);
  const leans = followUp !== null && followUp.question.length <= QUESTION_CHARACTERS;
  answer(leans ? followUp.question : question, knowledge);
}

function measureMedian(run: () => unknown): number {
  run();
  const measured = Array.from({ length: TIMES }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return measured.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN;
}
