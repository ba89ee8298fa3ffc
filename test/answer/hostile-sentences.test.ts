import { expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { openInvented } from './invented-story.ts'

test('a sentence of one adverb over and over takes no time worth speaking of', async () => {
  const orchard = await openInvented([
    {
      published: '2026-03-02',
      text: `The orchard merger

The merger${' finally'.repeat(40)} wavered. The growers of Tidewell blocked the merger.`,
    },
  ])
  const began = performance.now()
  const text = textOf(await orchard.ask('Did the merger go through?'))
  const taken = performance.now() - began
  await orchard.close()
  expect(text).toContain('growers of Tidewell')
  expect(taken).toBeLessThan(2000)
})
