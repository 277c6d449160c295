/**
 * What the articles that come with Accord, and their originals, say of organisations, people and events: facts, noted
 * by reading them, for measuring what is drawn from them by rule.
 *
 * `also` marks what a reader may or may not count: right when it is found, not missed when it is not.
 */

export interface ExpectedOrganisation {
  /** Every name that it may be listed under. */
  readonly names: readonly string[];
  readonly also?: true;
}

export interface ExpectedPerson {
  readonly names: readonly string[];
  /** Alternatives for what the text calls the office, and for whose it is. */
  readonly roles: readonly { readonly role: string; readonly of: readonly string[] }[];
  readonly also?: true;
}

export interface ExpectedEvent {
  readonly types: readonly string[];
  /** Article ids begin with one of these: the digest's, the original's. */
  readonly article: readonly [digest: string, original: string];
  /** A date of the calendar at its own precision; null where none is known or it is only "Monday". */
  readonly date: string | null;
  readonly basis?: 'stated' | 'publication';
  /** Each party by the names that it may go by. */
  readonly parties: readonly (readonly string[])[];
  /** Who may be named beside them, and need not. */
  readonly others?: readonly (readonly string[])[];
  readonly also?: true;
}

const HUAWEI = ['Huawei', 'Huawei Technologies'];
const HUAWEI_PAKISTAN = ['Huawei Pakistan', 'Huawei Technologies Pakistan'];
const OIC = ['OIC', 'Organisation of Islamic Cooperation', 'Organization of Islamic Cooperation'];
const OIC_CERT = [
  'OIC-CERT',
  'Organization of The Islamic Cooperation – Computer Emergency Response Teams',
  'Organisation of the Islamic Cooperation – Computer Emergency Response Teams',
];
const AECERT = ['aeCERT', 'UAE Computer Emergency Response Team'];
const CSM = ['CyberSecurity Malaysia', 'Cyber Security Malaysia'];
const AGENCY = ['Malaysian Cyber Security Agency'];
const COMSTECH = [
  'COMSTECH',
  'Ministerial Committee for Scientific and Technological Cooperation',
  'Ministerial Committee for Scientific and Technological Cooperation of the OIC',
];
const MALAYSIA = ['Malaysia'];
const PRIVACY_OFFICE = [
  'Huawei Global Cyber Security and Privacy Office',
  'Global Cyber Security and Privacy Office',
];
const PROTECTION_TEAM = [
  'Cyber Security and Privacy Protection team',
  'Huawei Cyber Security and Privacy Protection team',
];
const TRANSPARENCY_CENTRE = [
  'Huawei Global Cybersecurity Transparent Centre',
  'Cybersecurity Transparency Centre',
  'Global Cybersecurity Transparent Centre',
];

export const ORGANISATIONS: readonly ExpectedOrganisation[] = [
  { names: HUAWEI },
  { names: HUAWEI_PAKISTAN },
  { names: ['Huawei UAE'] },
  { names: OIC },
  { names: OIC_CERT },
  { names: AECERT },
  { names: ['Telecommunications Regulatory Authority', 'TRA'] },
  { names: CSM },
  { names: AGENCY },
  { names: ['Ministry of Communications and Multimedia'] },
  { names: ['United Nations', 'UN'] },
  { names: PRIVACY_OFFICE },
  { names: ['Oman CERT'] },
  { names: COMSTECH },
  { names: TRANSPARENCY_CENTRE },
  { names: ['Nikkei Asian Review'] },
  { names: ['Maxis'] },
  { names: ['GSMA'] },
  { names: PROTECTION_TEAM, also: true },
  { names: ['Third Islamic Summit', 'Third Islamic Summit of the OIC'], also: true },
  { names: ['MENAFN'], also: true },
  { names: ['BCW Global'], also: true },
  { names: MALAYSIA, also: true },
  { names: ['News Center'], also: true },
];

export const PEOPLE: readonly ExpectedPerson[] = [
  { names: ['Jiawei Liu'], roles: [{ role: 'CEO', of: ['Huawei UAE'] }] },
  { names: ['Adel Almehairi'], roles: [{ role: 'Director', of: AECERT }] },
  {
    names: ['Badar Al Salehi'],
    roles: [
      { role: 'Chair', of: OIC_CERT },
      { role: 'Director General', of: ['Oman CERT'] },
    ],
  },
  { names: ['Sean Yang'], roles: [{ role: 'Global Cyber Security and Privacy Officer', of: HUAWEI }] },
  { names: ['Ethan Sun'], roles: [{ role: 'CEO', of: HUAWEI_PAKISTAN }] },
  { names: ['M. Iqbal Choudhary'], roles: [{ role: 'Coordinator General', of: COMSTECH }] },
  { names: ['Syed Khurshid Hasnain'], roles: [{ role: 'Advisor', of: COMSTECH }] },
  { names: ['Amirudin Abdul Wahab'], roles: [{ role: 'CEO', of: CSM }] },
  { names: ['Muhyiddin Yassin'], roles: [{ role: 'Prime Minister', of: MALAYSIA }] },
  { names: ['Mahathir'], roles: [{ role: 'Prime Minister', of: MALAYSIA }] },
  { names: ['Trump'], roles: [{ role: 'President', of: ['U.S.', 'US', 'United States'] }] },
];

