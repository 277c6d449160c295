import type { MessageComponentInteraction } from 'discord.js';
import type { Answer } from '../search/answer.ts';
import { DISLIKE_REASONS, outcomeOf } from '../storage/outcome.ts';
import type { Asked, QuestionLog } from '../storage/question-log.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import type { Services } from './command.ts';
import { selectRow, textDisplay } from './components.ts';
import { completeDeferred, composeNotice, deferChange, deferPrivately } from './respond.ts';
import { waitForQuestions } from './wait.ts';

/** Who asked, where; without an id where nothing is kept. */
type Asker = Pick<Asked, 'userId' | 'guildId' | 'channelId' | 'isPrivate'> & { readonly id: string | null };

/** Keeps a question that has been answered. */
export function recordAnswer(questions: QuestionLog | null, answer: Answer, { id, ...asker }: Asker): void {
  if (id === null) return;
  questions?.record({
    ...asker,
    id,
    question: answer.question,
    status: answer.status,
    outcome: outcomeOf(answer),
    counter: answer.counter,
    articles: answer.quotes.map(({ article }) => article.id),
    corpusVersion: answer.corpus.version,
  });
}

/** Keeps what somebody thinks of an answer, and asks whoever dislikes it for the reason, which they need not give. */
export async function vote(
  interaction: MessageComponentInteraction,
  { questions, texts }: Services,
  id: string,
  isGood: boolean,
): Promise<void> {
  if (questions === null) throw new LocalisedError((texts) => texts.questions.off);
  await deferPrivately(interaction);
  const voting = questions.vote(id, interaction.user.id, interaction.guildId, isGood);
  const outcome = await waitForQuestions(texts, interaction, voting);
  if (outcome === null) throw new LocalisedError((texts) => texts.questions.notKept);
  const notice = texts.questions.voted[outcome];
  if (isGood) return completeDeferred(interaction, composeNotice(notice));
  const { ask, options } = texts.questions.reasons;
  const choices = DISLIKE_REASONS.map((value) => ({ value, label: options[value] }));
  await completeDeferred(interaction, {
    components: [textDisplay(notice), selectRow(ask, ['ask', 'why', id], choices)],
  });
}

/** Keeps why somebody dislikes an answer. */
export async function giveReason(
  interaction: MessageComponentInteraction,
  { questions, texts }: Services,
  argument: string,
): Promise<void> {
  if (questions === null) throw new LocalisedError((texts) => texts.questions.off);
  const [id = '', chosen] = argument.split(':');
  const reason = DISLIKE_REASONS.find((one) => one === chosen);
  if (reason === undefined) throw new LocalisedError((texts) => texts.staleMessage);
  await deferChange(interaction);
  const giving = questions.giveReason(id, interaction.user.id, interaction.guildId, reason);
  const isKept = await waitForQuestions(texts, interaction, giving);
  const { noted, notDisliked } = texts.questions.reasons;
  await completeDeferred(interaction, composeNotice(isKept ? noted(reason) : notDisliked));
}
