/** Who follows which story, and who watches which question, in SQLite. */

import type { Subscription } from '../../model/edition.ts'
import type { SubscriptionStore } from '../store.ts'
import { channelValues, whereChannel } from './channel-key.ts'
import type { Database } from './database.ts'
import { createWatches } from './watches.ts'

/** Creates the part of the store that keeps subscriptions and watches. */
export function createSubscriptions(database: Database): SubscriptionStore {
  const { workspace } = database
  return {
    ...createWatches(database),
    saveSubscription: (subscription) =>
      database.write('save the subscription', () => {
        database.run(
          'INSERT OR REPLACE INTO subscription (workspace, platform, team, channel, story, subscription) VALUES (?, ?, ?, ?, ?, ?)',
          ...[...channelValues(database, subscription), subscription.story, JSON.stringify(subscription)],
        )
      }),
    deleteSubscription: (place, story) =>
      database.write('delete the subscription', () => {
        const { changes } = database.run(
          `DELETE FROM subscription WHERE ${whereChannel} AND story = ?`,
          ...channelValues(database, place),
          story,
        )
        return changes > 0
      }),
    listSubscriptions: ({ platform, team, channel } = {}) =>
      database.read('list the subscriptions', () =>
        database
          .all(
            `SELECT subscription FROM subscription WHERE workspace = ?1 AND (?2 IS NULL OR platform = ?2)
             AND (?3 IS NULL OR team = ?3) AND (?4 IS NULL OR channel = ?4)
             ORDER BY platform, team, channel, story`,
            ...[workspace, platform, team, channel],
          )
          .map((row) => JSON.parse(String(row.subscription)) as Subscription),
      ),
  }
}
