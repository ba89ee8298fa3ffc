/** Who follows which story, and who watches which question, in SQLite. */

import type { Subscription } from '../../model/edition.ts'
import type { Platform } from '../../model/request.ts'
import type { SubscriptionStore, Watch } from '../store.ts'
import type { Database, Row } from './database.ts'

/** Creates the part of the store that keeps subscriptions and watches. */
export function createSubscriptions(database: Database): SubscriptionStore {
  const { workspace } = database
  const watchKey = (watch: Omit<Watch, 'lastStatus'>) => [
    workspace,
    watch.platform,
    watch.team,
    watch.channel,
    watch.thread ?? '',
    watch.user,
    watch.story,
    watch.question,
  ]
  return {
    saveSubscription: (subscription) =>
      database.write('save the subscription', () => {
        const { platform, team, channel, story } = subscription
        database.run(
          'INSERT OR REPLACE INTO subscription (workspace, platform, team, channel, story, subscription) VALUES (?, ?, ?, ?, ?, ?)',
          ...[workspace, platform, team, channel, story, JSON.stringify(subscription)],
        )
      }),
    deleteSubscription: ({ platform, team, channel }, story) =>
      database.write('delete the subscription', () => {
        const { changes } = database.run(
          'DELETE FROM subscription WHERE workspace = ? AND platform = ? AND team = ? AND channel = ? AND story = ?',
          ...[workspace, platform, team, channel, story],
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
    saveWatch: (watch) =>
      database.write('save the watch', () => {
        database.run(
          'INSERT OR REPLACE INTO watch (workspace, platform, team, channel, thread, person, story, question, last_status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
          ...watchKey(watch),
          watch.lastStatus,
        )
      }),
    deleteWatch: (watch) =>
      database.write('delete the watch', () => {
        const { changes } = database.run(
          `DELETE FROM watch WHERE workspace = ? AND platform = ? AND team = ? AND channel = ? AND thread = ?
           AND person = ? AND story = ? AND question = ?`,
          ...watchKey(watch),
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
