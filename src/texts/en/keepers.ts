/** Who looks after the corpus, and where: what those read who may not, and who starts the bot with settings that do not fit. */
export const keeperTexts = {
  // Refusals
  moderatorsOnly:
    'Only moderators may do this: members with “Manage Server”, or with the role set for Accord.',
  elsewhere:
    'Only moderators may do this, and only in the bot’s home server. Here you can ask and look things up.',
  noHome:
    'Only the owner or the team of this application may do this: the bot has no home server. Whoever runs it can name ' +
    'one in HOME_GUILD_IDS; the moderators of that server may do this then.',

  // Start-up, in the terminal
  guildUnknown: (variable: string, guildIds: readonly string[]) =>
    `The commands cannot be registered in ${variable} ${guildIds.join(', ')}: expected a server that the bot has been ` +
    'invited to with the scopes bot and applications.commands.',
  roleOfEveryone: (roleId: string) =>
    `MODERATOR_ROLE_ID ${roleId} is the id of a server, and so of @everyone there: every member would be a moderator. ` +
    'Expected the id of a role that moderators have.',
  roleUnknown: (roleId: string) =>
    `MODERATOR_ROLE_ID ${roleId} is not a role of the bot’s home server: expected the id of one of its roles. ` +
    'HOME_GUILD_IDS says which server is home.',
};
