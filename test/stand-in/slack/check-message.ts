/** Says what Slack, or a promise of Readout, would refuse about a message. */

import { checkBlocks } from './check-blocks.ts'
import type { Json } from './workspace.ts'

/**
 * Checks a message's text and blocks.
 *
 * @returns one sentence for each rule that is broken
 */
export function checkMessage(message: Json): string[] {
  const { text, blocks } = message
  const problems: string[] = []
  if (typeof text !== 'string' || text.trim() === '') problems.push('no_text: the top-level text is missing')
  else {
    if (text.length > 40_000) problems.push(`text of ${text.length} characters`)
    if (/<|>/u.test(text)) problems.push('unescaped control character in text')
    if (/content can.t be displayed/iu.test(text)) problems.push('text is a placeholder')
  }
  if (blocks !== undefined) problems.push(...checkBlocks(blocks))
  if (message.unfurl_links === true || message.unfurl_media === true) problems.push('links would unfurl')
  if (message.link_names === true || message.parse === 'full') problems.push('names would become mentions')
  problems.push(...mentions(blocks))
  return problems
}

/** Markup strings that would notify somebody or forge a link; only times are allowed. */
function mentions(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { type, text } = value as Json
  const bad = type === 'mrkdwn' && typeof text === 'string' && /<(?!!date\^)/u.test(text)
  return [...(bad ? ['markup in a mrkdwn text'] : []), ...Object.values(value).flatMap(mentions)]
}
