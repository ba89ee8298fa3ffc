/** Posts editions and watches to Discord, each once. */

import type { REST } from 'discord.js'
import type { Logger } from 'pino'
import type { Sender } from '../../editions/sender.ts'
import type { Reply } from '../../model/reply.ts'
import type { ChannelKey } from '../../store/store.ts'
import { findPosted } from './find-posted.ts'
import { platformFailure } from './platform-failure.ts'
import { openDirect, postMessages } from './post.ts'
import { showReply } from './show-reply.ts'
import { slashForm } from './slash-form.ts'

/**
 * `again`: an earlier try of the same key may have got through. Discord knows a nonce for a few minutes only, so the
 * channel is searched first.
 */
export type SendOptions = Parameters<Sender['send']>[2] & { readonly person?: string; readonly again?: boolean }

export interface DiscordSender extends Sender {
  send(channel: ChannelKey, reply: Reply, options: SendOptions): Promise<{ readonly messageId: string }>
}

/** Creates the sender; `rest` waits its turn where Discord limits the rate. */
export function createSender(rest: REST, log: Logger): DiscordSender {
  return {
    platform: 'discord',
    async send(place, reply, { key, silent, person, again }) {
      const messages = showReply(reply, log, { commandForm: slashForm, ...(silent === undefined ? {} : { silent }) })
      try {
        const channel = person === undefined ? place.channel : await openDirect(rest, person)
        const posted = again === true ? await findPosted(rest, channel, key) : undefined
        return { messageId: posted ?? (await postMessages(rest, messages, { channel, key })) }
      } catch (error) {
        throw platformFailure(error)
      }
    },
  }
}
