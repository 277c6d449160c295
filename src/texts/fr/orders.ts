import type { Texts } from '../texts.ts';
import { count, plural } from './wording.ts';

export const orderTexts: Texts['orders'] = {
  reading: ({ read, articles }) =>
    read < articles
      ? `Lecture des articles : ${count(read)} sur ${count(articles)}.`
      : `${plural(articles, 'article lu', 'articles lus')} : leur contenu est en cours d’assemblage.`,
  asking: ({ asked, questions }) =>
    `Les questions conservées sont posées de nouveau, avant et après : ${count(asked)} sur ${count(questions)}.`,
  starting: 'La lecture des articles va commencer.',
  gathering:
    'Ce que les articles disent des organisations, des personnes et des événements est encore en cours de collecte.',
  tryAgain: 'Réessayez dans un instant.',
  outdated: (version) =>
    `État du corpus ${version} : ce que les articles disent depuis est encore en cours de collecte.`,
  picture:
    'L’image est en cours de dessin. Elle suit dans les dix secondes, ou une ligne dit qu’elle ne viendra pas.',
  fetching: (name) => `Récupération et lecture de ${name}.`,
  tooLong:
    'Cela dure plus longtemps que Discord ne garde une réponse ouverte. Reposez la question dans quelques minutes.',
  orderTooLong:
    'Cela dure plus longtemps que Discord ne garde une réponse ouverte. Le travail continue : **/corpus état** (/corpus status) dit où il en est.',
  stopping: 'Accord s’arrête : l’opération a été abandonnée et rien n’a changé. Redemandez dans une minute.',
  gatheringFailed: (interactionId) =>
    'Ce que les articles disent des organisations, des personnes et des événements n’a pas pu être réuni ; l’incident est noté. ' +
    `Les questions trouvent réponse comme avant. Si cela se reproduit, transmettez ce numéro : ${interactionId}`,

  waiting: (ahead) =>
    `En attente : ${ahead === 1 ? '1 demande passe' : `${count(ahead)} demandes passent`} avant.`,
  ending: 'Presque terminé.',
  writing: 'Écriture et mise en service.',
  full: (limit) =>
    `${plural(limit, 'demande')} sur le corpus sont déjà en attente. Réessayez quand certaines seront terminées : **/corpus état** (/corpus status) les liste.`,
  cancelled: 'Annulé. Rien n’a changé.',
  tooLate: 'Il est trop tard pour annuler : l’écriture est en cours.',
  over: 'Cette demande est terminée : il n’y a rien à annuler.',
  cancelledBy: (who) => `Annulé par ${who}. Rien n’a changé.`,
  cancel: 'Annuler',
  title: 'Demandes',
  none: 'Aucun changement en cours.',
  kinds: {
    files: 'Rechargement',
    import: 'Importation',
    edit: 'Modification',
    remove: 'Retrait',
    undo: 'Annulation',
  },
  dryRun: 'Simulation',
  by: (who) => (who === null ? 'automatique' : `par ${who}`),
};
