import { checkTexts } from './fr/check.ts';
import { citationTexts } from './fr/citation.ts';
import { failureTexts } from './fr/failures.ts';
import { importTexts } from './fr/import.ts';
import { keeperTexts } from './fr/keepers.ts';
import { lineTexts } from './fr/lines.ts';
import { lookups } from './fr/lookups.ts';
import { commandNames } from './fr/names.ts';
import { orderTexts } from './fr/orders.ts';
import { questionTexts } from './fr/questions.ts';
import { setupTexts } from './fr/setup.ts';
import { smallTalkTexts } from './fr/small-talk.ts';
import { versionTexts } from './fr/versions.ts';
import { dossierTexts, watchTexts } from './fr/watches.ts';
import { bold, choose, count, date, either, list, nameLanguage, on, plural } from './fr/wording.ts';
import type { Texts } from './texts.ts';

const tooMany = (what: (limit: number) => string) => (limit: number, windowS: number, waitS: number) =>
  `Plus de ${what(limit)} en ${plural(windowS, 'seconde')}, c’est trop. Réessayez dans ${plural(waitS, 'seconde')}.`;

/** What `en.ts` says, in French. A space that must not break stands before the signs that French sets one before. */
export const french: Texts = {
  language: 'fr',
  date,

  notSaid({ status, asked, missing, reason, counter }) {
    if (reason === 'unsure') return 'Aucun passage ne répond clairement à cette question.';
    if (status === 'not_found' && missing.length > 0)
      return `Rien dans le corpus ne mentionne ${either(missing)}.`;
    const lack =
      asked === null
        ? 'Aucun passage ne répond à cette question'
        : `Aucun passage ne répond à ceci : ${bold(asked)}`;
    return missing.length > 0 && counter === null
      ? `${lack} ; aucun ne mentionne ${either(missing)}.`
      : `${lack}.`;
  },
  foreign: (languages) =>
    `Aucun article n’est dans la langue de cette question : les articles sont en ${list(languages.map(nameLanguage))}.`,
  listed: list,
  enumerated: (items) => items.join(', '),
  labelled: (label, said) => `${label} : ${said}`,
  onThis: 'Ce que disent les articles à ce sujet :',
  publicationBasis: 'C’est la date de l’article : le passage n’en donne pas.',
  time: (basis, written) => (basis === 'stated' ? bold(written) : `rapporté ${on(written, bold)}`),
  itemsFound: (items) =>
    `${count(items)} ${choose(items, 'trouvé', 'trouvés')} dans les articles ; il peut y en avoir d’autres :`,
  countedFound: 'Les articles font état de ceci :',
  articlesFound: (articles) =>
    articles === 1 ? 'Un article le mentionne :' : `${plural(articles, 'article')} le mentionnent :`,
  undated: ({ period, nearest }) => {
    const nothing = `Rien dans les articles n’est daté de ${bold(period)}`;
    return nearest.length === 0
      ? `${nothing}.`
      : `${nothing} ; le plus proche : ${nearest.map((one) => bold(one)).join(' et ')}.`;
  },
  difference: ({ asked, stated }) =>
    stated === null
      ? `Le passage en nomme d’autres que ${bold(asked)} :`
      : `La question dit ${bold(asked)}, le passage ${bold(stated)} :`,
  askOn: {
    title: 'Poursuivre',
    label: 'Votre question ; elle peut s’appuyer sur cette réponse',
    example: 'Who signed it?',
  },
  takeAway: {
    notMine: 'Cette réponse n’est pas de moi.',
    notYours: 'Seul l’auteur de la question peut retirer la réponse ; les modérateurs peuvent la supprimer.',
    done: 'La réponse est retirée.',
    refused: 'Discord ne me laisse pas supprimer ce message : les modérateurs le peuvent.',
  },
  roleMentioned:
    'Vous avez mentionné mon rôle, et je ne peux pas lire ce qui accompagne un rôle. Mentionnez-moi plutôt : choisissez **Accord**, le bot.',
  shareRefused: 'Discord n’accepte pas cette réponse de ma part ici : elle n’a pas été partagée.',
  nearest: 'Les passages les plus proches :',
  counter: {
    denied: 'Le passage le plus proche dit le contraire :',
    planned:
      'Le passage le plus proche en parle comme d’un projet ou d’une possibilité, non comme d’un fait :',
    ended: 'Le passage le plus proche dit que c’est terminé :',
    opposite: 'Le passage le plus proche rapporte l’inverse :',
    other: 'Le passage le plus proche dit que quelqu’un d’autre l’a fait :',
  },
  covers: 'Le corpus traite en revanche de :',
  corpusVersion: (version) => `version du corpus : ${version}`,
  pageMark: (page) => `p. ${page}`,
  paragraphMark: (paragraph) => `¶${paragraph}`,
  dateUnknown: 'date inconnue',
  source: ({ publisher, published }) => [
    ...(publisher === null ? [] : [publisher]),
    published === null ? 'date inconnue' : date(published),
  ],
  question: (question) => `« ${question} »`,
  understood: (question) => `Compris comme « ${question} »`,
  tooLong: (title) =>
    `Un passage de ${bold(title)} est trop long pour être cité en entier ici : lisez-le avec **/article**.`,
  sharedBy: (user) => `Partagé par ${user}`,
  morePassages: (question) => `Autres passages sur « ${question} »`,
  noMorePassages: 'Il n’y a pas d’autre passage.',
  buttons: {
    more: 'Autres passages',
    timeline: 'Chronologie',
    askOn: 'Poursuivre',
    context: 'En contexte',
    share: 'Partager',
    shared: 'Partagé',
    previous: 'Précédent',
    next: 'Suivant',
    openArticle: 'Ouvrir l’article',
    reload: 'Recharger',
    reloadAnyway: 'Recharger quand même',
    good: '👍',
    bad: '👎',
  },

  questionEmpty:
    'Il n’y a pas de question là-dedans. Posez-la en une phrase ou en mots-clés, par exemple « Qui a signé le mémorandum ? ».',
  questionWithoutWords:
    'Il n’y a là ni lettre ni chiffre à chercher. Posez la question en une phrase ou en mots-clés.',
  questionTooLong: (length, limit) =>
    `Cette question compte ${plural(length, 'caractère')} ; la recherche en accepte ${count(limit)} au plus. Demandez une chose à la fois.`,
  tooMany: {
    questions: tooMany((limit) => plural(limit, 'question')),
    actions: tooMany((limit) => `${count(limit)} commandes et boutons`),
    completions: tooMany((limit) => `${count(limit)} noms à compléter`),
    imports: tooMany((limit) => plural(limit, 'fichier')),
  },
  staleMessage:
    'Le corpus a changé depuis que ce message a été écrit. Reposez la question pour lire ce qu’il contient maintenant.',
  questionGone: 'La question a été supprimée ou modifiée depuis la réponse. Reposez-la.',
  alreadyShared: 'Cette réponse a déjà été partagée.',
  unknownCommand:
    'Ce bot ne connaît plus cette commande. La liste dans Discord peut mettre un moment à se mettre à jour.',
  failure: (interactionId) =>
    `Une erreur s’est produite ici, et elle est notée. Si cela se reproduit, transmettez ce numéro : ${interactionId}`,

  articleUnknown: (name, nearest) =>
    nearest.length > 0
      ? `Aucun article ne s’appelle ${bold(name)}. Les plus proches : ${either(nearest)}.`
      : `Aucun article ne s’appelle ${bold(name)}.`,
  articleList: (articles) => `${plural(articles, 'article')} dans le corpus`,
  articleChoose: 'Choisir un article',
  articleUnclear: (name) => `Plusieurs articles ont ${bold(name)} dans leur titre. Lequel voulez-vous ?`,
  articleMore: (more) => `Et ${count(more)} de plus : précisez le titre.`,
  page: (page, pages) => `page ${page} sur ${pages}`,
  retrieved: (written) => `consulté ${on(written)}`,

  citation: citationTexts,
  check: checkTexts,
  versions: versionTexts,
  orders: orderTexts,
  imports: importTexts,
  questions: questionTexts,
  keepers: keeperTexts,
  setup: setupTexts,
  watches: watchTexts,
  dossier: dossierTexts,
  failures: failureTexts,
  lines: lineTexts,

  corpusTitle: 'Le corpus',
  corpusCounts: (articles, passages) => `${plural(articles, 'article')}, ${plural(passages, 'passage')}`,
  corpusLoaded: (when) => `Chargement : ${when}`,
  corpusNoFailure: 'Le dernier rechargement s’est fait sans problème.',
  corpusFailure: (when) =>
    `Le rechargement du ${when} a échoué ; les articles chargés auparavant restent en service.`,
  reloadUnexpected: 'Le rechargement s’est arrêté pour une raison étrangère aux articles : voir le journal.',
  corpusNotBuilt: (reason) =>
    `Rien n’a changé, car le corpus ne peut être construit dans le dossier temporaire : ${reason}.`,
  reloadFailed: 'Non rechargé : les articles chargés auparavant restent en service.',
  reloadWarned:
    'Non rechargé : il pourrait manquer quelque chose. Les articles chargés auparavant restent en service.',
  reloads: {
    reloaded: (version) => `Rechargé : le corpus est maintenant ${version}.`,
    done: (version) => `Fait : le corpus est maintenant ${version}.`,
    tried: (version) => `Essai : le corpus deviendrait ${version}. Rien n’a changé.`,
  },
  reloadWarnings: 'Avertissements',
  reloadOverruled: 'Avertissements outrepassés',
  reloadUnchanged: 'Aucun article n’a été ajouté, modifié ni retiré.',
  warningUndated: (title) => `« ${title} » n’a pas de date.`,
  warningGuardLost: (question) => `La question témoin « ${question} » ne trouve plus sa réponse.`,
  reloadAdded: 'Ajoutés',
  reloadChanged: 'Modifiés',
  reloadRemoved: 'Retirés',
  andMore: (more) => `et ${count(more)} de plus`,

  helpTitle: 'Demandez ce que disent les articles',
  helpBody: 'Chaque réponse est une phrase citée avec sa source, ou dit qu’il n’y en a pas.',
  helpAsk:
    'Posez une question avec **/demander** (**/ask**), ou en mentionnant ce bot : qui, quand, où, combien ?',
  helpCommand: (call, description) => `${call} ${description}`,
  helpFollowUp: '**Poursuivre** sous une réponse, ou une réponse qui mentionne ce bot : « when? ».',
  helpCheck:
    'Sous Applications, dans le menu d’un message : **Vérifier dans le corpus** (**Check against the corpus**), **Retirer cette réponse** (**Take this answer away**).',
  smallTalk: smallTalkTexts,

  lookups,

  pictures: {
    empty: 'Il n’y a rien à montrer.',
    unnamedNote: 'Un trait sans mot : nommées ensemble, sans plus.',
    csvButton: 'Exporter en CSV',
    svgButton: 'Exporter en SVG',
    csv: 'Les événements de l’image, un par ligne, chacun avec la phrase qui le dit.',
    svg: 'L’image en SVG, nette à toutes les tailles.',
    namedButton: 'Avec celles seulement nommées ensemble',
    named: 'Dessinées aussi, en trait fin : celles qui sont seulement nommées ensemble.',
    columns: [
      'quoi',
      'état',
      'quand',
      'la date est',
      'tel qu’écrit',
      'où',
      'qui',
      'phrase',
      'titre de l’article',
      'publié',
      'adresse',
      'paragraphe',
    ],
    bases: { stated: 'donnée par l’article', publication: 'celle du compte rendu' },
    dashedNote: 'En tirets : pas fait, ou plus en vigueur.',
    thicknessNote: 'Plus un trait est épais, plus il y a de passages qui en parlent.',
    networkLeftOut(organisations, links) {
      const parts = [
        ...(organisations > 0 ? [plural(organisations, 'autre organisation', 'autres organisations')] : []),
        ...(links > 0 ? [plural(links, 'autre lien', 'autres liens')] : []),
      ];
      return parts.length === 0 ? '' : `… et ${parts.join(' et ')}`;
    },
    timelineLeftOut: (events) => `… et ${plural(events, 'autre événement', 'autres événements')}`,
    reported: (written) => `rapporté ${on(written)}`,
    undated: 'Sans date',
    reportedNote: 'Point creux : les articles ne donnent que la date à laquelle ils en rendent compte.',
    networkLead: (title, organisations) =>
      `${title} : un réseau de ${plural(organisations, 'organisation')}.`,
    networkLink: (names, kinds, passages) =>
      `${names.slice(0, -1).join(', ')} et ${names.at(-1)}${kinds.length > 0 ? ` : ${kinds.join(', ')}` : ''} (${plural(passages, 'passage')})`,
    networkAlone: (name) => `${name} : aucun lien`,
    timelineLead: (title, events) => `${title} : une chronologie de ${plural(events, 'événement')}.`,
    timelineEvent: (written, type, label) => `${written} : ${type}, ${label}`,
    undatedEvent: (type, label) => `sans date : ${type}, ${label}`,
    described: (lead, items, leftOut) =>
      [
        lead,
        ...(items.length > 0 ? [`${items.join(' ; ')}.`] : []),
        ...(leftOut > 0 ? [`Et ${count(leftOut)} de plus.`] : []),
      ].join(' '),
  },

  names: commandNames,
  commands: {
    ask: {
      description: 'Poser une question et lire la phrase qui y répond, avec sa source',
      question: 'Ce que vous voulez savoir, en une phrase ou en mots-clés',
      private: 'Ne montrer la réponse qu’à vous',
    },
    article: {
      description: 'Lire un article, ou les lister tous',
      title: 'L’article à lire ; sans lui, la liste',
    },
    cite: {
      description: 'Un passage et sa référence',
      key: 'Le passage : un article et le numéro d’un paragraphe',
    },
    corpus: {
      description: 'Tenir à jour les articles d’où viennent les réponses',
      status: 'Ce qui est chargé et depuis quand, ce qui est en cours ou attend, le dernier problème',
      reload: 'Relire les articles et dire ce qui a été ajouté, modifié et retiré',
      dryRun: 'Dire seulement ce qui changerait dans les articles et dans les réponses',
    },
    ...lookups.commands,
    watch: { description: watchTexts.description },
    dossier: { description: dossierTexts.description },
    setup: { description: setupTexts.description },
    privacy: { description: questionTexts.privacy.description },
    help: { description: 'Ce que l’on peut demander, avec des exemples' },
  },
};
