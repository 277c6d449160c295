import type { MessageComponentInteraction } from 'discord.js';
import type { Answer } from '../search/answer.ts';
import type { Asked, QuestionLog } from '../storage/question-log.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { Services } from './command.ts';
import { completeDeferred, composeNotice, deferPrivately } from './respond.ts';
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
    articles: answer.quotes.map(({ article }) => article.id),
    corpusVersion: answer.corpus.version,
  });
}

/** Keeps what somebody thinks of an answer. */
export async function vote(
  interaction: MessageComponentInteraction,
  { questions }: Services,
  id: string,
  isGood: boolean,
): Promise<void> {
  if (questions === null) throw new UserError(texts.questions.off);
  await deferPrivately(interaction);
  const voting = questions.vote(id, interaction.user.id, interaction.guildId, isGood);
  const outcome = await waitForQuestions(interaction, voting);
  if (outcome === null) throw new UserError(texts.questions.notKept);
  await completeDeferred(interaction, composeNotice(texts.questions.voted[outcome]));
}
