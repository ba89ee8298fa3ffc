/** How requests of Slack come in: over a socket that Readout opens, or as signed HTTP requests. */

import type { Receiver } from '@slack/bolt'

/** A way in. */
export interface Connection {
  readonly receiver: Receiver
  /**
   * Begins to receive.
   *
   * @throws {ConfigError} when Slack refuses the app token, or the port can't be had
   * @throws {PlatformError} when Slack can't be reached
   */
  start(): Promise<void>
  /** Ends receiving; nothing is left open. */
  stop(): Promise<void>
}
