import { formsOf } from '../language/words/verb-forms.ts';
import type { EventType } from './fact-types.ts';

/** Where somebody stands to a verb or to a noun that names a deed: what they do, what is done to them, or a preposition. */
export type Place = 'subject' | 'object' | 'to' | 'with' | 'from' | 'for' | 'of' | 'as' | 'at';

/** What a verb has for its object: somebody, or a thing of a kind. */
type Kind = keyof typeof KINDS | 'who' | 'nothing';

/** How a verb tells that something happened. */
export interface VerbFrame {
  readonly type: EventType;
  /** What is acted on. */
  readonly object: Kind;
  /** The part of those in each place. */
  readonly parts: Partial<Record<Place, string>>;
  /** What must also stand behind the verb. */
  readonly needs?: RegExp;
  /** The verb says that it is over. */
  readonly ends?: true;
}

/** How a noun does: "the agreement between X and Y". */
export interface NounFrame {
  readonly type: EventType;
  readonly kind: keyof typeof KINDS;
  /** The part of whoever it belongs to, and of those behind prepositions. */
  readonly parts: Partial<Record<Place, string>>;
  /** It names a deed, and not what came of one: "a sale" may never come. */
  readonly isDeed?: true;
}

/** The things that what happens is told by, as the text of a phrase. */
export const KINDS = {
  paper:
    /\b(?:memorand(?:um|a)(?: of \p{L}+)?|mous?|agreements?|accords?|contracts?|treat(?:y|ies)|pacts?|deals?|letters? of intent|protocol|charter|convention|pledges?|compact|declaration)$/iu,
  order: /\b(?:contracts?|orders?|tenders?|concessions?|commissions?)$/i,
  money:
    /\b(?:grants?|loans?|subsid(?:y|ies)|donations?|funding|funds|scholarships?|sponsorship)$|\b(?:millions?|billions?)\b/i,
  centre:
    /\b(?:laborator(?:y|ies)|labs?|cent(?:re|er)s?|cyber ranges?|hubs?|facilit(?:y|ies)|institutes?|academ(?:y|ies)|campus|observatory|studios?|workshop|clinic)\b/i,
  committee: /\b(?:committees?|working groups?|task forces?|councils?|commissions?|steering groups?)$/i,
  training: /\b(?:trainings?|seminars?|courses?|boot ?camps?|drills?|exercises?|workshops?)\b/i,
  people:
    /\b(?:people|students|pupils|teachers|nurses|doctors|officers|officials|staff|employees|workers|engineers|specialists|experts|professionals|technicians|trainees|participants|journalists|farmers|girls|women|youth)$/i,
  delegation: /\b(?:delegations?|delegates|representatives|executives|officials|leaders)$/i,
  gathering:
    /\b(?:conferences?|congress|forums?|summits?|meetings?|talks|round ?tables?|symposi(?:um|a)|assembl(?:y|ies)|workshops?|negotiations)$/i,
  venture:
    /\b(?:joint (?:[\p{L}-]+ )?(?:ventures?|compan(?:y|ies)|firms?|enterprises?|subsidiar(?:y|ies))|ventures?)$/iu,
  work: /\bjoint (?:[\p{L}-]+ ){0,3}(?:campaigns?|efforts?|initiatives?|plans?|program(?:me)?s?|projects?|research|stud(?:y|ies))$/iu,
  partnership: /\b(?:partnerships?|collaborations?|co-?operations?|alliances?)$/i,
  signing: /\b(?:signings?|signature)$/i,
  names: /\b(?:names?|signatures?)$/i,
  prize: /\b(?:prizes?|medals?|awards?|trophy|order of merit|honorary \p{L}+)$|\b(?:Prize|Medal|Award)\b/iu,
  member: /\b(?:members?|membership)$/i,
  stake: /\b(?:stakes?|shares?)\b/i,
  sale: /\b(?:sales?|acquisitions?|takeovers?|purchases?)$/i,
} as const;

const both = (part: string) => ({ subject: part, with: part, object: part }) as const;
const signatories = { subject: 'signatory', with: 'signatory', of: 'signatory', for: 'represented' } as const;
const founders = { subject: 'founder', with: 'partner' } as const;
const SUPPLIES =
  /\b(?:suppliers?|suppl(?:y|ies)|vendors?|contractors?|contract|providers?|to (?:build|deliver|design|develop|install|provide|supply|operate|run|renovate))\b/;

