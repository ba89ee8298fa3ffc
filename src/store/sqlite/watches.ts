/** Who watches which question, in SQLite. */

import type { Platform } from '../../model/request.ts'
import type { SubscriptionStore, Watch } from '../store.ts'
import { conversationValues, whereConversation } from './channel-key.ts'
import type { Database, Row } from './database.ts'

/** Creates the part of the store that keeps watches. */
export function createWatches(
  database: Database,
): Pick<SubscriptionStore, 'saveWatch' | 'deleteWatch' | 'listWatches'> {
  const { workspace } = database
  const watchValues = (watch: Omit<Watch, 'lastStatus'>) => [
    ...conversationValues(database, watch),
    watch.story,
    watch.question,
  ]
  return {
    saveWatch: (watch) =>
      database.write('save the watch', () => {
        database.run(
          'INSERT OR REPLACE INTO watch (workspace, platform, team, channel, thread, person, story, question, last_status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
          ...watchValues(watch),
          watch.lastStatus,
        )
      }),
    deleteWatch: (watch) =>
      database.write('delete the watch', () => {
        const { changes } = database.run(
          `DELETE FROM watch WHERE ${whereConversation} AND story = ? AND question = ?`,
          ...watchValues(watch),
        )
        return changes > 0
      }),
    listWatches: (story) =>
      database.read('list the watches', () =>
        database
          .all(
            `SELECT * FROM watch WHERE workspace = ?1 AND (?2 IS NULL OR story = ?2)
             ORDER BY story, question, platform, team, channel, thread, person`,
            ...[workspace, story],
          )
          .map(toWatch),
      ),
  }
}

function toWatch(row: Row): Watch {
  return {
    platform: String(row.platform) as Platform,
    team: String(row.team),
    channel: String(row.channel),
    ...(row.thread === '' ? {} : { thread: String(row.thread) }),
    user: String(row.person),
    story: String(row.story),
    question: String(row.question),
    lastStatus: String(row.last_status),
  }
}
