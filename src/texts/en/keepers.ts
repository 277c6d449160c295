/** What those read who may not look after the corpus, or not here. */
export const keeperTexts = {
  moderatorsOnly:
    'Only moderators may do this: members with “Manage Server”, or with the role set for Accord.',
  elsewhere:
    'Only moderators may do this, and only in the bot’s home server. Here you can ask and look things up.',
  noHome:
    'Only the owner or the team of this application may do this: the bot has no home server. Whoever runs it can name ' +
    'one in HOME_GUILD_IDS; the moderators of that server may do this then.',
};
