import type { EventType } from './fact-types.ts';

/** How sentences say that something happened. Patterns are matched on marked text, see `marked-text.ts`. */
export interface EventRule {
  readonly type: EventType;
  /** The forms of the verb, as a pattern. */
  readonly verbs: string;
  /** What is acted on, where that is a thing ("signed a memorandum") and not one of the parties ("joined ⟦o⟧"). */
  readonly object: RegExp | null;
  /** The part of those who act, and of those whom or with whom they act. */
  readonly agent: string;
  readonly patient: string;
  /** The part of those behind "for" and "on behalf of". */
  readonly behalf?: string;
  /** The preposition behind which a third party stands, and its part: "bought it from ⟦o⟧". */
  readonly beside?: { readonly preposition: 'from' | 'to'; readonly role: string };
  /** What must also stand behind the verb. */
  readonly needs?: RegExp;
  /** Whether one party makes an event of it. */
  readonly alone: boolean;
}

const PAPER =
  /\b(?:memorand(?:um|a)|mous?|agreements?|accords?|contracts?|treat(?:y|ies)|pacts?|deals?|letters? of intent|protocol|charter|convention|pledges?|compact|declaration)\b/i;
const CENTRE =
  /\b(?:laborator(?:y|ies)|labs?|cent(?:re|er)s?|cyber ranges?|hubs?|facilit(?:y|ies)|institutes?|academ(?:y|ies)|campus|observatory)\b/i;
const COMMITTEE = /\b(?:committees?|working groups?|task forces?|councils?|commissions?|steering groups?)\b/i;
const TRAINING = /\b(?:trainings?|workshops?|seminars?|courses?|boot ?camps?|drills?|exercises?)\b/i;
const PEOPLE =
  /\b(?:people|students|pupils|teachers|nurses|doctors|officers|officials|staff|employees|workers|engineers|specialists|experts|professionals|technicians|trainees|participants|journalists|farmers|girls|women|youth)\b/i;
const DELEGATION = /\b(?:delegations?|delegates|representatives|executives|officials)\b/i;
const JOINT_WORK =
  /\bjoint (?:[\p{L}-]+ ){0,3}(?:campaigns?|efforts?|initiatives?|plans?|program(?:me)?s?|projects?|research|stud(?:y|ies)|ventures?)\b/iu;
const SET_UP =
  'establish(?:es|ed)?|set(?:s|ting)? up|open(?:s|ed)?|launch(?:es|ed)?|build(?:s)?|built|inaugurate[sd]?|create[sd]?|form(?:s|ed)?|found(?:s|ed)';

export const EVENT_RULES: readonly EventRule[] = [
  {
    type: 'membership',
    verbs:
      'join(?:s|ed)?|(?:became|becomes?) (?:an? |the )?(?:[\\p{Ll}-]+ )?member of|(?:was|were) admitted to|acceded to',
    object: null,
    agent: 'member',
    patient: 'body',
    alone: false,
  },
  {
    type: 'sponsorship',
    verbs: 'sponsor(?:s|ed)?|fund(?:s|ed)?|finance[sd]?',
    object: null,
    agent: 'sponsor',
    patient: 'sponsored',
    alone: true,
  },
  {
    type: 'agreement',
    verbs: 'sign(?:s|ed)?|conclude[sd]?|enter(?:s|ed)? into|inked|reach(?:es|ed)?|struck|renew(?:s|ed)?',
    object: PAPER,
    agent: 'signatory',
    patient: 'signatory',
    behalf: 'represented',
    alone: false,
  },
  {
    type: 'supplier',
    verbs:
      'chose|choose(?:s)?|chosen|select(?:s|ed)?|pick(?:s|ed)?|appoint(?:s|ed)?|name[sd]?|award(?:s|ed)?|hire[sd]?',
    object: null,
    agent: 'customer',
    patient: 'supplier',
    needs:
      /\b(?:suppliers?|suppl(?:y|ies)|vendors?|contractors?|contract|providers?|to (?:build|deliver|design|develop|install|provide|supply))\b/,
    alone: false,
  },
  {
    type: 'supplier',
    verbs: 'suppl(?:y|ies|ied)|deliver(?:s|ed)?',
    object: null,
    agent: 'supplier',
    patient: 'customer',
    beside: { preposition: 'to', role: 'customer' },
    alone: false,
  },
  {
    type: 'centre',
    verbs: `${SET_UP}|operate[sd]?|runs?|ran|invest(?:s|ed)?`,
    object: CENTRE,
    agent: 'operator',
    patient: 'partner',
    alone: true,
  },
  {
    type: 'committee',
    verbs: SET_UP,
    object: COMMITTEE,
    agent: 'founder',
    patient: 'partner',
    alone: true,
  },
  {
    type: 'training',
    verbs:
      'host(?:s|ed)?|h[eo]ld(?:s)?|offer(?:s|ed)?|provide[sd]?|organi[sz]e[sd]?|conduct(?:s|ed)?|deliver(?:s|ed)?|runs?|ran',
    object: TRAINING,
    agent: 'trainer',
    patient: 'host',
    alone: true,
  },
  {
    type: 'training',
    verbs: 'train(?:s|ed)?',
    object: PEOPLE,
    agent: 'trainer',
    patient: 'host',
    alone: true,
  },
  {
    type: 'meeting',
    verbs: 'host(?:s|ed)?|receive[sd]?|welcome[sd]?',
    object: DELEGATION,
    agent: 'host',
    patient: 'participant',
    alone: false,
  },
  {
    type: 'collaboration',
    verbs: `${SET_UP}|start(?:s|ed)?|conduct(?:s|ed)?|run`,
    object: JOINT_WORK,
    agent: 'partner',
    patient: 'partner',
    alone: false,
  },
  {
    type: 'founding',
    verbs: 'establish(?:es|ed)?|found(?:s|ed)|create[sd]?|set up|form(?:s|ed)?|launch(?:es|ed)?',
    object: null,
    agent: 'founder',
    patient: 'founded',
    alone: true,
  },
  {
    type: 'meeting',
    verbs: 'met|meets?|held (?:talks|a meeting)|hold(?:s)? talks',
    object: null,
    agent: 'participant',
    patient: 'participant',
    alone: false,
  },
  {
    type: 'acquisition',
    verbs: 'acquire[sd]?|bought|buys?|took over|takes? over|purchase[sd]?',
    object: null,
    agent: 'buyer',
    patient: 'bought',
    beside: { preposition: 'from', role: 'seller' },
    alone: false,
  },
  {
    type: 'announcement',
    verbs: 'announce[sd]?|unveil(?:s|ed)?',
    object: null,
    agent: 'announcer',
    patient: 'partner',
    alone: false,
  },
  {
    type: 'collaboration',
    verbs:
      'cooperate[sd]?|co-operate[sd]?|collaborate[sd]?|partner(?:s|ed)?|team(?:s|ed)? up|work(?:s|ed)?(?= (?:closely |together )*with)',
    object: null,
    agent: 'partner',
    patient: 'partner',
    alone: false,
  },
];

/** What a collaboration is for tells what kind of event it is: "cooperate on a laboratory". */
export const PURPOSES: readonly { readonly type: EventType; readonly purpose: RegExp }[] = [
  { type: 'centre', purpose: CENTRE },
  { type: 'committee', purpose: COMMITTEE },
  { type: 'training', purpose: TRAINING },
];
