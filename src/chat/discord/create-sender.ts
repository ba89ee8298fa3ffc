/** Posts editions and watches to Discord, each once. */

import type { REST } from 'discord.js'
import type { Logger } from 'pino'
import type { Sender } from '../../editions/sender.ts'
import { platformFailure } from './platform-failure.ts'
import { openDirect, postMessages } from './post.ts'
import { showReply } from './show-reply.ts'
import { slashForm } from './slash-form.ts'

/** Creates the sender; `rest` waits its turn where Discord limits the rate. */
export function createSender(rest: REST, log: Logger): Sender {
  return {
    platform: 'discord',
    async send(place, reply, { key, silent, person, again }) {
      const messages = showReply(reply, log, { commandForm: slashForm, ...(silent === undefined ? {} : { silent }) })
      try {
        const channel = person === undefined ? place.channel : await openDirect(rest, person)
        return { messageId: await postMessages(rest, messages, { channel, key, again: again === true }) }
      } catch (error) {
        throw platformFailure(error)
      }
    },
  }
}