/** The verbs, in the dictionary form, with what they tell: the first that fits is meant. */
const VERBS: readonly (readonly [verbs: string, ...frames: readonly VerbFrame[]])[] = [
  [
    'sign,conclude,enter into,ink,reach,strike,renew,extend,prolong,seal,finalise,finalize',
    { type: 'agreement', object: 'paper', parts: signatories },
    { type: 'collaboration', object: 'partnership', parts: both('partner') },
  ],
  [
    'win,secure,land,obtain,receive,get,gain',
    {
      type: 'supplier',
      object: 'order',
      parts: { subject: 'supplier', from: 'customer', for: 'customer', with: 'customer' },
    },
    { type: 'award', object: 'prize', parts: { subject: 'honoured', from: 'giver' } },
    { type: 'sponsorship', object: 'money', parts: { subject: 'sponsored', from: 'sponsor' } },
  ],
  [
    'raise,borrow',
    {
      type: 'sponsorship',
      object: 'money',
      parts: { subject: 'sponsored', from: 'sponsor', with: 'sponsor' },
    },
  ],
  [
    'award,grant,give,present,lend,provide,donate,pledge,contribute,confer,bestow,approve,add,offer',
    { type: 'award', object: 'prize', parts: { subject: 'giver', to: 'honoured' } },
    { type: 'supplier', object: 'order', parts: { subject: 'customer', to: 'supplier', with: 'supplier' } },
    {
      type: 'sponsorship',
      object: 'money',
      parts: { subject: 'sponsor', to: 'sponsored', for: 'sponsored' },
    },
  ],
  [
    'honour,honor',
    { type: 'award', object: 'who', parts: { subject: 'giver', object: 'honoured' }, needs: /\bwith\b/ },
  ],
  [
    'sponsor,fund,finance,subsidise,subsidize',
    {
      type: 'sponsorship',
      object: 'who',
      parts: { subject: 'sponsor', object: 'sponsored', of: 'sponsored' },
    },
  ],
  [
    'support,back',
    {
      type: 'sponsorship',
      object: 'who',
      parts: { subject: 'sponsor', object: 'sponsored', of: 'sponsored' },
      needs: /\bwith\b.*\b(?:grants?|loans?|subsid(?:y|ies)|donations?|millions?|billions?)\b/,
    },
  ],
  ['join,accede to', { type: 'membership', object: 'who', parts: { subject: 'member', object: 'body' } }],
  ['become,be', { type: 'membership', object: 'member', parts: { subject: 'member', of: 'body' } }],
  [
    'admit,accept',
    {
      type: 'membership',
      object: 'who',
      parts: { subject: 'body', object: 'member', to: 'body', at: 'body' },
    },
  ],
  [
    'leave,quit,withdraw from',
    { type: 'membership', object: 'who', parts: { subject: 'member', object: 'body' }, ends: true },
  ],
  [
    'choose,select,pick,hire,commission,name,appoint,award',
    { type: 'supplier', object: 'who', parts: { subject: 'customer', object: 'supplier' }, needs: SUPPLIES },
  ],
  [
    'supply,deliver,provide',
    {
      type: 'supplier',
      object: 'who',
      parts: { subject: 'supplier', object: 'customer', to: 'customer', for: 'customer', from: 'customer' },
    },
  ],
  [
    'establish,set up,open,launch,build,inaugurate,create,form,found,operate,run,invest in,equip',
    { type: 'venture', object: 'venture', parts: founders },
    { type: 'centre', object: 'centre', parts: { subject: 'operator', with: 'partner', object: 'centre' } },
    { type: 'committee', object: 'committee', parts: founders },
    { type: 'collaboration', object: 'work', parts: both('partner') },
  ],
  [
    'cancel,call off,break off,terminate,end,annul,scrap,abandon,suspend,expire,lapse,collapse',
    { type: 'venture', object: 'venture', parts: founders, ends: true },
    { type: 'agreement', object: 'paper', parts: signatories, ends: true },
    { type: 'collaboration', object: 'partnership', parts: both('partner'), ends: true },
    { type: 'meeting', object: 'gathering', parts: { subject: 'host', with: 'participant' }, ends: true },
  ],
  [
    'take place,happen',
    {
      type: 'agreement',
      object: 'signing',
      parts: { subject: 'signatory', at: 'signatory', with: 'signatory' },
    },
    { type: 'meeting', object: 'gathering', parts: { subject: 'host', with: 'participant', at: 'host' } },
  ],
  ['put', { type: 'agreement', object: 'names', parts: { subject: 'signatory' } }],
  ['start,conduct', { type: 'collaboration', object: 'work', parts: both('partner') }],
  [
    'establish,found,create,set up,form,launch',
    { type: 'founding', object: 'who', parts: { subject: 'founder', object: 'founded' } },
  ],
  [
    'close,shut,shut down',
    { type: 'centre', object: 'centre', parts: { subject: 'operator', object: 'centre' }, ends: true },
  ],
  [
    'dissolve,liquidate,wind up,disband',
    { type: 'venture', object: 'venture', parts: founders, ends: true },
    { type: 'venture', object: 'who', parts: { subject: 'founder', object: 'founded' }, ends: true },
  ],
  [
    'host,hold,offer,provide,organise,organize,conduct,deliver,run,convene,stage',
    {
      type: 'meeting',
      object: 'delegation',
      parts: { subject: 'host', of: 'participant', from: 'participant' },
    },
    { type: 'training', object: 'training', parts: { subject: 'trainer', with: 'host', for: 'host' } },
    { type: 'meeting', object: 'gathering', parts: { subject: 'host', with: 'participant', at: 'host' } },
  ],
  [
    'come to,travel to,go to,gather at,gather in,convene at,meet at',
    {
      type: 'meeting',
      object: 'nothing',
      parts: { subject: 'participant', with: 'participant', at: 'host' },
      needs: /\b(?:meetings?|talks|conference|summit|round ?table|forum)\b/,
    },
  ],
  [
    'receive,welcome',
    {
      type: 'meeting',
      object: 'delegation',
      parts: { subject: 'host', of: 'participant', from: 'participant' },
    },
  ],
  ['train', { type: 'training', object: 'people', parts: { subject: 'trainer', with: 'host' } }],
  ['meet,meet with,visit', { type: 'meeting', object: 'who', parts: both('participant') }],
  [
    'acquire,buy,take over,purchase',
    { type: 'acquisition', object: 'who', parts: { subject: 'buyer', object: 'bought', from: 'seller' } },
    { type: 'acquisition', object: 'stake', parts: { subject: 'buyer', of: 'bought', from: 'seller' } },
  ],
  [
    'announce,unveil',
    { type: 'announcement', object: 'nothing', parts: { subject: 'announcer', with: 'partner' } },
  ],
  [
    'sell',
    { type: 'acquisition', object: 'who', parts: { subject: 'seller', object: 'bought', to: 'buyer' } },
  ],
  [
    'cooperate,co-operate,collaborate,partner,team up,work together,work with,work closely',
    { type: 'collaboration', object: 'nothing', parts: both('partner') },
  ],
];

