import type { Texts } from '../texts.ts';
import { choose, count, plural } from './wording.ts';

export const versionTexts: Texts['versions'] = {
  reading: 'Les versions du corpus sont encore en cours de lecture.',
  unknown: (number) => `Il n’y a pas de version ${number}, ou son enregistrement est endommagé.`,
  first: 'La version 1 est l’état de départ : il n’y a rien avant.',
  unfinished: (reason) =>
    `Un changement antérieur du corpus est à moitié écrit et ne peut être achevé${reason === null ? '' : ` (${reason})`}. Réessayez une fois que c’est réparé.`,
  changedByHand:
    'Des fichiers du corpus ont été modifiés à la main. Rechargez-le d’abord, pour qu’ils forment une version.',
  changedMeanwhile: 'Des fichiers du corpus ont été modifiés à la main entre-temps. Réessayez.',
  notWritten: (reason) => `Rien n’a changé, car l’écriture est impossible : ${reason}.`,
  contentLost: (name) =>
    `Un contenu antérieur de ${name} est perdu ou endommagé : voir le journal du démarrage.`,
  conflict: (number, names) =>
    `La version ${number} ne peut être annulée : une version ultérieure a de nouveau modifié ces fichiers : ${names.join(', ')}.`,

  commands: {
    history: 'Les versions du corpus : quand, par qui, ce qui a été ajouté, modifié et retiré',
    diff: 'Ce qui a changé entre deux versions, ligne par ligne',
    from: 'La version antérieure',
    to: 'La version ultérieure ; sans elle, la dernière',
    undo: 'Revenir sur une version : ses fichiers redeviennent ce qu’ils étaient avant elle',
    version: 'La version sur laquelle revenir',
    remove: 'Retirer un article du corpus',
    article: 'L’article à retirer',
  },
  historyTitle: 'Versions du corpus',
  noHistory: 'Il n’y a pas encore de version.',
  causes: {
    files: 'lue dans le dossier',
    import: 'importée',
    edit: 'modifiée',
    remove: 'retrait',
    undo: 'annulation',
  },
  by: (who) => `par ${who}`,
  added: 'ajouté',
  changed: 'modifié',
  removed: 'retiré',
  overruled: 'avertissements outrepassés',
  choice: (number, at, names) => `${number} · ${at} · ${names}`,
  diffTitle: (from, to) => `De la version ${from} à la version ${to}`,
  noDifference: (from, to) => `Les versions ${from} et ${to} ont les mêmes fichiers.`,
  diffAttached: 'C’est trop long pour être montré : voir le fichier.',
  undoAsk: (number) => `Annuler la version ${number} ?`,
  removeAsk: (title) => `Retirer ${title} du corpus ?`,
  restored: 'revient',
  rewritten: 'redevient ce qu’il était',
  takenOut: 'disparaît',
  confirmUndo: 'Annuler cette version',
  confirmRemove: 'Retirer',
  movedOn: 'Le corpus a changé de version depuis cette demande. Redemandez.',
  made: (number) => `C’est la version ${number}.`,
  notMade: 'Rien n’a été fait : il pourrait manquer quelque chose.',
  anyway: 'Le faire quand même',
  undoThis: 'Annuler cette version',

  answers: {
    changes: (changed, asked, isDone) =>
      `${count(changed)} ${choose(changed, 'réponse', 'réponses')} sur ${count(asked)} ${
        isDone ? choose(changed, 'a changé', 'ont changé') : choose(changed, 'change', 'changent')
      }`,
    times: (times) => `${count(times)}×`,
    before: 'Avant :',
    after: 'Après :',
    hidden: (hidden) =>
      `${plural(hidden, 'réponse')} ${choose(hidden, 'n’est pas listée', 'ne sont pas listées')} : question posée en privé ou ailleurs, ou supprimée depuis.`,
    attached: 'La place manque ici pour tout : le fichier les contient.',
    failed: 'Ce que cela change aux réponses des questions conservées n’a pas pu être établi.',
    unknown: (reason) => `On ne sait pas ce que cela change aux réponses des questions conservées. ${reason}`,
  },
};
