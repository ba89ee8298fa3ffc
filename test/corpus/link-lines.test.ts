import { describe, expect, it } from 'vitest'
import { clean } from '../../src/corpus/clean.ts'
import { splitLines } from '../../src/corpus/split-lines.ts'

const head = ['Harbour bridge closes', 'The harbour bridge in Tolsby will close on Monday, the city says.']

function keep(lines: readonly string[]): string[] {
  return clean(splitLines([...head, ...lines].join('\n\n'))).paragraphs.map(({ text }) => text)
}

describe('lines that a label in capitals opens', () => {
  it.each([
    'OLD BRIDGES:Why the iron of 1901 gives way',
    'OPINION: Nobody asked the ferrymen about the bridge',
    'LATEST NEWS:Storm Petra nears the coast of Fennel',
  ])('leaves out "%s"', (line) => {
    expect(keep([line, 'Nobody knows for how long.'])).not.toContain(line)
  })

  it.each([
    'WHAT: The summer fair of the harbour church',
    'BRACK: Nobody told us about it.',
    'TOLSBY: Police look for the man with the red boat',
    'QUESTION ONE: Who pays for the bridge?',
  ])('keeps "%s"', (line) => {
    expect(keep([line, 'Nobody knows for how long.'])).toContain(line)
  })

  it('keeps an unfinished answer of somebody who also speaks in sentences', () => {
    const lines = ['UNA BRACK:Nobody told us about it.', 'UNA BRACK:Well, nobody but the ferrymen']
    expect(keep([...lines, 'The line went dead.'])).toEqual(expect.arrayContaining(lines))
  })
})

describe('a gallery', () => {
  it('keeps a sentence that names two picture agencies', () => {
    const line = 'Photographers of AP and Reuters were held for an hour, both agencies said.'
    expect(keep([line])).toContain(line)
  })
})
