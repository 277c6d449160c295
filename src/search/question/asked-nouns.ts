import { toSingular } from '../../language/words/singular.ts';

/** What a question asks for: the kinds of thing that its answer may be. */
export const ASKED_TYPES = [
  'person',
  'body',
  'country',
  'city',
  'place',
  'year',
  'day',
  'month',
  'date',
  'money',
  'percent',
  'duration',
  'size',
  'count',
  'age',
  'ordinal',
  'often',
  'office',
  'name',
  'thing',
  'reason',
  'manner',
  'yesno',
  'open',
] as const;
export type AskedType = (typeof ASKED_TYPES)[number];

/** Nouns by what they ask for: "which agency", "the date of". Of two groups that hold a word the first counts. */
const NOUNS: Readonly<Partial<Record<AskedType, string>>> = {
  person:
    'person man woman people king queen leader author minister scientist player coach director chair chairman chairwoman chairperson officer professor doctor engineer founder coordinator adviser advisor spokesman spokesperson ceo actor singer artist writer inventor explorer governor mayor pope president boss premier manager captain ambassador secretary treasurer editor trainer teacher student winner speaker signatory successor predecessor head representative delegate host guest member expert owner deputy nurse pilot journalist individual somebody broker heir architect curator bloke guy chap fellow lad lady gentleman gent dude official boffin bigwig',
  body: 'company organisation organization firm body agency ministry committee operator institution institute university group team authority department school college club network bank government newspaper magazine publisher corporation association league party alliance manufacturer supplier vendor regulator council union board commission partner sponsor entity publication outlet parent subsidiary foundation charity trust fund employer contractor insurer maker donor funder lender provider bidder airline carrier cooperative federation society hospital ngo consortium station unit division business side broadcaster shareholder stakeholder undertaking',
  country: 'country nation state land nationality',
  city: 'city town village capital municipality',
  place:
    'place location region venue continent site province county district territory island headquarters whereabouts building room hall street address harbour port airport seat area hotel campus base house office centre center laboratory lab museum river lake',
  year: 'year yr',
  month: 'month',
  day: 'day weekday',
  date: 'date time deadline term period century decade era when start beginning expiry',
  money:
    'price cost amount budget sum fee revenue turnover salary loan grant fine money capex investment value worth funding subsidy donation payment bill rent dues contribution euro dollar profit prize financing dosh',
  percent: 'percentage percent share proportion rate stake',
  duration: 'duration length lifetime lifespan maturity validity',
  size: 'size distance height width depth weight capacity speed volume output temperature power mass',
  count:
    'number nr count headcount total population quantity tally figure workforce attendance enrolment score vote',
  age: 'age',
  ordinal: 'rank',
  often: 'frequency',
  office: 'role job title position post function occupation profession',
  name: 'name nickname acronym abbreviation motto slogan codename',
  reason: 'reason cause motive why purpose ground excuse',
  manner: 'way method manner means',
};
const PLURAL_ONLY = /^(?:people|bodies|men|women)$/;
const SINGULAR_IN_S = /(?:headquarters|campus|series|premises|means|news)$/;

const typeOfNoun: ReadonlyMap<string, AskedType> = new Map(
  ASKED_TYPES.toReversed().flatMap((type) => (NOUNS[type] ?? '').split(' ').map((noun) => [noun, type])),
);

/** What a noun, in the singular or the plural, asks for; null where it says nothing of it. */
export function askedByNoun(noun: string): AskedType | null {
  return typeOfNoun.get(noun) ?? typeOfNoun.get(toSingular(noun)) ?? null;
}

export function isPlural(noun: string): boolean {
  return PLURAL_ONLY.test(noun) || (/[^su]s$/.test(noun) && !SINGULAR_IN_S.test(noun));
}
