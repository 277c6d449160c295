import type { DislikeReason } from '../../storage/outcome.ts';
import type { Texts } from '../texts.ts';
import { bold, choose, count, plural } from './wording.ts';

const REASONS: Readonly<Record<DislikeReason, string>> = {
  wrong: 'fausse',
  incomplete: 'incomplète',
  outdated: 'périmée',
  other: 'autre raison',
};

/** Those of which there are any. */
const counted = (parts: readonly (readonly [times: number, words: string])[]) =>
  parts.flatMap(([times, words]) => (times === 0 ? [] : [`${count(times)} ${words}`]));

export const questionTexts: Texts['questions'] = {
  off: 'Rien de ce que l’on demande n’est conservé : cette fonction est désactivée ici.',
  unavailable:
    'Les questions conservées ne peuvent être ni lues ni modifiées pour l’instant. Réessayez dans une minute ; si cela dure, dites à qui exploite ce bot que la raison est dans son journal.',
  voted: {
    first: 'Merci, c’est noté.',
    changed: 'Votre vote a été modifié.',
    same: 'C’était déjà noté.',
  },
  reasons: {
    ask: 'Pourquoi ? La réponse est facultative',
    options: {
      wrong: 'Elle est fausse',
      incomplete: 'Elle est incomplète',
      outdated: 'Elle est périmée',
      other: 'Autre chose',
    },
    noted: (reason) => `Merci, la raison est notée : ${REASONS[reason]}.`,
    notDisliked: 'Rien n’est noté : aucun 👎 de votre part n’est conservé pour cette réponse.',
  },
  tally: ({ outcomes, countered, earlier, dislikes }) => {
    const against = countered === 0 ? '' : ` (${count(countered)} par ce que dit un passage)`;
    const reasons = counted([
      [dislikes.wrong, choose(dislikes.wrong, 'fausse', 'fausses')],
      [dislikes.incomplete, choose(dislikes.incomplete, 'incomplète', 'incomplètes')],
      [dislikes.outdated, choose(dislikes.outdated, 'périmée', 'périmées')],
      [dislikes.other, choose(dislikes.other, 'autre raison', 'autres raisons')],
      [dislikes.none, 'sans raison donnée'],
    ]);
    return [
      ...counted([
        [outcomes.refused, `sans réponse${against}`],
        [outcomes.unsure, 'sans réponse claire'],
        [outcomes.quotes, 'avec citations seules'],
        [outcomes.headline, 'avec réponse directe'],
        [earlier, 'd’avant le décompte des réponses directes'],
      ]),
      ...(reasons.length === 0 ? [] : [`👎 ${reasons.join(', ')}`]),
    ];
  },
  waiting: 'En attente de la base de données où les questions sont conservées.',
  notKept: 'Cette question n’est plus conservée.',

  privacy: {
    description: 'Voir ou supprimer ce qui est conservé de vous',
    title: 'Ce qui est conservé',
    body: (days) =>
      `De chaque question qui reçoit une réponse : ses mots, si une réponse a été trouvée et si elle était directe, ce que le passage le plus proche lui opposait, les articles cités, la version du corpus, l’heure, le serveur et le salon, si vous l’avez posée en privé, et votre 👍 ou 👎 avec la raison choisie. Cela est gardé ${count(days)} jours, pour que les modérateurs voient ce que les articles laissent ouvert et ce qu’un changement des articles fait des réponses : avant un changement, les dernières questions sont posées de nouveau.\n` +
      'L’auteur d’une question n’est gardé que sous la forme d’une empreinte à clé : elle dit que deux questions viennent de la même personne, non de qui. Les réponses, les autres messages et les noms ne sont pas gardés.\n' +
      'Les modérateurs voient les mots des questions posées devant tous, sans leur auteur. Des questions posées en privé, ils ne voient que le nombre et l’issue. Une fois que les articles y répondent, le salon où une question a été posée devant tous peut en être averti ; aucun autre ne l’est, et une question privée n’est révélée nulle part.',
    own: (questions, votes) => `De vous : ${plural(questions, 'question')} et ${plural(votes, 'vote')}.`,
    delete: 'Supprimer les miens',
    ask: (questions, votes) =>
      `Supprimer vos ${plural(questions, 'question')} et ${plural(votes, 'vote')} ? C’est irréversible. Les messages restent dans Discord.`,
    confirm: 'Supprimer',
    deleted: 'Supprimé. Aucune question ni aucun vote de vous n’est conservé.',
    deletedSoon:
      'Supprimé. Aucune question ni aucun vote de vous n’est plus utilisé ni montré. Un autre programme lit le fichier en ce moment : les dernières traces le quitteront ensuite.',
  },

  gaps: {
    command: 'Les questions sans réponse, sans réponse directe ou mal notées',
    show: 'Seulement les lacunes d’un genre',
    kinds: {
      refused: 'Sans réponse',
      quotes: 'Sans réponse directe ou claire',
      disliked: 'Mal notées',
    },
    title: 'Lacunes',
    none: 'Chaque question a trouvé une réponse directe que personne n’a mal notée.',
    noneOfKind: 'Il n’y a pas de lacune de ce genre.',
    entry: (times, downvotes) =>
      [`${count(times)}×`, ...(downvotes > 0 ? [`${count(downvotes)} 👎`] : [])].join(' · '),
    mark: 'À combler',
    unmark: 'Ne plus combler',
    marked: 'à combler',
    csv: 'Exporter en CSV',
    exported: (gaps) => `${plural(gaps, 'lacune')}, les plus demandées d’abord.`,
    private: 'Posée en privé : les mots ne sont pas montrés.',
    columns: [
      'question posée',
      'fois',
      'votes négatifs',
      'posée pour la dernière fois',
      'formulée aussi ainsi',
      'sans réponse',
      'sans réponse par ce que dit un passage',
      'sans réponse claire',
      'avec citations seules',
      'fausse',
      'incomplète',
      'périmée',
      'autre raison',
      'sans raison donnée',
    ],
    filled: 'Le corpus répond maintenant à ce qui a été demandé ici.',
  },

  stats: {
    command: 'Combien de questions, leur issue, les mauvaises notes et les articles les plus cités',
    title: (days) => `Les ${count(days)} derniers jours`,
    asked: (asked, answered) =>
      asked === 0
        ? 'Aucune question n’a été posée.'
        : `${bold(count(asked))} ${choose(asked, 'question', 'questions')}, dont ${bold(`${Math.round((100 * answered) / asked)} %`)} avec une réponse.`,
    cited: 'Les plus cités',
    citedEntry: (title, times) => `${title} : ${count(times)}×`,
    pictureTitle: 'Questions par jour',
    answered: 'avec réponse',
    open: 'sans réponse',
    alt: (days, asked, answered, busiest, most) =>
      `Questions par jour sur les ${count(days)} derniers jours, en colonnes : ${count(asked)} en tout, dont ${count(answered)} avec une réponse ; le maximum, ${count(most)}, le ${busiest}.`,
  },
};
