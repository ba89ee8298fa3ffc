import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findReferent, isNamedNear } from '../../../src/digest/quotes/find-referent.ts'
import type { Article } from '../../../src/model/article.ts'
import { makeArticle } from '../make-report.ts'

const report = (text: string) => makeArticle('a1', '2026-05-04', `Ferry line is sold\n\n${text}`)

/** Where the pronoun stands that the words begin with. */
const at = ({ text }: Article, words: string) => text.indexOf(words)

function meant(text: string, words: string): string | undefined {
  const article = report(text)
  return findReferent(article, at(article, words))
}

describe('a pronoun means', () => {
  test.each([
    [
      'the one who begins the sentence before',
      'Martin Oakes criticised Peter Lund. He paid in cash.',
      'He paid',
      'Martin Oakes',
    ],
    [
      'the only one of its gender',
      'Helen Marsh beat Peter Lund in the vote. She takes office on Monday.',
      'She takes',
      'Helen Marsh',
    ],
    [
      'the one behind a role, by the whole name',
      'The captain, Peter Lund, left the bridge at noon.\n\nHe came back at dusk.',
      'He came',
      'Peter Lund',
    ],
    [
      'the one of a last name that two have, by what is printed',
      'Paula Lund owns the yard. Greta Lund runs it. On Friday, Lund fell ill. She sold a barge.',
      'She sold',
      'Lund',
    ],
  ])('%s', (_, text, words, name) => {
    expect(meant(text, words)).toBe(name)
  })

  test.each([
    [
      'nobody where the nearest name is another one',
      'Peter Lund left the board. The yard was built by Martin Oakes. He died in June.',
      'He died',
    ],
    ['nobody of the other gender', 'Helen Marsh closed the yard on Friday. He objected.', 'He objected'],
    [
      'nobody where somebody without a name is nearer',
      'Peter Lund left the board. A lawyer opened the valve. He ran.',
      'He ran',
    ],
    ['nobody where nobody was named', 'The valve was open for a week. He knew.', 'He knew'],
  ])('%s', (_, text, words) => {
    expect(meant(text, words)).toBeUndefined()
  })
})

describe('the sentence with names before a pronoun', () => {
  const article = report(
    'Peter Lund praised the crew. At a meeting of the owners, Martin Oakes, a lawyer, said that the ferry had cost millions.\n\n“Where did the money go?” he asked.',
  )
  const near = (name: string) => isNamedNear(article, at(article, 'he asked'), (other) => other === name)

  test('speaks of whom it names', () => {
    expect(near('Martin Oakes')).toBe(true)
  })

  test('does not speak of somebody farther back', () => {
    expect(near('Peter Lund')).toBe(false)
  })

  test('speaks against nobody where there is none', () => {
    const bare = report('The valve was open. “It was the rain,” he said.')
    expect(isNamedNear(bare, at(bare, 'he said'), () => false)).toBe(true)
  })
})

const words = fc.constantFrom(
  'Peter Lund',
  'Lund',
  'Helen Marsh',
  'the captain',
  'He',
  'She',
  'left.',
  'said',
  '“No,”',
  'The',
  'Rovers',
  '.',
)

test('a pronoun in any text means nobody whose last name does not stand in it', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), fc.nat(), (parts, n) => {
      const article = report(parts.join(' '))
      const name = findReferent(article, n % (article.text.length + 1))
      if (name !== undefined) expect(article.text).toContain(name.split(' ').at(-1))
    }),
  )
})
