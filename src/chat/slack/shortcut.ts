/** "Ask Readout about this": the way to ask inside a thread, where Slack takes no slash commands. */

import { z } from 'zod'
import { SLACK } from '../../render/limits.ts'
import { plainObject } from '../../render/slack-blocks.ts'
import { answerLine } from './answer.ts'
import { parseMessage } from './parse-message.ts'
import { createResponder } from './responder.ts'
import { errorFacts } from './slack-log.ts'
import type { SlackParts } from './slack-parts.ts'
import { postingWay, respondingWay } from './way.ts'

/** `callback_id` of the message shortcut in the manifest. */
export const ASK_SHORTCUT = 'readout_ask_about'

/** `callback_id` of the modal that it opens. */
const ASK_VIEW = 'readout_ask'

const INPUT = { block: 'question', action: 'words' } as const

/** What the modal remembers of the message. */
const Origin = z.object({
  team: z.string(),
  channel: z.string(),
  thread: z.string(),
  /** Where the answer goes; it lives for thirty minutes. */
  address: z.string(),
})

/** Listens to the shortcut and to its modal. */
export function listenToShortcut(parts: SlackParts): void {
  parts.app.shortcut({ callback_id: ASK_SHORTCUT, type: 'message_action' }, async ({ shortcut, ack }) => {
    await ack()
    const { trigger_id, message, channel, team, response_url } = shortcut
    const thread = (message.thread_ts as string | undefined) ?? message.ts
    const origin = { team: team?.id ?? parts.identity().team, channel: channel.id, thread, address: response_url }
    try {
      const view = askView(parseMessage(message.text ?? '', parts.identity().userId), JSON.stringify(origin))
      // A trigger lives for three seconds, so this doesn't queue behind other work.
      await parts.calls.call('views.open', { trigger_id, view }, { repeatable: false, maxWaitMs: 1_000 })
    } catch (error) {
      parts.log.warn(errorFacts(error), 'slack modal not opened')
    }
  })
  parts.app.view(ASK_VIEW, async ({ view, body, ack }) => {
    await ack()
    const line = view.state.values[INPUT.block]?.[INPUT.action]?.value ?? ''
    const { team, channel, thread, address } = Origin.parse(JSON.parse(view.private_metadata))
    const user = body.user.id
    const direct = channel.startsWith('D')
    const responder = createResponder(address, parts.signal)
    await parts.work.run(() =>
      answerLine(parts, {
        origin: { team, channel, user, thread, direct },
        way: direct
          ? postingWay(parts.calls, { channel, thread })
          : respondingWay(responder, parts.calls, { user, thread, replaces: false }),
        line: line.replaceAll(/\s+/gu, ' ').trim(),
      }),
    )
  })
}

function askView(words: string, metadata: string): Readonly<Record<string, unknown>> {
  const initial = [...words.slice(0, SLACK.inputText)].join('').toWellFormed()
  return {
    type: 'modal',
    callback_id: ASK_VIEW,
    private_metadata: metadata,
    title: plainObject('Ask Readout'),
    submit: plainObject('Ask'),
    close: plainObject('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: INPUT.block,
        label: plainObject('Your question'),
        hint: plainObject('The answer appears in the thread, for you alone. You can share it from there.'),
        element: {
          type: 'plain_text_input',
          action_id: INPUT.action,
          multiline: true,
          max_length: SLACK.inputText,
          ...(initial === '' ? {} : { initial_value: initial }),
        },
      },
    ],
  }
}
