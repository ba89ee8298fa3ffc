/** What conversations carry over, and which platform events came already, in SQLite. */

import type { ChannelKey, ConversationKey, ConversationStore } from '../store.ts'
import type { Database } from './database.ts'

/** How long an event's id is remembered; platforms repeat one within minutes. */
const eventMemoryMs = 3_600_000

/** Creates the part of the store that keeps conversations. */
export function createConversations(database: Database): ConversationStore {
  const conversation = (key: ConversationKey) => [...channel(key), key.thread ?? '', key.user]
  const channel = (key: ChannelKey) => [database.workspace, key.platform, key.team, key.channel]
  const whereConversation = 'workspace = ? AND platform = ? AND team = ? AND channel = ? AND thread = ? AND person = ?'
  const whereChannel = 'workspace = ? AND platform = ? AND team = ? AND channel = ?'

  return {
    findConversation: (place) =>
      database.read('find the conversation', () => {
        const row = database.get(
          `SELECT state, at FROM conversation WHERE ${whereConversation}`,
          ...conversation(place),
        )
        return row === undefined ? undefined : { state: JSON.parse(String(row.state)) as unknown, at: String(row.at) }
      }),
    saveConversation: (place, state, at) =>
      database.write(
        'save the conversation',
        () => {
          database.run(
            'INSERT OR REPLACE INTO conversation (workspace, platform, team, channel, thread, person, state, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
            ...conversation(place),
            JSON.stringify(state ?? null),
            at,
          )
        },
        // Everybody waits for a sync to disk, and what a question was about may be lost with the power.
        { lasting: false },
      ),
    forgetConversation: (place) =>
      database.write('forget the conversation', () => {
        database.run(`DELETE FROM conversation WHERE ${whereConversation}`, ...conversation(place))
      }),
    findChannelStory: (place) =>
      database.read("find the channel's story", () => {
        const row = database.get(`SELECT story FROM channel_story WHERE ${whereChannel}`, ...channel(place))
        return row === undefined ? undefined : String(row.story)
      }),
    saveChannelStory: (place, story) =>
      database.write("save the channel's story", () => {
        database.run(
          'INSERT OR REPLACE INTO channel_story (workspace, platform, team, channel, story) VALUES (?, ?, ?, ?, ?)',
          ...channel(place),
          story,
        )
      }),
    claimEvent: (platform, eventId, at) =>
      database.write('claim the event', () => {
        const forgetBefore = new Date(Date.parse(at) - eventMemoryMs).toISOString()
        database.run('DELETE FROM seen_event WHERE workspace = ? AND at < ?', database.workspace, forgetBefore)
        const { changes } = database.run(
          `INSERT INTO seen_event (workspace, platform, event, at) VALUES (?, ?, ?, ?)
           ON CONFLICT (workspace, platform, event) DO NOTHING`,
          database.workspace,
          platform,
          eventId,
          at,
        )
        return changes === 1
      }),
  }
}
