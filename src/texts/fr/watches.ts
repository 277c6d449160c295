import type { Texts } from '../texts.ts';
import { bold, count, plural } from './wording.ts';

export const watchTexts: Texts['watches'] = {
  description: 'Être averti de ce qui est nouveau',
  organisation: 'Être averti de ce qui est nouveau sur une organisation',
  person: 'Être averti de ce qui est nouveau sur une personne',
  pair: 'Être averti de ce qui est nouveau entre deux organisations',
  list: 'Vos suivis et, pour qui gère le serveur, les siens ; permet d’y mettre fin',
  channel: 'Pour qui gère le serveur : le salon à avertir. Sans lui, vous l’êtes en message privé',

  set: (title, channel, passages) =>
    `${channel === null ? 'Vous serez averti en message privé' : `${channel} sera averti`} quand un changement des articles apportera du nouveau sur ${bold(title)}. ` +
    `Nombre de passages à ce jour : ${count(passages)}.`,
  there: (title, channel) =>
    `${bold(title)} est déjà suivi : ${channel === null ? 'vous êtes averti en message privé' : `${channel} est averti`}.`,
  full: (most, channel) =>
    `${channel === null ? 'Vous avez' : `${channel} a`} ${count(most)} suivis, le maximum. Mettez d’abord fin à l’un d’eux : **/suivre liste**.`,
  greeting: (title) => `Vous serez averti ici de ce qui est nouveau sur ${bold(title)}.`,
  noDirectMessages:
    'Discord ne me laisse pas vous écrire : autorisez les messages privés des membres de ce serveur, dans ses paramètres de confidentialité, puis réessayez. Rien n’est suivi.',
  cannotWrite: (channel) =>
    `Je ne peux pas écrire dans ${channel} : il m’y faut **Voir le salon** et **Envoyer des messages**, dans un fil **Envoyer des messages dans les fils**. Rien n’est suivi.`,
  onlyInServer: 'Il n’y a pas ici de salon à avertir : sans **salon**, c’est vous qui êtes averti.',

  title: 'Suivis',
  none: 'Rien n’est suivi. **/suivre organisation**, **personne** ou **paire** commence un suivi.',
  yours: 'Pour vous, en message privé',
  channels: 'Pour des salons de ce serveur',
  inChannel: (title, channel) => `${bold(title)} dans ${channel}`,
  end: 'Mettre fin',
  endThis: 'Mettre fin à ce suivi',
  ended: (title) => `Le suivi de ${bold(title)} a pris fin.`,
  gone: 'Ce suivi a déjà pris fin.',
  notYours: 'Seuls les membres qui gèrent ce serveur peuvent mettre fin aux suivis de ses salons.',

  news: (title) => `Du nouveau sur ${bold(title)}`,
  newsCounted: (passages, articles) =>
    `${plural(passages, 'nouveau passage', 'nouveaux passages')} dans ${plural(articles, 'article')}`,
  more: (passages) =>
    passages === 1
      ? 'Un autre nouveau passage est dans :'
      : `${count(passages)} autres nouveaux passages sont dans :`,

  privacy: {
    body: 'De chaque suivi : son sujet et qui il avertit. L’un des vôtres demande votre identifiant Discord, sans lequel personne ne peut vous écrire, et votre langue. Il est gardé jusqu’à sa fin ; ce qui a été dit est retenu sous forme d’empreintes de phrases, pour que rien ne soit dit deux fois.',
    own: (watches) => `De vous : ${plural(watches, 'suivi')}.`,
    ask: (watches) =>
      `${watches === 1 ? 'Votre suivi prendra fin' : `Vos ${count(watches)} suivis prendront fin`} aussi ; ceux des salons restent.`,
    ended: 'Vos suivis ont pris fin, et rien n’en est gardé.',
  },

  waiting: 'En attente de la base de données où les suivis sont conservés.',
  unavailable:
    'Les suivis ne peuvent être ni lus ni modifiés pour l’instant. Réessayez dans une minute ; si cela dure, dites à qui exploite ce bot que la raison est dans son journal.',
};

export const dossierTexts: Texts['dossier'] = {
  description: 'Tout sur deux organisations, en un fichier',
  sent: (title, passages) => `${bold(title)} : ${plural(passages, 'passage')}, dans un fichier.`,
  drawn: (version, counted) => `Tiré des articles, version ${version}. ${counted}`,
  sources: 'Articles cités',
  button: 'Dossier à télécharger',
};
