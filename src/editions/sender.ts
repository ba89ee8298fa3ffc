/** How editions and watches reach a platform's channel. */

import type { Reply } from '../model/reply.ts'
import type { Platform } from '../model/request.ts'
import type { ChannelKey } from '../store/store.ts'

/** Posts to one platform. Waits its turn where the platform limits the rate. */
export interface Sender {
  readonly platform: Platform
  /**
   * Posts a reply.
   *
   * @param channel - where to; a direct message's channel is the person's conversation
   * @param options - `key` is the same for each try of the same message: a platform that knows idempotency keys sends
   *   it once. `silent` posts without a notification where the platform can. `person` is the id of somebody to send a
   *   direct message to, instead of the channel. `again`: an earlier try may have got through, so a platform that forgets
   *   its keys looks first
   * @returns the platform's id of the message
   * @throws {PlatformError} `retryAfterMs` when it should be tried again, `permanent` when a person must act first
   */
  send(
    channel: ChannelKey,
    reply: Reply,
    options: {
      readonly key: string
      readonly silent?: boolean
      readonly person?: string
      readonly again?: boolean
    },
  ): Promise<{ readonly messageId: string }>
}
