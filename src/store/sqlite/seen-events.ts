/** Which platform events came already, in SQLite. */

import type { ConversationStore } from '../store.ts'
import type { Database } from './database.ts'

/** How long an event's id is remembered; platforms repeat one within minutes. */
const eventMemoryMs = 3_600_000

/** Creates the part of the store that lets each event be answered once. */
export function createSeenEvents(database: Database): Pick<ConversationStore, 'claimEvent'> {
  const { workspace } = database
  return {
    claimEvent: (platform, eventId, at) =>
      database.write('claim the event', () => {
        const forgetBefore = new Date(Date.parse(at) - eventMemoryMs).toISOString()
        database.run('DELETE FROM seen_event WHERE workspace = ? AND at < ?', workspace, forgetBefore)
        const { changes } = database.run(
          `INSERT INTO seen_event (workspace, platform, event, at) VALUES (?, ?, ?, ?)
           ON CONFLICT (workspace, platform, event) DO NOTHING`,
          ...[workspace, platform, eventId, at],
        )
        return changes === 1
      }),
  }
}
