import { createRegionNames } from '../region-names.ts';
import type { Texts } from '../texts.ts';
import { kindTexts } from './kinds.ts';
import { bold, count, either, list, on, plural } from './wording.ts';

const nobodyCalled = (kind: string) => (name: string, nearest: readonly string[]) =>
  nearest.length > 0
    ? `Les articles ne connaissent ${kind} du nom de ${bold(name)}. Les plus proches : ${either(nearest)}.`
    : `Les articles ne connaissent ${kind} du nom de ${bold(name)}.`;

const nameCountry = createRegionNames('fr');

const ROLES = new Map([
  ['announcer', 'annonceur'],
  ['body', 'organisme'],
  ['bought', 'acquise'],
  ['buyer', 'acquéreur'],
  ['centre', 'le centre'],
  ['customer', 'client'],
  ['founded', 'fondée'],
  ['founder', 'fondateur'],
  ['host', 'hôte'],
  ['member', 'membre'],
  ['operator', 'exploitant'],
  ['participant', 'participant'],
  ['partner', 'partenaire'],
  ['former', 'ancien titulaire'],
  ['giver', 'donateur'],
  ['honoured', 'lauréat'],
  ['appointed', 'nommé'],
  ['represented', 'représentée'],
  ['seller', 'vendeur'],
  ['signatory', 'signataire'],
  ['sponsor', 'financeur'],
  ['sponsored', 'financée'],
  ['supplier', 'fournisseur'],
  ['trainer', 'formateur'],
]);

const STATUSES = {
  planned: 'prévu',
  possible: 'possible',
  denied: 'démenti',
  ended: 'terminé',
} as const;