interface WrittenFrame {
  /** What stands behind the verb; empty for nothing. */
  readonly particle: string;
  /** Finds it there. */
  readonly behind: RegExp | null;
  readonly frame: VerbFrame;
}

const FRAMES: ReadonlyMap<string, readonly WrittenFrame[]> = indexFrames();
const NONE: readonly WrittenFrame[] = [];

function indexFrames(): Map<string, readonly WrittenFrame[]> {
  const index = new Map<string, readonly WrittenFrame[]>();
  for (const [verbs, ...frames] of VERBS)
    for (const phrase of verbs.split(',')) {
      const [verb = '', particle = ''] = phrase.split(' ');
      const behind = particle === '' ? null : new RegExp(`^ (?:\\p{L}+ )?${particle}\\b`, 'u');
      for (const form of formsOf(verb))
        index.set(form, [
          ...(index.get(form) ?? []),
          ...frames.map((frame) => ({ particle, behind, frame })),
        ]);
    }
  return index;
}

/** The frames of a verb as it is written, in small letters. */
export function framesOf(verb: string): readonly WrittenFrame[] {
  return FRAMES.get(verb) ?? NONE;
}

export const NOUN_FRAMES: readonly NounFrame[] = [
  { type: 'venture', kind: 'venture', parts: { subject: 'founder', with: 'partner', of: 'founder' } },
  { type: 'agreement', kind: 'paper', parts: { ...signatories, of: 'signatory' } },
  {
    type: 'collaboration',
    kind: 'partnership',
    parts: { subject: 'partner', with: 'partner', of: 'partner' },
  },
  { type: 'membership', kind: 'member', parts: { subject: 'member', of: 'body' } },
  {
    type: 'acquisition',
    kind: 'sale',
    parts: { subject: 'buyer', of: 'bought', to: 'buyer', from: 'seller' },
    isDeed: true,
  },
  { type: 'meeting', kind: 'gathering', parts: { subject: 'host', with: 'participant' } },
];

/** The parts that somebody may have in an appointment. */
export const APPOINTMENT = { appointed: 'appointed', former: 'former', body: 'body' } as const;

/** Every part that somebody may have in an event. */
export const EVENT_PARTS: readonly string[] = [
  ...new Set([
    ...VERBS.flatMap(([, ...frames]) => frames.flatMap(({ parts }) => Object.values(parts))),
    ...NOUN_FRAMES.flatMap(({ parts }) => Object.values(parts)),
    ...Object.values(APPOINTMENT),
  ]),
];

/** What a collaboration is for tells what kind of event it is: "cooperate on a laboratory". */
export const PURPOSES: readonly { readonly type: EventType; readonly purpose: RegExp }[] = [
  { type: 'centre', purpose: KINDS.centre },
  { type: 'committee', purpose: KINDS.committee },
  { type: 'training', purpose: KINDS.training },
];

/** Of prepositions, the place that each is. */
export const PLACES: ReadonlyMap<string, Place> = new Map([
  ['with', 'with'],
  ['alongside', 'with'],
  ['between', 'with'],
  ['among', 'with'],
  ['to', 'to'],
  ['from', 'from'],
  ['for', 'for'],
  ['behind', 'for'],
  ['of', 'of'],
  ['in', 'of'],
  ['as', 'as'],
]);

/** Whether a phrase, as its text, is for a thing of a kind. */
export function isKind(kind: keyof typeof KINDS, text: string): boolean {
  // "the Ninth Congress of Harbours"
  return KINDS[kind].test(text) || KINDS[kind].test(text.replace(/ (?:of|for|on) .*$/, ''));
}
