interface Notice {
  readonly says: RegExp;
  /** What the page is, and what is expected of it. */
  readonly reason: string;
}

const NOTICES: readonly Notice[] = [
  {
    says: /javascript.{0,60}(?:disabled|enabled?\b|required|turned off|not (?:supported|available)|deaktiviert|aktivier|désactivé|desactivado|habilitad)|(?:enable|activate|turn on|requires?|needs?|activez|activer|aktivieren|habilit\p{L}*|activ[ae]r?)\b.{0,40}javascript/iu,
    reason: 'shows its text only with JavaScript: expected the page as a browser saves it when it is shown',
  },
  {
    says: /(?:subscri(?:be|bers?|ption)|sign in|log in|register|become a member|abonn\p{L}*|suscr[ií]\p{L}*|anmelden).{0,60}(?:to )?(?:continue|keep|read(?:ing)?|unlock|full|access|only|exclusive|weiterlesen|lire|leer)|(?:reserved for|only for|exclusively for|réservé aux|nur für) (?:our )?(?:subscribers|members|abonn\p{L}*)|(?:you have|you’ve|you've) (?:reached|read|used) .{0,40}(?:free|articles?)/iu,
    reason: 'holds only what is shown without a subscription: expected the whole article',
  },
  {
    says: /\bcookies?\b.{0,200}\b(?:accept|consent|preferences|settings|agree|partners|experience|policy|zustimm\p{L}*|akzeptier\p{L}*|accepter|aceptar|privacy)|(?:accept|consent|agree|akzeptier\p{L}*|accepter|aceptar|use|verwende\p{L}*|utilis\p{L}*).{0,80}\bcookies?\b/iu,
    reason: 'holds a notice about cookies in place of an article: expected the page behind it',
  },
];

/** Letters of sentences that a text needs beside a notice to be an article. */
const LEAST_PROSE = 200;
/** A page that needs scripts says so outside of its text as well, and so do pages that have all of their text. */
const LEAST_WITH_NOSCRIPT = 80;
const ENDS_SENTENCE = /[.!?。！？।؟۔…]["'”’»)\]]*$/u;

/**
 * Why a page has no article of its own: scripts would have shown it, it is for those who pay, or a notice hides it. Null for
 * a page that has one.
 *
 * @param aside what the page says besides, without which it would be blank
 */
export function explainMissingBody(text: string, aside: string): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const noticeOf = (line: string) => NOTICES.find(({ says }) => says.test(line));
  const prose = lines
    .filter((line) => noticeOf(line) === undefined && ENDS_SENTENCE.test(line.trim()))
    .reduce((sum, { length }) => sum + length, 0);
  if (prose >= LEAST_PROSE) return null;
  const told = lines.map(noticeOf).find((notice) => notice !== undefined);
  if (told !== undefined) return told.reason;
  const [needsScripts] = NOTICES;
  return prose < LEAST_WITH_NOSCRIPT && needsScripts?.says.test(aside) ? needsScripts.reason : null;
}
