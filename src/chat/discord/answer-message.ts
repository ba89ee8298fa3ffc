/** Answers direct messages, and messages that mention the bot, which are the only ones whose words it sees. */

import { ChannelType, type Message } from 'discord.js'
import { type Edge, failedReply, loggable } from './edge.ts'
import { placeOfMessage } from './place.ts'
import { postMessages } from './post.ts'
import { showReply } from './show-reply.ts'

/**
 * Answers a message when it is meant for the bot; a reply to one of the bot's messages mentions it too, and so goes on
 * with the conversation.
 */
export async function answerMessage(message: Message, edge: Edge): Promise<void> {
  if (!isForUs(message)) return
  const direct = message.channel.type === ChannelType.DM
  const posting = {
    channel: message.channelId,
    key: `message:${message.id}`,
    ...(direct ? {} : { replyTo: message.id }),
  }
  const { rest } = message.client
  try {
    if (!(await edge.store.claimEvent('discord', posting.key, edge.clock.now().toISOString()))) return
    const place = placeOfMessage(message)
    const words = wordsOf(message)
    const reply = await edge.queue.work(() => (words === '' ? edge.desk.home(place) : edge.desk.hear(words, place)))
    await postMessages(rest, showReply(reply, edge.log), posting)
  } catch (error) {
    const apology = showReply(failedReply(error, edge), edge.log)
    // Where Discord refused the answer, it refuses the apology as well; the log has both.
    await postMessages(rest, apology, { ...posting, key: `${posting.key}:failed` }).catch((again: unknown) => {
      edge.log.warn({ message: message.id, ...loggable(again) }, 'a message on Discord stays unanswered')
    })
  }
}

function isForUs(message: Message): boolean {
  const us = message.client.user.id
  if (message.author.bot || message.author.id === us || message.webhookId !== null || message.system) return false
  return message.channel.type === ChannelType.DM || mentions(message, us)
}

/** The list of mentions is Discord's; the words are looked at as well, because the list may be missing. */
function mentions({ mentions: { users }, content }: Message, us: string): boolean {
  return users.has(us) || content.includes(`<@${us}>`) || content.includes(`<@!${us}>`)
}

/** The words of a message without the mention of the bot. */
function wordsOf(message: Message): string {
  const us = message.client.user.id
  return message.content.replaceAll(`<@${us}>`, ' ').replaceAll(`<@!${us}>`, ' ').trim()
}
