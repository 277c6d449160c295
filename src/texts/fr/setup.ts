import { setupTexts as english } from '../en/setup.ts';
import type { Texts } from '../texts.ts';
import { count, list } from './wording.ts';

const NAMES = english.languageNames;

export const setupTexts: Texts['setup'] = {
  description: 'Dire où ce bot répond aux mentions, comment, et dans quelle langue il parle',
  options: {
    mentions: 'Où les mentions ont une réponse : des salons comme #general #aide, ou all',
    replies: 'Où se place la réponse à une mention',
    language: 'La langue des mots du bot',
    channel: 'Le seul salon que concerne la langue ; sans lui, tout le serveur',
  },
  title: 'Réglages',
  everywhere: 'Les commandes fonctionnent dans tous les salons, quels que soient ces réglages.',

  mentions: (channels) =>
    channels.length === 0
      ? '**Mentions** : aucun salon n’a de réponse, car ceux qui étaient choisis ont disparu. Choisissez-en d’autres, ou donnez « all » à cette commande.'
      : `**Mentions** : réponse dans ${channels.join(', ')}, fils et publications compris, et nulle part ailleurs.`,
  mentionsAll: '**Mentions** : réponse dans tous les salons.',
  chooseMentions: 'Salons pour les mentions ; aucun pour tous',

  replies: {
    'in place': '**Réponses** : là où la question est posée.',
    'in a thread': '**Réponses** : un fil par question, qui porte la question comme nom.',
  },
  repliesOptions: { 'in place': 'Répondre sur place', 'in a thread': 'Ouvrir un fil par question' },
  chooseReplies: 'Où se placent les réponses',
  missing: (names) =>
    `Dans ce salon, il manque au bot ${list(names.map((name) => `**${name}**`))} : d’ici là, il répond sur place.`,
  permissions: {
    CreatePublicThreads: 'Créer des fils publics',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
  },

  language: (language) =>
    `**Langue** des mots du bot : ${language === null ? 'celle du serveur dans Discord' : NAMES[language]}. Les citations restent telles qu’elles sont écrites.`,
  channelLanguage: (channel, language) => `${channel} : ${NAMES[language]}`,
  languageNames: NAMES,
  noLanguage: 'Aucune en propre',
  asDiscord: 'Comme le serveur dans Discord',
  asServer: 'Comme dans le reste du serveur',
  chooseLanguage: 'La langue sur le serveur',
  chooseChannel: 'Régler la langue d’un salon',
  inChannel: (channel) => `Dans ${channel} :`,
  chooseChannelLanguage: (channel) => `La langue dans #${channel}`,

  waiting: 'En attente de la base de données où les réglages sont conservés.',
  unavailable:
    'Les réglages ne peuvent être ni lus ni modifiés pour l’instant. Réessayez dans une minute ; si cela dure, dites à qui exploite ce bot que la raison est dans son journal.',
  notInServer:
    'Le bot n’est pas membre de ce serveur, seules ses commandes y sont : invitez-le avec le scope bot.',
  managersOnly: 'Réservé aux membres qui ont la permission « Gérer le serveur ».',
  mentionsUnclear: 'Ce n’est pas une liste de salons. Écrivez des salons comme #general #aide, ou « all ».',
  tooManyChannels: (most) =>
    `Trop de salons : ${count(most)} au plus. Pour répondre aux mentions dans tous les salons, écrivez « all ».`,
  channelUnknown:
    'L’un d’eux n’est pas un salon de ce serveur où le bot pourrait être mentionné. Un fil suit son salon.',
};
