/** What conversations carry over, and which platform events came already, in SQLite. */

import type { ConversationStore } from '../store.ts'
import { conversationValues, whereConversation } from './channel-key.ts'
import { createChannelStories } from './channel-stories.ts'
import type { Database } from './database.ts'
import { createSeenEvents } from './seen-events.ts'

/** Creates the part of the store that keeps conversations. */
export function createConversations(database: Database): ConversationStore {
  return {
    ...createChannelStories(database),
    ...createSeenEvents(database),
    findConversation: (place) =>
      database.read('find the conversation', () => {
        const row = database.get(
          `SELECT state, at FROM conversation WHERE ${whereConversation}`,
          ...conversationValues(database, place),
        )
        return row === undefined ? undefined : { state: JSON.parse(String(row.state)) as unknown, at: String(row.at) }
      }),
    saveConversation: (place, state, at) =>
      database.write(
        'save the conversation',
        () => {
          database.run(
            'INSERT OR REPLACE INTO conversation (workspace, platform, team, channel, thread, person, state, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
            ...conversationValues(database, place),
            JSON.stringify(state ?? null),
            at,
          )
        },
        // Everybody waits for a sync to disk, and what a question was about may be lost with the power.
        { lasting: false },
      ),
    forgetConversation: (place) =>
      database.write('forget the conversation', () => {
        database.run(`DELETE FROM conversation WHERE ${whereConversation}`, ...conversationValues(database, place))
      }),
  }
}
