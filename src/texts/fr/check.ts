import type { Unchecked } from '../../check/split-claims.ts';
import type { Texts } from '../texts.ts';
import { bold, choose, plural } from './wording.ts';

const ASIDE: Readonly<Record<Unchecked, (number: number) => string>> = {
  question: (number) => plural(number, 'question'),
  fragment: (number) => plural(number, 'fragment'),
  pronoun: (number) =>
    `${plural(number, 'phrase')} qui ${choose(number, 'renvoie', 'renvoient')} à une autre ou à son auteur`,
  hidden: (number) => `${plural(number, 'phrase')} avec un contenu masqué, une mention ou du code`,
  language: (number) => `${plural(number, 'phrase')} dans une autre langue que l’anglais`,
  long: (number) => plural(number, 'phrase trop longue', 'phrases trop longues'),
};

export const checkTexts: Texts['check'] = {
  title: 'Vérification dans le corpus',
  verdicts: { supported: 'confirmé', contradicted: 'contredit', not_covered: 'non traité' },
  supported: 'Confirmé',
  notCovered: 'Non traité',
  contradicted: {
    date: 'Contredit sur une date',
    number: 'Contredit sur un chiffre',
    name: 'Contredit sur un nom',
  },
  difference: (claimed, stated) => `Le message dit ${bold(claimed)}, le passage ${bold(stated)}.`,
  differenceFromReport: (claimed, published) =>
    `Le message dit ${bold(claimed)}, alors que l’article qui en rend compte est déjà daté : ${bold(published)}.`,
  byPublication: (published) =>
    `Le passage ne donne pas de date ; l’article qui en rend compte est daté : ${bold(published)}.`,
  passageAbove: (number) => `Passage [${number}] ci-dessus.`,
  aside: (counts) =>
    `Laissé de côté : ${counts.map(([reason, number]) => ASIDE[reason](number)).join(', ')}.`,
  leftOut: (sentences) =>
    `La place manque ici pour ${plural(sentences, 'autre phrase', 'autres phrases')} : vérifiez un message plus court.`,
  meaning: '« Non traité » veut dire qu’aucun passage ne le dit à lui seul, et non que c’est faux.',
  nothing:
    'Ce message ne contient aucune phrase à vérifier. Sont vérifiées les phrases en anglais qui affirment quelque chose avec des mots.',
  own: 'Ce message est de moi : ce qu’il cite figure dans le corpus.',
};
