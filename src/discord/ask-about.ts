import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { answer } from '../answer/answer.ts';
import { understandFollowUp } from '../follow-up/follow-up.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Organisation } from '../knowledge/fact-types.ts';
import { madeQuestions } from '../texts/en/made-questions.ts';
import type { Texts } from '../texts/texts.ts';
import { composeAnswer, QUOTES_A_MESSAGE } from './answer-reply.ts';
import { formatCustomId, type Reply } from './components.ts';
import { FORM_TITLE_CHARACTERS, QUESTION_CHARACTERS } from './limits.ts';
import { joinLines, shorten } from './markdown.ts';
import { parseQuestion } from './question.ts';

const FIELD = 'question';

/** A form for a question about an organisation; `argument` comes back with it. */
export function composeForm(texts: Texts, { name }: Organisation, argument: string): Form {
  return composeQuestionForm(['organisation', 'question', argument], {
    title: texts.lookups.askTitle(joinLines(name)),
    label: texts.lookups.askLabel,
    example: texts.lookups.askExample,
  });
}

/** A form for a question that leans on the answer whose button opens it. */
export function composeAskOn(texts: Texts): Form {
  return composeQuestionForm(['ask', 'follow'], texts.askOn);
}

type Form = APIModalInteractionResponseCallbackData;

function composeQuestionForm(
  target: Parameters<typeof formatCustomId>[0],
  words: { readonly title: string; readonly label: string; readonly example: string },
): Form {
  return {
    custom_id: formatCustomId(target),
    title: shorten(words.title, FORM_TITLE_CHARACTERS),
    components: [
      {
        type: ComponentType.Label,
        label: words.label,
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: TextInputStyle.Short,
          max_length: QUESTION_CHARACTERS,
          placeholder: words.example,
          required: true,
        },
      },
    ],
  };
}

/** The question in a form that was sent. */
export function readForm({ fields }: ModalSubmitInteraction): string {
  return fields.getTextInputValue(FIELD);
}

/**
 * Answers a question as if "What is …?" had been asked of the organisation before: "who leads it?" is about it, and a
 * question with a subject of its own stands as it is. Only the asker sees it, and may share it.
 *
 * @throws {UserError} when there is nothing to search for.
 */
export function answerAbout(texts: Texts, name: string, typed: string, knowledge: Knowledge): Reply {
  const asked = parseQuestion(typed);
  const followUp = understandFollowUp(asked, madeQuestions.what(name), knowledge);
  const leans = followUp !== null && followUp.question.length <= QUESTION_CHARACTERS;
  const question = leans ? followUp.question : asked;
  const found = answer(question, knowledge, { limit: QUOTES_A_MESSAGE });
  return composeAnswer(texts, found, { share: 'offered', ...(leans && { filled: followUp.filled }) });
}
