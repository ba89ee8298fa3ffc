/** From a reply to Discord messages whose quotations have been compared with the articles once more. */

import type { Logger } from 'pino'
import { formatRequest } from '../../desk/format-request.ts'
import type { Reply } from '../../model/reply.ts'
import { plainText } from '../../model/reply.ts'
import { type DiscordOptions, readDiscordText, renderDiscord } from '../../render/discord.ts'
import type { DiscordMessage } from '../../render/discord-payload.ts'
import { renderVerbatim } from '../../render/verbatim.ts'

/**
 * Renders a reply; a block whose words did not come through to the character is withheld, and the log says which.
 *
 * @param options - as for `renderDiscord`, without the form of buttons
 */
export function showReply(
  reply: Reply,
  log: Logger,
  options: Omit<DiscordOptions, 'formatRequest'> = {},
): readonly DiscordMessage[] {
  return renderVerbatim(
    reply,
    (shown) => renderDiscord(shown, { ...options, formatRequest }),
    readDiscordText,
    (problem) => log.error({ ...problem }, 'words withheld: they differ from the article'),
  )
}

/** A reply of one line of our own. */
export function sayLine(text: string, kind: Reply['kind'] = 'refused'): Reply {
  return {
    kind,
    blocks: [{ kind: 'line', line: [{ kind: 'text', text: plainText(text) }], claim: false }],
    citations: [],
    actions: [],
  }
}
