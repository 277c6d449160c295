import type { Texts } from '../texts.ts';
import { bold, plural } from './wording.ts';

export const smallTalkTexts: Texts['smallTalk'] = {
  lines: {
    help: 'Posez une question sur les articles : la réponse est une phrase citée de l’un d’eux, avec sa source.',
    identity:
      'C’est Accord, un bot : il répond aux questions en citant la phrase d’un article qui le dit. Aucun modèle de langage n’écrit quoi que ce soit.',
    clock: 'Accord sait ce que disent ses articles, et non l’heure ni le temps qu’il fait.',
    chat: 'Accord n’est pas là pour bavarder, mais il trouve ce que disent les articles : posez votre question.',
    test: 'Cela fonctionne. Posez une question sur les articles.',
    thanks: 'Je vous en prie.',
    farewell: 'Au revoir.',
    greeting: 'Bonjour. Posez une question sur les articles : qui a signé quoi, quand ou où, par exemple.',
    nod: 'Revenez dès que vous cherchez quelque chose dans les articles.',
  },
  reactions: { thanks: '👍', nod: '👌' },
  bare: 'De quoi s’agit-il ? Nommez-le dans la question, ou répondez à la réponse dont vous parlez.',
  helpButton: 'Aide',

  counts: (articles, passages) => `${bold(plural(articles, 'article'))}, ${plural(passages, 'passage')}.`,
  newest: 'Les plus récents d’abord',
  titled: (title, date) => `« ${title} » (${date})`,
  titles: (lead, titles, more) =>
    `${lead} : ${titles.join(', ')}${more > 0 ? ` et ${plural(more, 'autre')}` : ''}.`,
  latest: (title) => `Le plus récent des articles est ${title}.`,
  earliest: (title) => `Le plus ancien est ${title}.`,
  undated: (articles) =>
    articles === 1 ? 'Un article n’a pas de date.' : `${plural(articles, 'article')} n’ont pas de date.`,
  noDates: 'Aucun article n’a de date.',
  changed: (when) => `Dernière modification : ${when}.`,
  unchanged: (when) => `Ils n’ont pas changé depuis leur premier chargement, ${when}.`,
  loaded: (when) => `Chargement : ${when}.`,
  all: (articles) => `Les ${plural(articles, 'article')}`,
  keepers: {
    here: (role) =>
      `Les modérateurs de ce serveur tiennent les articles à jour, avec ${bold('/corpus')} : les membres qui ont la permission « Gérer le serveur »${role === null ? '' : ` ou le rôle ${bold(role)}`}.`,
    elsewhere:
      'Les modérateurs du serveur d’attache du bot tiennent les articles à jour : les membres qui y ont la permission « Gérer le serveur » ou le rôle prévu pour Accord.',
    noHome:
      'Le propriétaire ou l’équipe de cette application tient les articles à jour : le bot n’a pas de serveur d’attache.',
  },
};
