import type { Knowledge } from '../../index/knowledge.ts';
import type { QuestionTerm } from '../../search/question/question.ts';

/**
 * Words that say the same of organisations and what they do, a group a line. Stricter than the synonyms by which
 * passages are found: what is told apart here, such as a director and a chairman, or planning and hoping, decides whether
 * somebody is told that a sentence is true.
 */
const GROUPS = `
sign, signature, conclude, ink
agreement, accord, pact, deal
memorandum of understanding, MoU
establish, founded, create, set up, form, foundation, establishment
open, inaugurate
choose, select, pick, opt, choice, selection
appoint, name
sponsor, back, sponsorship
join, membership, member, accede, enter, admission
host, hold, organise, take place
meet, meeting
announce, announcement, declare, make public
supplier, vendor, supply
company, firm
laboratory, lab
centre, center
headquarters, head office
seat, base
country, nation
cooperate, cooperation, collaborate, collaboration, work together
aim, goal, objective, purpose
train, training
take part, participate, participation
attend, attendance
say, state, tell
build, construct
locate, situate
ban, prohibit, forbid
employ, employee
buy, acquire, purchase, acquisition
operate, run
hope, wish
plan, intend
begin, start
finish, end, complete
help, assist, support
pay, fund, finance
give, provide, offer
increase, raise
widen, broaden, extend
big, large
quick, fast, rapid
yearly, annual
belong, part
team, group
person, people
praise, laud
international, worldwide, global
former, previous
cooperative, collaborative
important, significant
turn down, reject, refuse, decline
deliver, delivery
supply, deliver
recently, lately
film, movie, picture
song, track
earn, gross
star, feature
death, fatality, die
recovery, recover
inhabitant, resident
review, critic
rating, score
win, victory
conduct, perform, carry out
release, launch, come out
write, author
kill, murder
defeat, beat
approve, approval
`;

/** Whether one of the terms says what a term of a claim says. */
export type Holds = (term: QuestionTerm, terms: ReadonlySet<string>) => boolean;

/** Makes the comparison of words, with the terms of the analyser that the articles were read with. */
export function createHolds({ analyse }: Knowledge): Holds {
  const groups = new Map<string, string[][]>();
  const read = (words: string): string[] =>
    analyse(words)
      .filter(({ stop }) => !stop)
      .map(({ term }) => term);
  for (const line of GROUPS.trim().split('\n')) {
    const runs = line.split(', ').map(read);
    for (const run of runs)
      for (const term of run) {
        const others = runs.filter((other) => other !== run && other.length > 0);
        // Of "set up", "set" may stand for the whole, since "up" says nothing.
        if (run.length === 1) groups.set(term, [...(groups.get(term) ?? []), ...others]);
      }
  }
  return (term, terms) =>
    term.variants.some(
      (variant) => isSame(term.term, variant) && variant.terms.every((one) => terms.has(one)),
    ) || (groups.get(term.term) ?? []).some((run) => run.every((one) => terms.has(one)));
}

/** The word itself, its short or long form, or another form of one root: not a slip of the pen, and not a synonym. */
function isSame(own: string, { terms, credit }: QuestionTerm['variants'][number]): boolean {
  if (credit === 1) return true;
  const [only = ''] = terms;
  return terms.length === 1 && (only.startsWith(own) || own.startsWith(only));
}
