import type { Analyser } from './tokens.ts';

/** A group of words for one deed, and the groups that exclude it: who joined has not left by that. */
type DeedGroup = readonly [name: string, words: string, opposites: string];

/** Verbs and nouns of what organisations do to each other. A word may stand in several groups. */
const GROUPS: readonly DeedGroup[] = [
  ['sign', 'sign signature signatory signing conclude conclusion ink seal', 'cancel expire reject'],
  ['join', 'join membership accede accession enter entry admission admit', 'leave reject dismiss'],
  ['leave', 'leave left departure depart quit exit withdraw withdrawal resign resignation', 'join appoint'],
  [
    'found',
    'founded founding establish establishment create creation institute inception founder',
    'dissolve',
  ],
  ['dissolve', 'dissolve dissolution disband abolish liquidate liquidation scrap', 'found'],
  ['open', 'open opening inaugurate inauguration launch start begin commence', 'close end cancel'],
  ['close', 'close closure shut closing demolish', 'open reopen'],
  ['reopen', 'reopen reopening resume restore', 'close'],
  ['end', 'end terminate termination finish complete', 'open renew'],
  ['expire', 'expire expiry lapse', 'sign renew'],
  ['renew', 'renew renewal prolong extend extension', 'expire end cancel'],
  ['cancel', 'cancel cancellation annul revoke rescind abandon drop terminate', 'sign open renew accept'],
  ['accept', 'accept acceptance approve approval agree adopt adoption endorse ratify grant', 'reject'],
  ['reject', 'reject rejection refuse refusal decline deny denial dismiss veto', 'accept join'],
  [
    'appoint',
    'appoint appointment name nominate elect election succeed successor hire recruit',
    'dismiss leave',
  ],
  ['dismiss', 'dismiss dismissal fire sack remove removal expel expulsion suspend', 'appoint join'],
  ['support', 'support back sponsor sponsorship fund finance promote', 'ban oppose'],
  ['ban', 'ban prohibit forbid block bar', 'support allow'],
  ['oppose', 'oppose opposition object criticise criticism', 'support'],
  ['allow', 'allow permit authorise license licence', 'ban'],
  ['buy', 'buy bought purchase acquire acquisition takeover', ''],
  ['sell', 'sell sold sale divest', ''],
  ['win', 'win won winner victory', 'lose'],
  ['lose', 'lose lost loser defeat fail failure', 'win pass'],
  ['pass', 'pass succeed', 'lose'],
  ['increase', 'increase rise grow growth raise expand expansion', 'decrease'],
  ['decrease', 'decrease fall fell drop reduce reduction cut shrink', 'increase'],
  ['lend', 'lend lent lender loan', ''],
  ['borrow', 'borrow borrower', ''],
  ['pay', 'pay paid payment fund contribute contribution give grant donate donation spend cost finance', ''],
  ['receive', 'receive receipt get obtain', ''],
  ['build', 'build built construct construction erect', ''],
  ['arrive', 'arrive arrival land reach', 'leave'],
  ['publish', 'publish publication release issue', ''],
  ['deliver', 'deliver delivery supply supplier provide', ''],
  ['meet', 'meet met meeting hold held convene session', 'cancel'],
  ['announce', 'announce announcement declare reveal', ''],
  ['lead', 'lead led leader head chair direct manage', ''],
  ['train', 'train training teach', ''],
  ['employ', 'employ employee staff work', ''],
  ['merge', 'merge merger amalgamate amalgamation fuse fusion', 'separate'],
  ['separate', 'separate separation split demerge demerger', 'merge'],
  ['cooperate', 'cooperate cooperation collaborate collaboration partner partnership alliance ally', ''],
  ['agree', 'agree agreement accord pact deal', 'disagree'],
  ['disagree', 'disagree disagreement dispute', 'agree'],
  ['contract', 'contract contractor subcontract', ''],
  ['own', 'own owner ownership', ''],
  ['host', 'host hosting', ''],
  ['visit', 'visit tour', ''],
  ['invite', 'invite invitation', ''],
  ['attend', 'attend attendance participate participation', 'boycott'],
  ['boycott', 'boycott', 'attend'],
  ['invest', 'invest investment investor', 'divest'],
  ['divest', 'divest divestment', 'invest'],
  ['order', 'order', ''],
  ['rent', 'rent lease tenancy tenant', ''],
  ['move', 'move relocate relocation transfer', ''],
  ['award', 'award bestow confer', ''],
  ['nominate', 'nominate nomination nominee', ''],
  ['elect', 'elect election', ''],
  ['succeed', 'succeed succession successor replace replacement', ''],
  ['retire', 'retire retirement', ''],
  ['develop', 'develop development developer', ''],
  ['design', 'design designer', ''],
  ['produce', 'produce production producer manufacture manufacturer', ''],
  ['install', 'install installation', 'remove'],
  ['remove', 'remove removal dismantle', 'install'],
  ['test', 'test trial pilot', ''],
  ['research', 'research researcher study', ''],
  ['advise', 'advise adviser advisor advice consult consultant', ''],
  ['settle', 'settle settlement', ''],
  ['sue', 'sue lawsuit litigate litigation', ''],
  ['accuse', 'accuse accusation allege allegation', 'acquit'],
  ['acquit', 'acquit acquittal exonerate', 'accuse convict'],
  ['convict', 'convict conviction', 'acquit'],
  ['arrest', 'arrest detain detention', 'release'],
  ['fine', 'fine penalise penalize penalty', ''],
  ['inspect', 'inspect inspection audit auditor', ''],
  ['certify', 'certify certification accredit accreditation', ''],
  ['register', 'register registration', 'deregister'],
  ['deregister', 'deregister deregistration', 'register'],
  ['insure', 'insure insurer insurance', ''],
  ['guarantee', 'guarantee guarantor', ''],
  ['owe', 'owe debt debtor', ''],
  ['donate', 'donate donation donor', ''],
  ['import', 'import importer', ''],
  ['export', 'export exporter', ''],
  ['ship', 'ship shipment shipping', ''],
  ['hire', 'hire recruit recruitment', 'layoff'],
  ['layoff', 'layoff redundancy', 'hire'],
  ['represent', 'represent representation representative', ''],
  ['negotiate', 'negotiate negotiation talks', ''],
  ['apply', 'apply application applicant', ''],
  ['propose', 'propose proposal', ''],
  ['plan', 'plan', ''],
  ['vote', 'vote ballot', ''],
  ['protest', 'protest demonstrate demonstration', ''],
  ['strike', 'strike walkout', ''],
  ['attack', 'attack assault', 'defend'],
  ['defend', 'defend defence defense', 'attack'],
  ['occupy', 'occupy occupation', ''],
  ['name', 'name rename', ''],
  ['translate', 'translate translation translator', ''],
  ['write', 'write author', ''],
  ['record', 'record recording', ''],
  ['perform', 'perform performance', ''],
  ['exhibit', 'exhibit exhibition display', ''],
  ['celebrate', 'celebrate celebration', ''],
  ['arbitrate', 'arbitrate arbitration mediate mediation mediator', ''],
  ['share', 'share exchange', ''],
  ['connect', 'connect connection link', 'disconnect'],
  ['disconnect', 'disconnect disconnection', 'connect'],
  ['upgrade', 'upgrade modernise modernize renovate renovation refurbish refurbishment', ''],
  ['repair', 'repair restore restoration', 'damage'],
  ['damage', 'damage destroy destruction', 'repair'],
  ['strengthen', 'strengthen deepen reinforce', 'weaken'],
  ['weaken', 'weaken undermine', 'strengthen'],
  ['delay', 'delay postpone postponement defer', ''],
  ['confirm', 'confirm confirmation', 'deny'],
  ['deny', 'deny denial refute', 'confirm'],
];

