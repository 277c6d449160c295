import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { type Refusal, readRefusal, readWait } from '../../src/discord/refusals.ts';

function refusal(code: number, status = 403, more: object = {}): DiscordAPIError {
  const raw = { code, message: 'No', ...more };
  return new DiscordAPIError(raw, code, status, 'POST', 'https://discord.example', { body: {}, files: [] });
}

/** Every refusal that is no bug, and some that are. */
const TABLE: readonly (readonly [code: number, what: Refusal, name: keyof typeof RESTJSONErrorCodes])[] = [
  [10003, 'final', 'UnknownChannel'],
  [10004, 'final', 'UnknownGuild'],
  [10008, 'final', 'UnknownMessage'],
  [10013, 'final', 'UnknownUser'],
  [10015, 'final', 'UnknownWebhook'],
  [10062, 'final', 'UnknownInteraction'],
  [20009, 'final', 'ExplicitContentCannotBeSentToTheDesiredRecipient'],
  [20016, 'wait', 'ActionCannotBePerformedDueToSlowmodeRateLimit'],
  [20028, 'wait', 'ChannelSendRateLimit'],
  [20029, 'wait', 'ServerSendRateLimit'],
  [30010, 'final', 'MaximumNumberOfReactionsReached'],
  [30033, 'final', 'MaximumThreadParticipantsReached'],
  [40003, 'final', 'OpeningDirectMessagesTooFast'],
  [40004, 'final', 'SendMessagesHasBeenTemporarilyDisabled'],
  [40006, 'wait', 'FeatureTemporarilyDisabledServerSide'],
  [40007, 'final', 'UserBannedFromThisGuild'],
  [40043, 'final', 'ApplicationInteractionFailedToSend'],
  [40058, 'final', 'CannotSendAMessageInAForumChannel'],
  [40060, 'final', 'InteractionHasAlreadyBeenAcknowledged'],
  [40062, 'wait', 'ServiceResourceIsBeingRateLimited'],
  [40094, 'final', 'ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages'],
  [40333, 'final', 'CloudflareIsBlockingYourRequest'],
  [50001, 'final', 'MissingAccess'],
  [50007, 'final', 'CannotSendMessagesToThisUser'],
  [50008, 'final', 'CannotSendMessagesInNonTextChannel'],
  [50009, 'final', 'ChannelVerificationLevelTooHighForYouToGainAccess'],
  [50013, 'final', 'MissingPermissions'],
  [50027, 'final', 'InvalidWebhookToken'],
  [50083, 'final', 'InvalidActionOnArchivedThread'],
  [50095, 'final', 'ServerNotAvailableInYourLocation'],
  [50278, 'final', 'CannotSendMessagesToThisUserDueToHavingNoMutualGuilds'],
  [90001, 'final', 'ReactionWasBlocked'],
  [130000, 'wait', 'APIResourceOverloaded'],
  [160002, 'final', 'CannotReplyWithoutPermissionToReadMessageHistory'],
  [160005, 'final', 'ThreadLocked'],
  [160009, 'final', 'CannotReferenceAMessageWithoutPermissionToReadMessageHistory'],
  [200000, 'final', 'MessageWasBlockedByAutomaticModeration'],
  [200001, 'final', 'TitleWasBlockedByAutomaticModeration'],
  [240000, 'final', 'MessageBlockedByHarmfulLinksFilter'],
  [0, 'bug', 'GeneralError'],
  [40005, 'bug', 'RequestEntityTooLarge'],
  [50005, 'bug', 'CannotEditMessageAuthoredByAnotherUser'],
  [50006, 'bug', 'CannotSendAnEmptyMessage'],
  [50035, 'bug', 'InvalidFormBodyOrContentType'],
  [50109, 'bug', 'RequestBodyContainsInvalidJSON'],
];

test.each(TABLE)('%i is a matter of "%s": %s', (code, what, name) => {
  expect(RESTJSONErrorCodes[name]).toBe(code);
  expect(readRefusal(refusal(code))).toBe(what);
});

test('the table has every code that is no bug', () => {
  const codes = Object.values(RESTJSONErrorCodes).filter((code) => typeof code === 'number');
  const found = [...new Set(codes)].filter((code) => readRefusal(refusal(code)) !== 'bug');
  expect(found.sort((a, b) => a - b)).toEqual(
    TABLE.filter(([, what]) => what !== 'bug').map(([code]) => code),
  );
});

test('status 429 is waited for whatever its code, and what is no refusal is a bug', () => {
  expect(readRefusal(refusal(0, 429))).toBe('wait');
  const body = { body: {}, files: [] };
  expect(readRefusal(new HTTPError(503, 'Unavailable', 'POST', 'https://discord.example', body))).toBe('bug');
  expect(readRefusal(new TypeError('a slip'))).toBe('bug');
});

describe('the wait', () => {
  test.each([
    [{ retry_after: 1.5 }, 1500],
    [{ retry_after: 'soon' }, 5000],
    [{}, 5000],
  ])('of %j is %i ms', (more, waitMs) => {
    expect(readWait(refusal(20016, 400, more))).toBe(waitMs);
  });
});
