import type { Knowledge } from '../../index/knowledge.ts';
import { findRole } from '../../language/names/find-role.ts';
import { contentTerms } from '../../language/words/tokens.ts';
import { creditOf } from '../question/question.ts';
import type { SpanChoice } from '../span/choose-span.ts';

/** A word for the same is enough: "leads" is in "CEO of". */
const LEAST_CREDIT = 0.75;
/** From here on a name counts as a person's. */
const LEAST_PERSON = 0.45;
const COMPOUND = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;
const LIMITS =
  /\b(?:former|ex|deputy|vice|acting|interim|assistant|honorary|previous|outgoing|incoming|designate|elect)\b/gi;

/**
 * Whether the sentence itself says of a person what was asked: their office, as it stands beside the name, holds all words of
 * the question. "Who leads A in B?" is answered by "C, CEO of A B", and not by "C, deputy CEO of A B".
 */
export function holdsOffice({ span, view }: SpanChoice, { analyse }: Pick<Knowledge, 'analyse'>): boolean {
  const { question, reading, candidate } = view;
  const { terms, text, asked } = question;
  if (asked.type !== 'person' || terms.length < 2 || span.parts.length > 1 || span.person < LEAST_PERSON)
    return false;
  const role = findRole(reading.text, span);
  if (role === null) return false;
  const said = reading.text.slice(role.start, role.end);
  const limits = (of: string): string[] => (of.match(LIMITS) ?? []).map((word) => word.toLowerCase());
  const asksFor = limits(text);
  if (limits(said).some((limit) => !asksFor.includes(limit))) return false;
  if (asksFor.some((limit) => !limits(said).includes(limit))) return false;
  const termsOf = (of: string) => new Set(contentTerms(analyse(of, candidate.passage.article.language)));
  const held = termsOf(said);
  return (
    terms.every((term) => creditOf(term, held) >= LEAST_CREDIT) &&
    // "the chair of OIC-CERT" is not the chair of the OIC.
    (said.match(COMPOUND) ?? []).every((compound) => {
      const parts = [...termsOf(compound)].map((part) => question.allTerms.has(part));
      return parts.every(Boolean) || !parts.some(Boolean);
    })
  );
}
