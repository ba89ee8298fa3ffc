/** The picture of a timeline: real pixels, text that is drawn, and nothing that an article can inject. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/model/reply.ts'
import { drawTimeline } from '../../src/picture/draw-timeline.ts'
import { timelineSvg, wrapWords } from '../../src/picture/timeline-svg.ts'

const row = (words: string, planned = false) => ({
  date: plainText('3 May 2031'),
  words,
  planned,
  source: plainText('The Quay Post'),
})

describe('drawTimeline', () => {
  it('gives a PNG in which the words leave pixels', async () => {
    const empty = await drawTimeline(plainText('Bridge'), [row('')])
    const full = await drawTimeline(plainText('Bridge'), [row('The harbour bridge closed to lorries at noon.')])
    expect([...full.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(full.length).toBeGreaterThan(empty.length + 500)
  })
})

describe('timelineSvg', () => {
  it('escapes what an article could inject', () => {
    const svg = timelineSvg(plainText('<script>'), [row('</text><image href="file:///etc/passwd"/> & more')])
    expect(svg).not.toContain('<image')
    expect(svg).not.toContain('<script')
  })

  it('says planned in words, not by the dot alone', () => {
    expect(timelineSvg(plainText('Bridge'), [row('Talks are due.', true)])).toContain('Planned · The Quay Post')
  })

  it('says of a plan without a word since that its outcome is not known', () => {
    const passed = { ...row('Talks are due.', true), outcomeUnknown: true }
    expect(timelineSvg(plainText('Bridge'), [passed])).toContain('Planned; outcome not in the corpus · The Quay Post')
  })

  it('breaks a long date, so that it never runs into the words', () => {
    const long = { ...row('Talks are due.'), date: plainText('19 September – 23 November 2031') }
    const svg = timelineSvg(plainText('Bridge'), [long])
    expect(svg).toContain('>19 September – 23<')
    expect(svg).toContain('>November 2031<')
  })
})

describe('wrapWords', () => {
  it('marks what it cuts', () => {
    expect(wrapWords('one two three four five six', 8, 2)).toEqual(['one two', 'three…'])
  })

  it('cuts between words', () => {
    expect(wrapWords('one two three four', 9, 1)).toEqual(['one two…'])
    expect(wrapWords('one twothrees four', 9, 2)).toEqual(['one', 'twothree…'])
  })

  it('never exceeds its room, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 4, max: 60 }), (text, room) => {
        const lines = wrapWords(text, room, 3)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(room)
      }),
    )
  })
})
