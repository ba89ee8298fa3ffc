/** Posts editions and watches to Discord channels, each once. */

import type { REST } from 'discord.js'
import type { Logger } from 'pino'
import type { Sender } from '../../editions/sender.ts'
import { platformFailure } from './platform-failure.ts'
import { postMessages } from './post.ts'
import { showReply } from './show-reply.ts'

/** Creates the sender; `rest` waits its turn where Discord limits the rate. */
export function createSender(rest: REST, log: Logger): Sender {
  return {
    platform: 'discord',
    async send(channel, reply, { key, silent }) {
      const messages = showReply(reply, log, silent === undefined ? {} : { silent })
      try {
        return { messageId: await postMessages(rest, messages, { channel: channel.channel, key }) }
      } catch (error) {
        throw platformFailure(error)
      }
    },
  }
}