export const lookups: Texts['lookups'] = {
  eventTypes: {
    membership: 'Adhésion',
    sponsorship: 'Financement',
    agreement: 'Accord',
    meeting: 'Réunion',
    centre: 'Centre',
    committee: 'Comité',
    training: 'Formation',
    announcement: 'Annonce',
    supplier: 'Fournisseur',
    founding: 'Fondation',
    acquisition: 'Acquisition',
    collaboration: 'Collaboration',
    venture: 'Coentreprise',
    award: 'Distinction',
    appointment: 'Nomination',
  },
  statuses: { done: 'fait', ...STATUSES },
  withStatus: (what, status) => `${what} (${STATUSES[status]})`,
  written: (words) => `« ${words} »`,
  resolved: (words, date) => `« ${words} » (${date})`,
  through: (part) => `par ${bold(part)}, qui en fait partie`,
  withoutParts: 'Sans ses composantes',
  withParts: 'Avec ses composantes',
  toldAlso: (kind) => `**${kind}** · rapporté ici également`,
  role: (role) => ROLES.get(role) ?? role,
  party: (name, role) => `${name} (${role})`,
  office: (role, organisation) => (organisation === null ? role : `${role}, ${organisation}`),
  kind: (kind) => kindTexts.get(kind.toLowerCase()) ?? kind,
  country: nameCountry,
  former: (office) => `anciennement ${office}`,
  mentions: (times) => `nommée ${count(times)} fois`,
  passages: (passages) => plural(passages, 'passage'),
  events: (events) => plural(events, 'événement'),
  notedOnly: 'Noté par ceux qui tiennent les articles à jour ; aucun article ne le dit.',
  undated: 'Sans date',

  gatheringChoice: 'La liste des noms se prépare encore : continuez, ou envoyez ce que vous avez écrit',
  matched: (alias) => ` (« ${alias} »)`,
  several: (names) =>
    `Par ${list(names.map(bold))}, on peut entendre plusieurs choses. Laquelle voulez-vous dire ?`,
  severalMore: (more) => `Et ${count(more)} de plus : précisez le nom.`,
  choose: 'Choisir',
  unknownOrganisation: nobodyCalled('aucune organisation'),
  unknownPerson: nobodyCalled('personne'),

  noDefinition: 'Aucune phrase ne dit expressément de quoi il s’agit.',
  aliases: 'Autres noms',
  partOf: 'Rattachée à',
  parts: 'Composantes',
  people: 'Personnes',
  latestEvents: 'Derniers événements',
  partners: 'Nommées avec elle (passages)',
  alias: (name) => `Aussi appelée ${bold(name)}`,
  parent: (name) => `Rattachée à ${bold(name)}`,
  part: (name) => `${bold(name)} en fait partie`,
  countedBriefly: (name, passages) => `${name} (${count(passages)})`,
  counted: (name, passages) => `${name} (${plural(passages, 'passage')})`,
  tabs: {
    overview: () => 'Aperçu',
    names: (names) => `Noms (${names})`,
    people: (people) => `Personnes (${people})`,
    events: (events) => `Événements (${events})`,
    partners: (partners) => `Partenaires (${partners})`,
  },
  networkButton: 'Réseau',
  askButton: 'Poser une question',
  askTitle: (name) => `Une question sur ${name}`,
  askLabel: 'Votre question ; le sujet est sous-entendu',
  askExample: 'When was it founded?',

  offices: 'Fonctions',
  saidOrDone: 'Propos et actions',
  shortNames: (names) => `aussi ${names.join(', ')}`,

  networkOfAll: 'Qui travaille avec qui',
  networkOf: (name) => `Qui travaille avec ${name}`,
  networkCounted: (organisations, links, listed) =>
    [
      plural(organisations, 'organisation'),
      plural(links, 'lien'),
      ...(listed < links ? [`les ${count(listed)} qui ont le plus de passages sont listés`] : []),
    ].join(', '),
  networkEmpty: (ofOne) =>
    ofOne
      ? 'Aucun passage ne la nomme avec une autre organisation.'
      : 'Aucun passage ne nomme deux organisations ensemble.',
  pair: (one, other) => `${bold(one)} et ${bold(other)}`,
  betweenTitle: (one, other) => `${one} et ${other}`,
  betweenCounted: (passages, events) =>
    [plural(passages, 'passage'), ...(events > 0 ? [plural(events, 'événement')] : [])].join(', '),
  betweenNone:
    'Aucun passage ne nomme les deux, et aucune organisation n’est nommée à la fois avec l’une et avec l’autre.',
  betweenShared: (organisations) =>
    `Aucun passage ne nomme les deux. ${organisations === 1 ? 'Une organisation est nommée' : `${count(organisations)} organisations sont nommées`} ` +
    'à la fois avec l’une et avec l’autre :',
  betweenSame: (name) => `Les deux sont ${bold(name)} : indiquez deux organisations différentes.`,
  together: 'Ce qu’elles ont fait ensemble',
  namedBoth: 'Autres passages qui nomment les deux',
  withOne: (third, one) => `${bold(third)} avec ${one}`,
  showAll: 'Tous les passages',

  timelineOfAll: 'Ce qui s’est passé, par date',
  timelineOf: (name) => `Ce qui s’est passé, par date : ${name}`,
  timelineCounted: (dated, undated) =>
    [
      plural(dated, 'événement'),
      ...(undated > 0 ? [`${plural(undated, 'autre', 'autres')} sans date`] : []),
    ].join(', '),
  timelineEmpty: 'Les articles ne rapportent rien de tel.',
  period: (from, to) => {
    if (from !== null && to !== null) return `${from} – ${to}`;
    if (from !== null) return `depuis ${on(from).replace(/^en /, '')}`;
    return to === null ? '' : `jusqu’${on(to).replace(/^le /, 'au ')}`;
  },
  badDate: (typed) =>
    `${bold(typed)} ne se lit pas comme une date : écrivez un jour, un mois ou une année, comme « 12 décembre 2023 », ` +
    '« octobre 2019 », « 2019-10 » ou « 2017 ».',
  periodBackwards: (from, to) =>
    `Cette période commence ${on(from, bold)} et finirait avant, ${on(to, bold)} : mettez la date la plus ancienne dans **de**.`,
  noPicture: 'L’image n’a pas pu être dessinée cette fois ; la liste dit la même chose.',

  commands: {
    organisation: {
      description: 'Ses personnes, ses événements, ses partenaires',
      name: 'L’organisation, par n’importe lequel de ses noms',
    },
    person: {
      description: 'Ses fonctions, ce qu’elle a dit ou fait',
      name: 'La personne, par n’importe lequel de ses noms',
    },
    network: {
      description: 'Qui travaille avec qui',
      organisation: 'Seulement cette organisation et celles qui sont nommées avec elle',
    },
    between: {
      description: 'Ce qui relie deux organisations',
      first: 'La première organisation, par n’importe lequel de ses noms',
      second: 'La seconde organisation, par n’importe lequel de ses noms',
    },
    timeline: {
      description: 'Ce qui s’est passé, par date',
      organisation: 'Seulement ce à quoi cette organisation a pris part, par n’importe lequel de ses noms',
      from: 'À partir de ce jour, de ce mois ou de cette année seulement, comme « octobre 2019 »',
      to: 'Jusqu’à ce jour, à ce mois ou à cette année seulement, comme « 2021 »',
      type: 'Seulement les événements de ce genre',
    },
  },
};
