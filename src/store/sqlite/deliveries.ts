/** Editions and their delivery in SQLite: whoever changes the row first has the claim, all others see it. */

import { randomUUID } from 'node:crypto'
import type { Delivery, EditionKey } from '../../model/edition.ts'
import type { Platform } from '../../model/request.ts'
import type { DeliveryStore } from '../store.ts'
import { channelValues, whereChannel } from './channel-key.ts'
import type { Database, Row } from './database.ts'

const whereEdition = `${whereChannel} AND story = ? AND date = ?`

/** Creates the part of the store that keeps deliveries. */
export function createDeliveries(database: Database): DeliveryStore {
  const editionValues = (key: EditionKey) => [...channelValues(database, key), key.story, key.date]
  const find = (key: EditionKey) => {
    const row = database.get(`SELECT * FROM delivery WHERE ${whereEdition}`, ...editionValues(key))
    return row === undefined ? undefined : toDelivery(row)
  }

  return {
    claimDelivery: (key, { dueAt, now, until }) =>
      database.write('claim the delivery', () => {
        // One statement decides: a row is taken when it is new, when its claim has run out, or when its wait is over.
        const { changes } = database.run(
          `INSERT INTO delivery (workspace, platform, team, channel, story, date, state, token, due_at, claimed_until, attempts)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'claimed', ?7, ?8, ?9, 1)
           ON CONFLICT (workspace, platform, team, channel, story, date) DO UPDATE
           SET state = 'claimed', token = ?7, claimed_until = ?9, attempts = attempts + 1, retry_at = NULL, error = NULL
           WHERE (state = 'claimed' AND claimed_until <= ?10)
              OR (state = 'waiting' AND (retry_at IS NULL OR retry_at <= ?10))`,
          ...[...editionValues(key), randomUUID(), dueAt, until, now],
        )
        return changes === 1 ? find(key) : undefined
      }),
    settleDelivery: (key, token, result) =>
      database.write('settle the delivery', () => {
        const { state, messageId, upTo, sentAt, late, error, retryAt } = result
        const { changes } = database.run(
          `UPDATE delivery SET state = ?7, message_id = coalesce(?8, message_id), up_to = coalesce(?9, up_to),
             sent_at = coalesce(?10, sent_at), late = coalesce(?11, late), error = ?12, retry_at = ?13,
             claimed_until = CASE WHEN ?7 = 'claimed' THEN claimed_until END
           WHERE workspace = ?1 AND platform = ?2 AND team = ?3 AND channel = ?4 AND story = ?5 AND date = ?6
             AND state = 'claimed' AND token = ?14`,
          ...editionValues(key),
          ...[state, messageId, upTo, sentAt, late === undefined ? undefined : Number(late), error, retryAt, token],
        )
        return changes === 1
      }),
    findDelivery: (key) => database.read('find the delivery', () => find(key)),
    latestDelivery: (channel, story, states) =>
      database.read('find the latest delivery', () => {
        const row = database.get(
          `SELECT * FROM delivery WHERE ${whereChannel} AND story = ?
           AND (? IS NULL OR state IN (SELECT value FROM json_each(?))) ORDER BY date DESC LIMIT 1`,
          ...[...channelValues(database, channel), story, states && 1, JSON.stringify(states ?? [])],
        )
        return row === undefined ? undefined : toDelivery(row)
      }),
    listDeliveries: (channel, { limit = 50 } = {}) =>
      database.read('list the deliveries', () =>
        database
          .all(
            `SELECT * FROM delivery WHERE ${whereChannel} ORDER BY date DESC, story LIMIT ?`,
            ...channelValues(database, channel),
            limit,
          )
          .map(toDelivery),
      ),
  }
}

function toDelivery(row: Row): Delivery {
  return {
    platform: String(row.platform) as Platform,
    team: String(row.team),
    channel: String(row.channel),
    story: String(row.story),
    date: String(row.date),
    state: String(row.state) as Delivery['state'],
    token: String(row.token),
    dueAt: String(row.due_at),
    attempts: Number(row.attempts),
    ...(row.claimed_until === null ? {} : { claimedUntil: String(row.claimed_until) }),
    ...(row.retry_at === null ? {} : { retryAt: String(row.retry_at) }),
    ...(row.message_id === null ? {} : { messageId: String(row.message_id) }),
    ...(row.up_to === null ? {} : { upTo: Number(row.up_to) }),
    ...(row.sent_at === null ? {} : { sentAt: String(row.sent_at) }),
    ...(row.late === null ? {} : { late: row.late === 1 }),
    ...(row.error === null ? {} : { error: String(row.error) }),
  }
}