/** All words of the groups, in small letters: verbs in their dictionary form, and nouns. */
export const DEED_WORDS: ReadonlySet<string> = new Set(GROUPS.flatMap(([, words]) => words.split(' ')));

/** The deeds that words stand for, by the terms that an analyser makes of them. */
export interface Deeds {
  /** The numbers of the groups that a term stands in; none for most words. */
  groupsOf(term: string): readonly number[];
  /** Whether one of the groups is of deeds by which something ends or comes to nothing: who asks for one takes much for granted. */
  isEnding(groups: readonly number[]): boolean;
  /** Whether a group of one list excludes a group of the other. */
  areOpposed(some: readonly number[], others: readonly number[]): boolean;
}

const ENDINGS: ReadonlySet<string> = new Set(
  'leave dissolve close end expire cancel reject dismiss ban lose divest retire separate'.split(' '),
);

/** Brings the groups into the terms of an analyser: "signed" and "signature" meet in one. */
export function createDeeds(analyse: Analyser): Deeds {
  const numbers = new Map(GROUPS.map(([name], number) => [name, number]));
  const byTerm = new Map<string, number[]>();
  for (const [number, [, words]] of GROUPS.entries())
    for (const { term } of analyse(words)) {
      const known = byTerm.get(term) ?? [];
      if (!known.includes(number)) byTerm.set(term, [...known, number]);
    }
  const opposites = GROUPS.map(([, , names]) => names.split(' ').flatMap((name) => numbers.get(name) ?? []));
  const excludes = (a: number, b: number): boolean =>
    opposites[a]?.includes(b) === true || opposites[b]?.includes(a) === true;
  return {
    groupsOf: (term) => byTerm.get(term) ?? [],
    isEnding: (groups) => groups.some((group) => ENDINGS.has(GROUPS[group]?.[0] ?? '')),
    areOpposed: (some, others) => some.some((a) => others.some((b) => excludes(a, b))),
  };
}
