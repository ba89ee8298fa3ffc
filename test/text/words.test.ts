/** Words are cut, folded and stemmed as the search index does it. */

import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWord, isStopWord, listStems, listWords, stem } from '../../src/text/words.ts'

const show = (text: string) => listWords(text).map(({ word }) => word)

describe('listWords', () => {
  test('keeps inner apostrophes and the points of numbers, parts hyphens', () => {
    expect(show("It’s 90,000 or 1.5 – don't co-chair")).toEqual(['It’s', '90,000', 'or', '1.5', "don't", 'co', 'chair'])
  })

  test('any text: each word is the text’s own slice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end, word } of listWords(text)) expect(text.slice(start, end)).toBe(word)
      }),
    )
  })
})

describe('foldWord', () => {
  for (const [word, folded] of [
    ['Zełenski’s', 'zelenski'],
    ['ÉCOLE', 'ecole'],
    ["Okoro's", 'okoro'],
    ["workers'", 'workers'],
    ['straße', 'strasse'],
  ] as const) {
    test(`${word} is ${folded}`, () => expect(foldWord(word)).toBe(folded))
  }
})

test('words in capitals are never stop words', () => {
  expect(isStopWord('us')).toBe(true)
  expect(isStopWord('US')).toBe(false)
})

test('stems leave out what does not tell texts apart', () => {
  expect(listStems('The guarantees were guaranteed')).toEqual(['guarante', 'guarante'])
})

test('stems equal those of the search index', () => {
  const endings =
    'ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize s es ies ed eed ing y e ll'.split(
      ' ',
    )
  const roots =
    'relat condit vile digit conform radic differ oper feudal decis hope call form sens tripl electric good reviv allow infer adjust depend adopt probat rat ceas control roll fly dy'.split(
      ' ',
    )
  const words = roots.flatMap((root) => [root, ...endings.map((ending) => root + ending)])
  expect(words.map((word) => [word, stem(word)])).toEqual(words.map((word) => [word, stems.get(word)]))
})

const stems = readStems()

/** What SQLite's porter tokenizer makes of the words of the test above. */
function readStems(): ReadonlyMap<string, string> {
  const db = new DatabaseSync(':memory:')
  db.exec("create virtual table t using fts5(x, tokenize='porter unicode61')")
  db.exec("create virtual table v using fts5vocab(t, 'instance')")
  const endings =
    'ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize s es ies ed eed ing y e ll'.split(
      ' ',
    )
  const roots =
    'relat condit vile digit conform radic differ oper feudal decis hope call form sens tripl electric good reviv allow infer adjust depend adopt probat rat ceas control roll fly dy'.split(
      ' ',
    )
  const words = roots.flatMap((root) => [root, ...endings.map((ending) => root + ending)])
  const insert = db.prepare('insert into t(rowid, x) values (?, ?)')
  words.forEach((word, i) => {
    insert.run(i + 1, word)
  })
  const found = new Map<string, string>()
  for (const row of db.prepare('select term, doc from v').all())
    found.set(words[Number(row.doc) - 1] ?? '', String(row.term))
  db.close()
  return found
}
