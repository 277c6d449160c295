import type { Texts } from '../texts.ts';
import { count, plural } from './wording.ts';

export const importTexts: Texts['imports'] = {
  command: 'Importer un article depuis un fichier : vous voyez d’abord ce qui en est repris',
  file: 'Texte, Markdown, HTML, MHTML, PDF, DOCX ou EML, 10 Mio au plus',
  title: 'À importer',
  exists: (id) => `Il existe déjà un article ${id} : il serait remplacé.`,
  labels: {
    title: 'Titre',
    publisher: 'Éditeur',
    author: 'Auteur',
    published: 'Date de publication',
    url: 'Adresse',
    language: 'Langue',
  },
  unknown: 'inconnu',
  paragraphs: (paragraphs, characters) =>
    `${plural(paragraphs, 'paragraphe')}, ${plural(characters, 'caractère')}, en commençant par :`,
  uncertain: 'À vérifier',
  copy: (percent, title) => `${count(percent)} % se trouve déjà dans ${title}`,
  left: 'Non repris',
  editTitle: 'Modifier la notice de l’article',
  dateHint: 'AAAA, AAAA-MM ou AAAA-MM-JJ ; à laisser vide si personne ne la connaît',
  edit: 'Modifier',
  import: 'Importer',
  overwrite: 'Remplacer',
  anyway: 'Importer quand même',
  cancel: 'Annuler',
  cancelled: 'Rien n’a été importé.',
  gone: 'Cette importation est terminée, ou date de plus d’un jour. Joignez de nouveau le fichier.',
  tooLarge: (name) => `${name} est trop volumineux : 10 Mio au plus.`,
  notKept: (reason) => `Rien n’a été importé, car la conservation est impossible : ${reason}.`,
  unfetched: 'Le fichier n’a pas pu être récupéré auprès de Discord. Joignez-le de nouveau.',
  outdated: 'Rien n’a été importé : le corpus a changé depuis cet aperçu. Regardez de nouveau.',
  needsTitle: 'La page n’indique pas son titre : donnez-en un avec le bouton Modifier.',
};
