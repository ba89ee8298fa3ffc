/** A message of one plain sentence of our own. */

import type { SlackMessage } from '../../render/slack-blocks.ts'

/** Makes the message. */
export function sentence(text: string): SlackMessage {
  const elements = [{ type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text }] }]
  return { text, blocks: [{ type: 'rich_text', elements }] }
}