const JOINS = ['huawei-joins-oic-cert', '000'] as const;
const PLAN = ['oic-cert-huawei-strategic-collaboration', '001'] as const;
const MEMORANDUM = ['comstech-huawei-memorandum', '002'] as const;
const CONGRESS = ['comstech-huawei-barcelona-meeting', '003'] as const;
const LABORATORY = ['malaysia-huawei-cyber-security-laboratory', '004'] as const;

export const EVENTS: readonly ExpectedEvent[] = [
  {
    types: ['membership'],
    article: JOINS,
    date: '2021-03-25',
    basis: 'publication',
    parties: [HUAWEI, [...OIC_CERT, 'Computer Emergency Response Team']],
  },
  {
    types: ['sponsorship'],
    article: JOINS,
    date: '2021-03-25',
    basis: 'publication',
    parties: [AECERT, CSM, HUAWEI],
  },
  {
    types: ['announcement'],
    article: PLAN,
    date: '2024-11-18',
    basis: 'stated',
    parties: [HUAWEI, OIC_CERT],
  },
  {
    types: ['meeting'],
    article: PLAN,
    date: '2024-11-18',
    basis: 'publication',
    parties: [HUAWEI, OIC_CERT],
    others: [PRIVACY_OFFICE],
  },
  {
    types: ['agreement'],
    article: MEMORANDUM,
    date: '2023-12-12',
    basis: 'publication',
    parties: [HUAWEI_PAKISTAN, COMSTECH],
  },
  {
    types: ['founding'],
    article: MEMORANDUM,
    date: '1981-01',
    basis: 'stated',
    parties: [COMSTECH, ['Third Islamic Summit', ...OIC]],
  },
  {
    types: ['training'],
    article: MEMORANDUM,
    date: '2023-12-12',
    basis: 'publication',
    parties: [HUAWEI, COMSTECH],
  },
  {
    types: ['centre'],
    article: MEMORANDUM,
    date: '2023-12-12',
    basis: 'publication',
    parties: [HUAWEI, TRANSPARENCY_CENTRE],
  },
  {
    types: ['meeting'],
    article: CONGRESS,
    date: null,
    parties: [COMSTECH, [...HUAWEI, ...PROTECTION_TEAM]],
  },
  { types: ['agreement'], article: CONGRESS, date: null, parties: [COMSTECH, HUAWEI_PAKISTAN] },
  { types: ['training'], article: CONGRESS, date: null, parties: [HUAWEI, COMSTECH] },
  {
    types: ['centre'],
    article: LABORATORY,
    date: null,
    parties: [HUAWEI, MALAYSIA],
  },
  {
    types: ['committee'],
    article: LABORATORY,
    date: '2017',
    basis: 'stated',
    parties: [HUAWEI, AGENCY],
  },
  {
    types: ['supplier'],
    article: LABORATORY,
    date: '2019-10',
    basis: 'stated',
    parties: [['Maxis'], HUAWEI],
  },

  // The same agreement, told again by who signed it.
  { types: ['agreement'], article: MEMORANDUM, date: '2023-12-12', parties: [COMSTECH], also: true },
  { types: ['agreement'], article: JOINS, date: '2021-03-25', parties: [OIC], also: true },
  { types: ['collaboration'], article: PLAN, date: '2024-11-18', parties: [HUAWEI, OIC_CERT], also: true },
  { types: ['announcement'], article: PLAN, date: '2024-11-18', parties: [HUAWEI, OIC_CERT], also: true },
  { types: ['training'], article: PLAN, date: '2024-11-18', parties: [HUAWEI], also: true },
  { types: ['meeting'], article: PLAN, date: '2024-11-18', parties: [PRIVACY_OFFICE], also: true },
  {
    types: ['collaboration'],
    article: MEMORANDUM,
    date: '2023-12-12',
    parties: [HUAWEI, COMSTECH],
    also: true,
  },
  { types: ['collaboration'], article: CONGRESS, date: null, parties: [HUAWEI, COMSTECH], also: true },
  { types: ['collaboration'], article: CONGRESS, date: null, parties: [HUAWEI_PAKISTAN], also: true },
  { types: ['collaboration'], article: LABORATORY, date: null, parties: [HUAWEI, MALAYSIA], also: true },
  { types: ['collaboration'], article: LABORATORY, date: null, parties: [HUAWEI, CSM], also: true },
  { types: ['centre'], article: LABORATORY, date: null, parties: [HUAWEI], also: true },
  { types: ['announcement'], article: LABORATORY, date: null, parties: [MALAYSIA], also: true },
];
