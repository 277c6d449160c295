import type { Interaction, MessageComponentInteraction } from 'discord.js';
import type { Knowledge } from '../index/knowledge.ts';
import { primaryLanguage } from '../language/multilingual/scripts.ts';
import { createLanguageTeller } from '../language/words/detect-language.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { findQuestionLine } from './question.ts';

const tellByGrammar = createLanguageTeller(['en', 'fr', 'ar']);
/** What a French message may consist of in which no word joins others. */
const FRENCH_GREETING = /^\P{L}*(?:bonjour|bonsoir|coucou|merci|salut)(?!\p{L})/iu;

function tellLanguage(words: string): string | null {
  return tellByGrammar(words) ?? (FRENCH_GREETING.test(words) ? 'fr' : null);
}

/** What tells in which language somebody is to be answered. */
export interface LanguageHints {
  /** What they have written, if anything. */
  readonly words?: string | null | undefined;
  /** That of their Discord. Left out for an answer that others read as well, which goes by the question. */
  readonly locale?: string | undefined;
  /** That of the server or the channel; null where none is set. */
  readonly setting?: Language | null | undefined;
  /** What Discord has for the server, where no language is set. */
  readonly guildLocale?: string | null | undefined;
}

/**
 * The language of the words where it is one of the bot's, else that of their Discord, else the server's, else English. A
 * Discord in English says little: many have it so who write in another language.
 */
export function languageFor({ words, locale, setting, guildLocale }: LanguageHints): Language {
  const told = words == null ? null : tellLanguage(words);
  if (told !== null && isSpoken(told)) return told;
  const own = primaryLanguage(locale ?? 'en');
  if (isSpoken(own) && own !== 'en') return own;
  const server = primaryLanguage(guildLocale ?? 'en');
  return setting ?? (isSpoken(server) ? server : 'en');
}

/** The words that somebody is answered in. See `languageFor`. */
export function textsFor(hints: LanguageHints): Texts {
  return TEXTS[languageFor(hints)];
}

/** The words that an interaction is answered in: by the question that is typed in it or stands above its button, or the button. */
export function textsOfInteraction(interaction: Interaction, setting: Language | null = null): Texts {
  const { locale, guildLocale } = interaction;
  if (interaction.isChatInputCommand()) {
    const words = interaction.options.getString('question');
    return textsFor(words === null ? { locale, setting, guildLocale } : { words, setting, guildLocale });
  }
  if (interaction.isMessageComponent()) {
    const words = findQuestionLine(interaction.message);
    // What is labelled in another language than English is on a message in that language.
    const pressed = languageFor({ words: labelOf(interaction) });
    return words === null && pressed !== 'en'
      ? TEXTS[pressed]
      : textsFor({ words, locale, setting, guildLocale });
  }
  if (!interaction.isModalSubmit()) return textsFor({ locale, setting, guildLocale });
  const field = interaction.fields.fields.get('question');
  const value = field !== undefined && 'value' in field ? field.value : null;
  return textsFor({ words: typeof value === 'string' ? value : null, locale, setting, guildLocale });
}

function labelOf({ component }: MessageComponentInteraction): string | null {
  if ('label' in component) return component.label ?? null;
  return 'placeholder' in component ? (component.placeholder ?? null) : null;
}

/** The languages of the articles where a question is in none of them, the most frequent first; else nothing. */
export function foreignTo(question: string, { languages }: Pick<Knowledge, 'languages'>): readonly string[] {
  const told = tellLanguage(question);
  return told === null || languages.includes(told) ? [] : languages;
}

function isSpoken(language: string): language is Language {
  return Object.hasOwn(TEXTS, language);
}
