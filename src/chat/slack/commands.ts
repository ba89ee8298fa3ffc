/** `/readout …`: acknowledged at once, answered for its reader alone. */

import type { Reply } from '../../model/reply.ts'
import { answerLine, renderReply } from './answer.ts'
import { isRefusal, NOT_THERE } from './failures.ts'
import { parseMessage } from './parse-message.ts'
import { postMessage } from './post.ts'
import { createResponder, type Responder } from './responder.ts'
import { sentence } from './sentence.ts'
import { errorFacts } from './slack-log.ts'
import type { SlackParts } from './slack-parts.ts'
import { respondingWay } from './way.ts'

/** Listens to slash commands; whatever the manifest calls it, every command that Slack sends here is ours. */
export function listenToCommands(parts: SlackParts): void {
  parts.app.command(/^\//u, async ({ command, ack }) => {
    await ack()
    const { channel_id: channel, user_id: user } = command
    const team = command.team_id ?? parts.identity().team
    const responder = createResponder(command.response_url, parts.signal)
    const line = parseMessage(command.text ?? '')
    const direct = channel.startsWith('D')
    await parts.work.run(() =>
      answerLine(parts, {
        origin: { team, channel, user, direct },
        way: respondingWay(responder, parts.calls, { user, replaces: true }),
        line,
        after: async (reply) => {
          if (!direct && reply.kind === 'done' && /^follow\b/iu.test(line)) {
            await announce(parts, { channel, line, responder }, reply)
          }
        },
      }),
    )
  })
}

/** Tells the whole channel what will come, which shows at once whether the bot may write there. */
async function announce(
  parts: SlackParts,
  { channel, line, responder }: { readonly channel: string; readonly line: string; readonly responder: Responder },
  reply: Reply,
): Promise<void> {
  try {
    for (const message of renderReply(parts, { ...reply, actions: [] }, line, false)) {
      await postMessage(parts.calls, { channel }, message, { repeatable: false })
    }
  } catch (error) {
    parts.log.warn({ channel, ...errorFacts(error) }, 'slack announcement failed')
    if (isRefusal(error, NOT_THERE)) await responder.respond(sentence(error.message), { type: 'ephemeral' })
  }
}
