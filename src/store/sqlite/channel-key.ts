/** Finds rows by the channel or the conversation that they belong to. */

import type { ChannelKey, ConversationKey } from '../store.ts'
import type { Database } from './database.ts'

/** The condition for a channel; its values: `channelValues`. */
export const whereChannel = 'workspace = ? AND platform = ? AND team = ? AND channel = ?'

/** The condition for one person's talk in a channel or thread; its values: `conversationValues`. */
export const whereConversation = `${whereChannel} AND thread = ? AND person = ?`

/** The values of a channel's columns, in the order of `whereChannel`. */
export function channelValues({ workspace }: Database, { platform, team, channel }: ChannelKey): string[] {
  return [workspace, platform, team, channel]
}

/** The values of a conversation's columns, in the order of `whereConversation`. */
export function conversationValues(database: Database, key: ConversationKey): string[] {
  return [...channelValues(database, key), key.thread ?? '', key.user]
}
