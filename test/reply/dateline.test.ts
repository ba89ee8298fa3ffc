/** Datelines: what is one, and what only looks like one. */

import { describe, expect, it } from 'vitest'
import { datelineLength } from '../../src/reply/dateline.ts'

describe('datelineLength', () => {
  it.each([
    ['SANDVIK – The bank closed its doors on Friday.', 'SANDVIK – '],
    ['NORVIK, Lakeland (QPN) — “We are closed,” the bank said.', 'NORVIK, Lakeland (QPN) — '],
    ['(QPN) The bank closed its doors on Friday.', '(QPN) '],
    ['Sandvik (QPN) The bank closed its doors on Friday.', 'Sandvik (QPN) '],
    ['The bank closed its doors – all nine – on Friday.', ''],
    ['Vale (Sandvik Rovers) scored twice.', ''],
    ['The Bank of Sandvik (BS) Governor Orla Vale resigned on Friday.', ''],
    ['NATO ministers met in Sandvik – for the third time.', ''],
  ])('of “%s” is “%s”', (sentence, dateline) => {
    expect(sentence.slice(0, datelineLength(sentence, 2))).toBe(dateline)
  })

  it('is looked for in the first paragraphs alone', () => {
    expect(datelineLength('SANDVIK – The bank closed its doors on Friday.', 12)).toBe(0)
  })
})
