/** App Home and the prompts above an empty direct message. */

import { formatRequest } from '../../desk/format-request.ts'
import { SLACK } from '../../render/limits.ts'
import { renderSlackHome } from '../../render/slack.ts'
import type { SlackBlock } from '../../render/slack-blocks.ts'
import { shownWords } from '../../render/slack-words.ts'
import { renderVerbatim } from '../../render/verbatim.ts'
import { logProblem } from './answer.ts'
import { isRefusal } from './failures.ts'
import { claimOnce } from './once.ts'
import { findPlace } from './place.ts'
import { errorFacts } from './slack-log.ts'
import type { SlackParts } from './slack-parts.ts'

/** What to try first; the message is what is sent when it is pressed. */
export const PROMPTS = [
  { title: 'This morning’s briefing', message: 'brief' },
  { title: 'What changed since yesterday', message: 'changes since yesterday' },
  { title: 'The open questions', message: 'questions' },
  { title: 'Who said what', message: 'quotes' },
].slice(0, SLACK.suggestedPrompts)

/** Prompts need the agent view, which not every workspace has: after such a refusal they are not tried again. */
const NO_AGENT = ['missing_scope', 'unknown_method', 'not_allowed', 'feature_not_enabled', 'invalid_arguments']

/** Listens to people who open the app. */
export function listenToHome(parts: SlackParts): void {
  let prompts = true
  parts.app.event('app_home_opened', async ({ event, body }) => {
    const { user, tab } = event
    const channel = event.channel ?? user
    await parts.work.run(async () => {
      if (!(await claimOnce(parts, body.event_id))) return
      try {
        if (tab !== 'messages') await publishHome(parts, { user, channel, team: body.team_id ?? parts.identity().team })
        else if (prompts) await suggestPrompts(parts, channel)
      } catch (error) {
        if (tab === 'messages' && isRefusal(error, NO_AGENT)) prompts = false
        parts.log.warn({ user, tab, ...errorFacts(error) }, 'slack home failed')
      }
    })
  })
}

async function publishHome(
  parts: SlackParts,
  { user, channel, team }: { readonly user: string; readonly channel: string; readonly team: string },
): Promise<void> {
  const origin = { user, channel, team, direct: true }
  const place = await findPlace(origin, parts.people, parts.config.managers ?? [])
  const reply = await parts.desk.home(place)
  const blocks = renderVerbatim(
    reply,
    (whole) => renderSlackHome(whole, { formatRequest }),
    (shown: readonly SlackBlock[]) => shownWords([{ text: '', blocks: shown }]),
    logProblem(parts.log),
  )
  const view = { type: 'home', blocks, private_metadata: channel }
  await parts.calls.call('views.publish', { user_id: user, view }, { repeatable: true })
}

/** In the agent view prompts belong to the conversation, not to a thread: a `thread_ts` would make them vanish. */
async function suggestPrompts({ calls }: SlackParts, channel: string): Promise<void> {
  const args = { channel_id: channel, title: 'Ask about the story', prompts: PROMPTS }
  await calls.call('assistant.threads.setSuggestedPrompts', args, { repeatable: true, maxWaitMs: 5_000 })
}
