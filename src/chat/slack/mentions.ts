/** `@Readout …` in a channel: answered in its thread, for everyone. */

import { answerLine } from './answer.ts'
import { claimOnce } from './once.ts'
import { parseMessage } from './parse-message.ts'
import type { SlackParts } from './slack-parts.ts'
import { postingWay } from './way.ts'

/** Listens to mentions. Those by bots are left alone, so that two bots can't talk to each other for ever. */
export function listenToMentions(parts: SlackParts): void {
  parts.app.event('app_mention', async ({ event, body }) => {
    const { channel, ts, thread_ts, user, text, bot_id } = event
    if (user === undefined || bot_id !== undefined) return
    await parts.work.run(async () => {
      if (!(await claimOnce(parts, body.event_id, { channel, ts }))) return
      const thread = thread_ts ?? ts
      await answerLine(parts, {
        origin: { team: body.team_id ?? parts.identity().team, channel, user, thread, direct: false },
        way: postingWay(parts.calls, { channel, thread }),
        line: parseMessage(text, parts.identity().userId),
      })
    })
  })
}
