/** Which story a channel talks about, in SQLite. */

import type { ConversationStore } from '../store.ts'
import { channelValues, whereChannel } from './channel-key.ts'
import type { Database } from './database.ts'

/** Creates the part of the store that keeps the stories of channels. */
export function createChannelStories(
  database: Database,
): Pick<ConversationStore, 'findChannelStory' | 'saveChannelStory'> {
  return {
    findChannelStory: (place) =>
      database.read("find the channel's story", () => {
        const row = database.get(
          `SELECT story FROM channel_story WHERE ${whereChannel}`,
          ...channelValues(database, place),
        )
        return row === undefined ? undefined : String(row.story)
      }),
    saveChannelStory: (place, story) =>
      database.write("save the channel's story", () => {
        database.run(
          'INSERT OR REPLACE INTO channel_story (workspace, platform, team, channel, story) VALUES (?, ?, ?, ?, ?)',
          ...channelValues(database, place),
          story,
        )
      }),
  }
}
