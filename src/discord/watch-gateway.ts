import { WebSocketShardEvents } from '@discordjs/ws';
import { type ClientOptions, GatewayCloseCodes } from 'discord.js';
import type { Logger } from '../logger.ts';
import { describeError } from '../system-error.ts';
import { texts } from '../texts/en.ts';
import { guardShards, type Unreadable } from './contain-payloads.ts';
import { type Pause, pauseAfter } from './outages.ts';

/** After these discord.js does not connect again: it would be closed again at once. */
const FINAL: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

export interface GatewayWatch {
  readonly logger: Logger;
  /** Called with the code when Discord has closed the connection for good: a reset token, a bad shard. */
  readonly onLost: (code: number) => void;
  readonly pause: Pause;
  /** Aborted when the client is given up: nothing is said of its connection any more, and it is not opened again. */
  readonly stopping: AbortSignal;
}

/**
 * Says in the log how the connection to the gateway fares: that it was closed, with the code and its meaning, what could not
 * be opened and when that is tried again, and that it is there again, with the session that was or a new one.
 *
 * discord.js opens a connection again by itself, half a second after it was closed and however often that fails. Each
 * failure in a row is given a longer pause here. What has been open is opened again at once: the session can be resumed then.
 * One that sends what nothing can stand on has failed, whether it was open or not (see `guardShards`).
 *
 * @returns what the client's options take as `ws`.
 */
export function watchGateway({
  logger,
  onLost,
  pause,
  stopping,
}: GatewayWatch): NonNullable<ClientOptions['ws']> {
  return {
    buildStrategy(manager) {
      let isOpen = false;
      let wasOpen = false;
      let failures = 0;
      /** Before the next connection is opened. */
      let pauseMs = 0;
      let reason: string | null = null;
      let unreadable: Unreadable | null = null;

      manager.on(WebSocketShardEvents.Error, ({ error }) => {
        reason = describeError(error);
      });
      manager.on(WebSocketShardEvents.Closed, ({ code }) => {
        if (stopping.aborted) return;
        if (FINAL.has(code)) return onLost(code);
        failures = isOpen && unreadable === null ? 0 : failures + 1;
        pauseMs = failures === 0 ? 0 : pauseAfter(failures);
        const why = { code, meaning: texts.connection.closeCode(code), ...(reason !== null && { reason }) };
        if (unreadable !== null)
          logger.error({ ...unreadable, retryInMs: pauseMs }, 'Discord’s gateway sent what cannot be read');
        else if (isOpen) logger.info(why, 'the connection to Discord was closed');
        // An error before the first connection has failed the login, and is told of by whoever tries that again.
        else if (wasOpen || reason === null)
          logger.warn({ ...why, retryInMs: pauseMs }, 'Discord’s gateway cannot be reached');
        isOpen = false;
        reason = null;
        unreadable = null;
      });
      const onOpen = (session: 'new' | 'resumed') => () => {
        if (wasOpen) logger.info({ session }, 'connected to Discord again');
        isOpen = true;
        wasOpen = true;
      };
      manager.on(WebSocketShardEvents.Ready, onOpen('new'));
      manager.on(WebSocketShardEvents.Resumed, onOpen('resumed'));
      // Not as soon as it is open: what is sent then may be the next that cannot be read.
      manager.on(WebSocketShardEvents.HeartbeatComplete, () => {
        if (isOpen) failures = 0;
      });

      // The first that a shard does for a new connection is to ask for the session that it may resume.
      const { retrieveSessionInfo } = manager.options;
      manager.options.retrieveSessionInfo = async (shardId) => {
        const waitMs = pauseMs;
        pauseMs = 0;
        if (waitMs > 0 && !stopping.aborted) await pause(waitMs, stopping).catch(() => undefined);
        // A shard that is between two connections connects although it was told to stop, and what is thrown here would
        // end the process.
        if (stopping.aborted) await new Promise<never>(() => {});
        return retrieveSessionInfo(shardId);
      };
      return guardShards(manager, (found) => {
        unreadable = found;
      });
    },
  };
}
