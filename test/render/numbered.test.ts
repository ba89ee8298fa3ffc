/** Items that bring their own number, such as the questions of a second page, have no bullet before it. */

import { expect, test } from 'vitest'
import { type Block, plainText, type Reply } from '../../src/model/reply.ts'
import { readDiscordText, renderDiscord } from '../../src/render/discord.ts'
import { renderSlack } from '../../src/render/slack.ts'

const OPTIONS = { formatRequest: () => 'help' }

function listOf(...items: string[]): Reply {
  const list: Block = {
    kind: 'list',
    claim: false,
    items: items.map((text) => [{ kind: 'text', text: plainText(text) }]),
  }
  return { kind: 'answered', blocks: [list], citations: [], actions: [] }
}

test('a numbered item stands on its own line without a bullet on Slack', () => {
  const [message] = renderSlack(listOf('8. troops', '9. ceasefire'), OPTIONS)
  expect(message?.text).toBe('8. troops\n9. ceasefire')
})

test('a numbered item stands on its own line without a bullet on Discord', () => {
  expect(readDiscordText(renderDiscord(listOf('8. troops', '9. ceasefire'), OPTIONS))).toBe('8. troops\n9. ceasefire')
})

test.each(['2025 was dry.', '1.5 million people', 'troops', '12345. too long'])('%s has its bullet', (text) => {
  expect(renderSlack(listOf(text), OPTIONS)[0]?.text).toBe(`• ${text}`)
  expect(readDiscordText(renderDiscord(listOf(text), OPTIONS))).toBe(`- ${text}`)
})
