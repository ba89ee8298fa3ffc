/** What Slack sends for what people typed, and the words that it means. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMessage } from '../../../src/chat/slack/parse-message.ts'

test.each([
  ['<@U0BOT> quotes starmer', 'quotes starmer'],
  ['quotes <@U0BOT|readout> starmer', 'quotes starmer'],
  ['what about <@U9|anna>?', 'what about @anna?'],
  ['what about <@U9>?', 'what about ?'],
  ['see <#C1|desk> and <#C2>', 'see #desk and'],
  ['see <https://herald.example/a?b=1&amp;c=2|the Herald>', 'see the Herald'],
  ['see <https://herald.example/a?b=1&amp;c=2>', 'see https://herald.example/a?b=1&c=2'],
  ['mail <mailto:a@b.example|a@b.example>', 'mail a@b.example'],
  ['<!channel> wake up', 'wake up'],
  ['on <!date^1^{date}|8 March>', 'on 8 March'],
  ['R&amp;D &lt;now&gt;', 'R&D <now>'],
  ['&amp;lt;', '&lt;'],
  ['a < b and c > d', 'a < b and c > d'],
  ['  two\n lines ', 'two lines'],
  ['<@U0BOT>', ''],
])('%s means %s', (text, words) => {
  expect(parseMessage(text, 'U0BOT')).toBe(words)
})

test('any text gives one trimmed line', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '@', '!', '|', '>', '&', ';', 'a', ' ', '\n') }), (text) => {
      const words = parseMessage(text, 'U0BOT')
      expect(words).toBe(words.trim())
      expect(words).not.toContain('\n')
    }),
  )
})

test('a million opening brackets take linear time', () => {
  const started = performance.now()
  parseMessage('<@'.repeat(500_000), 'U0BOT')
  parseMessage(`<@${'a'.repeat(1_000_000)}`, 'U0BOT')
  expect(performance.now() - started).toBeLessThan(5_000)
})
