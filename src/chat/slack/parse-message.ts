/** What a person typed in Slack → plain words: mentions, links and entities undone. */

import { unescapeSlack } from '../../render/slack-words.ts'

/**
 * Parses the text of a message or command.
 *
 * @param text - as Slack sends it: `<@U1>`, `<https://…|label>`, `&amp;`
 * @param botUserId - the bot's own id, whose mentions are left out
 * @returns one line of words as the person saw them; empty when there is nothing but mentions of the bot
 */
export function parseMessage(text: string, botUserId?: string): string {
  const words = text.replaceAll(/<([@#!]|https?:|mailto:|tel:)([^<>]*)>/gu, (_, sign: string, rest: string) => {
    const bar = rest.indexOf('|')
    const id = bar < 0 ? rest : rest.slice(0, bar)
    const label = bar < 0 ? '' : rest.slice(bar + 1)
    return wordsOf(sign, id, label, botUserId)
  })
  return unescapeSlack(words).replaceAll(/\s+/gu, ' ').trim()
}

function wordsOf(sign: string, id: string, label: string, botUserId: string | undefined): string {
  switch (sign) {
    case '@':
      return id === botUserId || label === '' ? ' ' : `@${label.replace(/^@/u, '')}`
    case '#':
      return label === '' ? ' ' : `#${label}`
    case '!':
      return label === '' ? ' ' : label
    case 'mailto:':
    case 'tel:':
      return label === '' ? id : label
    default:
      return label === '' ? sign + id : label
  }
}
