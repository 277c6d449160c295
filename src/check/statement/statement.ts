import { type Claim, isVerbClaim, type VerbClaim } from '../../language/claims/claim.ts';
import { claimsBefore } from '../../language/claims/take-back.ts';
import type { Reading } from '../../language/reading.ts';
import { readDates, type StatedDate } from '../../language/stated-dates.ts';
import type { Token } from '../../language/words/tokens.ts';
import { type Attachment, readAttachments } from './attachments.ts';
import type { NameReader, StatedName } from './names.ts';
import { readNumbers, type StatedNumber } from './numbers.ts';
import { type Office, readOffices } from './offices.ts';

/** A sentence taken apart into what can be compared: of a message, or of an article. */
export interface Statement {
  readonly text: string;
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly names: readonly StatedName[];
  /** What hangs on a preposition or an "'s"; the other names stand free. */
  readonly attachments: ReadonlyMap<StatedName, Attachment>;
  readonly dates: readonly StatedDate[];
  readonly numbers: readonly StatedNumber[];
  readonly offices: readonly Office[];
  /** What it says by verbs. */
  readonly predicates: readonly VerbClaim[];
  /** What it says by nouns for deeds: "no agreement", "the merger". */
  readonly nouns: readonly Claim[];
}

/** @param next the next sentence of the paragraph, which may take back what this one says */
export function readStatement(
  reading: Reading,
  readNames: NameReader,
  next: Reading | null = null,
): Statement {
  const { text } = reading;
  const tokens = reading.tokens();
  const dates = readDates(reading);
  const mentions = reading
    .mentions()
    .filter((mention) => !dates.some(({ start, end }) => mention.start < end && start < mention.end));
  const claims = claimsBefore(reading, next);
  const names = readNames(text, mentions, tokens);
  return {
    text,
    reading,
    tokens,
    names,
    attachments: readAttachments(reading.words(), tokens, names),
    dates,
    numbers: readNumbers(reading),
    offices: readOffices(reading.words(), names),
    predicates: claims.filter(isVerbClaim),
    nouns: claims.filter((claim) => !isVerbClaim(claim)),
  };
}
