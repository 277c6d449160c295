import { EVERYDAY_GROUPS } from './everyday-groups.ts';
import { type Analyser, contentTerms } from './tokens.ts';

/**
 * Words that say the same of a collaboration, a group a line. They are the vocabulary of the field (agreements,
 * offices, bodies, events), not of any article. A word may stand in several groups; several words joined by a
 * space must all occur.
 */
const GROUPS = `
lack, deficit, shortage, shortfall, gap, want
lead, head, chair, direct, director, in charge, run, govern, preside, president, chief, boss, manage, in command, CEO, chairman
leader, head, chief, director, chief executive, CEO, president, chair, chairman, boss, in charge, lead, managing director
chair, chairman, chairwoman, chairperson, preside
spokesperson, spokesman, spokeswoman, say
sign, conclude, ink, seal, signature, signatory, enter into, agree
agreement, accord, pact, memorandum, deal, contract, treaty, understanding, arrangement
form, establish, found, create, set up, launch, start, inception, establishment, institute, begin, formation, foundation
choose, select, pick, appoint, opt, selection, choice, name
sponsor, back, support, sponsorship, endorse, nominate, vouch
join, membership, member, accede, accession, enter, entry, become member, admission, admit, belong
host, hold, organise, receive, take place, stage, venue, welcome
meet, meeting, gather, gathering, convene, talks
announce, announcement, reveal, unveil, declare, disclose, publish
supplier, vendor, provider, supply, provide
company, firm, corporation, business, enterprise, operator, maker, manufacturer
laboratory, lab, centre
centre, facility, hub
headquarters, head office, base, seat
country, nation, state
cooperate, cooperation, collaborate, collaboration, partner, partnership, work together, joint, team up, work
aim, goal, objective, purpose, target, intend, mission, mandate, seek
train, training, course, workshop, teach, capacity building
take part, participate, participation, attend, join, attendance
say, state, tell, declare, comment, remark, add, explain, describe, call, praise
build, construct, open, set up, locate, stand, situate
buy, acquire, purchase, acquisition
forbid, ban, prohibit, exclude, bar, restrict, block, prevent
employ, hire, recruit
expand, extend, grow, increase, widen, broaden, deepen
help, assist, support, aid, assistance
fight, combat, counter, mitigate, defend
protect, safeguard, secure, defend
population, people, inhabitant
big, large, large, great, major
person, people, individual
area, field, sector, domain, theme, subject, topic
talk, discuss, discussion, topic, deliberate
frequently, often, regularly, every, twice, once
yearly, annual, every year, a year
old, earlier, previous, former, predecessor
adviser, advisor, advise
team, department, unit
attack, cyberattack, threat
event, conference, congress, exhibition, summit, forum
job, post, position, role, office, title
live, reside, home
use, deploy, implement, apply
give, offer, provide, grant, award
picture, describe, call, characterise
cause, reason, lead
responsible, in charge, oversee, manage, govern
world, global, worldwide, international
money, fund, finance, funding, invest, investment, cost, price, pay
hope, wish, want, intend, plan
show, showcase, demonstrate, present, display
accelerate, speed up, hasten, faster
first, original, initial
win, victory, beat, defeat
die, death, kill
marry, wife, husband, spouse
write, author, compose
make, produce, manufacture, create
city, town
parent, belong, department, division, subsidiary, part
professor, prof
doctor, dr
engineer, eng
prime minister, premier
dedicate, devote, commit
roll-out, rollout, deploy, deployment, introduction
trade show, exhibition, congress, conference, fair, expo
exist, establish, found, create
product, publication, output
unequal, asymmetry, asymmetrical, inequality, disparity
impact, effect, consequence
difference, contrast
fast, quick, rapid, speed
`;

/** A run of terms, and the runs that may stand for it, each of which must occur whole. */
interface Synonym {
  readonly run: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/** Synonyms by the first term of their run. */
export type Synonyms = ReadonlyMap<string, readonly Synonym[]>;

/** Brings the groups into the terms of an analyser, so that "sponsorship" meets "sponsored". */
export function createSynonyms(analyse: Analyser): Synonyms {
  const synonyms = new Map<string, Synonym[]>();
  const lines = [GROUPS, EVERYDAY_GROUPS].flatMap((groups) => groups.trim().split('\n'));
  const tokens = analyse.all(lines.flatMap((line) => line.split(',')));
  let read = 0;
  for (const line of lines) {
    const runs = line.split(',').map(() => contentTerms(tokens[read++] ?? []));
    for (const run of runs) {
      const [term] = run;
      if (term === undefined) continue;
      const others = runs.filter((other) => other.length > 0 && other.join(' ') !== run.join(' '));
      const known = synonyms.get(term);
      if (known) known.push({ run, others });
      else synonyms.set(term, [{ run, others }]);
    }
  }
  return synonyms;
}
