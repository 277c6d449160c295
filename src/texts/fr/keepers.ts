import type { Texts } from '../texts.ts';

export const keeperTexts: Texts['keepers'] = {
  moderatorsOnly:
    'Réservé aux modérateurs : les membres qui ont la permission « Gérer le serveur » ou le rôle prévu pour Accord.',
  elsewhere:
    'Réservé aux modérateurs, et seulement sur le serveur d’attache du bot. Ici, vous pouvez poser des questions et consulter.',
  noHome:
    'Réservé au propriétaire ou à l’équipe de cette application : le bot n’a pas de serveur d’attache. Qui l’exploite peut ' +
    'en désigner un dans HOME_GUILD_IDS ; les modérateurs de ce serveur pourront alors le faire.',
};
