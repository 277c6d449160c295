/** What a message holds that was sent before, and that somebody passed on. */
export interface Forwarded {
  readonly subject: string | null;
  /** The name of who sent it first. */
  readonly sender: string | null;
  /** As the program of whoever passed it on writes it. */
  readonly date: string | null;
  readonly text: string;
  /** What stands before it, and its own head. */
  readonly left: readonly string[];
}

const MARK_OF_PASSED_ON =
  /^[-_>\s]*(?:begin )?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato)[-_:\s]*$/iu;
const MARK =
  /^[-_>\s]*(?:(?:begin )?forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|d.origine)|mensaje reenviado|messaggio inoltrato)[-_:\s]*$/iu;
/** The lines of a head, in the languages of the programs that write them. */
const HEADS = {
  sender: /^\*?(?:from|von|de|da|od|от|van|från|من|发件人)\*?\s*[:：]\*?\s*(.+)$/iu,
  date: /^\*?(?:date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|дата|التاريخ|发送时间)\*?\s*[:：]\*?\s*(.+)$/iu,
  subject: /^\*?(?:subject|betreff|objet|asunto|oggetto|тема|الموضوع|主题)\*?\s*[:：]\*?\s*(.+)$/iu,
  other: /^\*?(?:to|cc|an|à|para|cc|a|кому|reply-to|إلى|收件人)\*?\s*[:：]/iu,
} as const;

const PASSED_ON = /^(?:re\s*:\s*)?(?:fwd?|wg|tr|rv|i|enc)\s*:/iu;

/**
 * Finds the first message that is passed on in a text, by its head; null where there is none, and for an answer, which quotes the
 * message that it answers in the same way.
 */
export function findForwarded(title: string, text: string): Forwarded | null {
  if (!PASSED_ON.test(title) && !text.split('\n').some((line) => MARK_OF_PASSED_ON.test(line))) return null;
  const lines = text.split('\n').map((line) => line.replace(/^[>\s]+/u, '').trim());
  for (const [start, line] of lines.entries()) {
    if (!isHead(line)) continue;
    const end = findEnd(lines, start);
    const head = lines.slice(start, end).filter((one) => one !== '');
    const read = (pattern: RegExp) =>
      head.map((one) => pattern.exec(one)?.[1]?.trim()).find((value) => value);
    const [sender, date, subject] = [read(HEADS.sender), read(HEADS.date), read(HEADS.subject)];
    if (sender === undefined || date === undefined || subject === undefined) continue;
    const before = lines.slice(0, start).filter((one) => one !== '' && !MARK.test(one));
    return {
      subject,
      date,
      sender: nameOf(sender),
      text: lines.slice(end).join('\n').trim(),
      left: [...before, ...head],
    };
  }
  return null;
}

function isHead(line: string): boolean {
  return Object.values(HEADS).some((pattern) => pattern.test(line));
}

/** The first line behind a head. Programs that write HTML put a blank line between those of the head, others one behind it. */
function findEnd(lines: readonly string[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isHead(line)) end = at + 1;
    else if (line !== '') break;
  }
  return end;
}

/** "Lena Haugen <lena@ostby.example>": the name; null for an address alone. */
function nameOf(sender: string): string | null {
  const name = sender
    .replace(/\s*[<[(].*$/u, '')
    .replace(/^["']|["']$/gu, '')
    .trim();
  return name === '' || name.includes('@') ? null : name;
}
