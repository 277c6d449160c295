import { RESTJSONErrorCodes as Codes, DiscordAPIError } from 'discord.js';

/**
 * What comes of a request about a message or an interaction that Discord refuses. `final`: it would be refused again, and so
 * would every word about it: one warning, and no second request. `wait`: it would be taken later. `bug`: what was sent is
 * wrong, or what went wrong is no refusal of Discord's.
 */
export type Refusal = 'final' | 'wait' | 'bug';

const FINAL: ReadonlySet<unknown> = new Set([
  // Gone, or out of reach.
  Codes.UnknownChannel,
  Codes.UnknownGuild,
  Codes.UnknownMessage,
  Codes.UnknownUser,
  Codes.UnknownWebhook,
  Codes.UnknownInteraction,
  Codes.UserBannedFromThisGuild,
  Codes.ServerNotAvailableInYourLocation,
  // The bot may not.
  Codes.MissingAccess,
  Codes.MissingPermissions,
  Codes.CannotReplyWithoutPermissionToReadMessageHistory,
  Codes.CannotReferenceAMessageWithoutPermissionToReadMessageHistory,
  Codes.ChannelVerificationLevelTooHighForYouToGainAccess,
  Codes.SendMessagesHasBeenTemporarilyDisabled,
  Codes.CloudflareIsBlockingYourRequest,
  // The person does not want it, or is not to have it.
  Codes.CannotSendMessagesToThisUser,
  Codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  Codes.OpeningDirectMessagesTooFast,
  Codes.ExplicitContentCannotBeSentToTheDesiredRecipient,
  Codes.ReactionWasBlocked,
  // The place does not take it.
  Codes.ThreadLocked,
  Codes.InvalidActionOnArchivedThread,
  Codes.MaximumThreadParticipantsReached,
  Codes.MaximumNumberOfReactionsReached,
  Codes.CannotSendAMessageInAForumChannel,
  Codes.CannotSendMessagesInNonTextChannel,
  Codes.MessageWasBlockedByAutomaticModeration,
  Codes.TitleWasBlockedByAutomaticModeration,
  Codes.MessageBlockedByHarmfulLinksFilter,
  // The interaction is over.
  Codes.InteractionHasAlreadyBeenAcknowledged,
  Codes.ApplicationInteractionFailedToSend,
  Codes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
  Codes.InvalidWebhookToken,
]);

const WAIT: ReadonlySet<unknown> = new Set([
  Codes.ActionCannotBePerformedDueToSlowmodeRateLimit,
  Codes.ChannelSendRateLimit,
  Codes.ServerSendRateLimit,
  Codes.ServiceResourceIsBeingRateLimited,
  Codes.FeatureTemporarilyDisabledServerSide,
  Codes.APIResourceOverloaded,
]);

const TOO_MANY_REQUESTS = 429;

/** Source of the codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json. */
export function readRefusal(error: unknown): Refusal {
  if (!(error instanceof DiscordAPIError)) return 'bug';
  if (FINAL.has(error.code)) return 'final';
  return error.status === TOO_MANY_REQUESTS || WAIT.has(error.code) ? 'wait' : 'bug';
}

/** Where Discord does not say for how long to wait. */
const USUAL_WAIT_MS = 5000;

/** For how many milliseconds Discord asks to wait, in `retry_after` of its answer. */
export function readWait(error: unknown): number {
  if (!(error instanceof DiscordAPIError) || !('retry_after' in error.rawError)) return USUAL_WAIT_MS;
  const seconds = Number(error.rawError.retry_after);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds * 1000) : USUAL_WAIT_MS;
}
