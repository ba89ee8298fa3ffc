import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineText } from '../../src/answer/sentences/line-text.ts'
import { showSentence } from '../../src/answer/sentences/resolve-references.ts'
import { extractDigest } from '../../src/digest/extract.ts'
import type { Article, Span } from '../../src/model/article.ts'
import type { ArticleDigest } from '../../src/model/digest.ts'
import type { Line } from '../../src/model/reply.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { makeArticle } from '../digest/make-report.ts'

function digestOf(article: Article): ArticleDigest {
  return extractDigest(article, { actors: [] })
}

/** The words of a line that stand outside marks of ours. */
function listBare(line: Line): Span[] {
  return line.flatMap((piece) => (piece.kind === 'excerpt' && !piece.marks ? [piece.excerpt] : []))
}

/** Letters of somebody's words that are shown without any mark before them. */
function listNaked(article: Article, { quotations }: ArticleDigest, line: Line): string[] {
  return listBare(line).flatMap((bare) =>
    quotations
      .flatMap(({ parts }) => parts)
      .filter(({ start, end }) => start <= bare.start && bare.start < end)
      .map(({ end }) => article.text.slice(bare.start, Math.min(end, bare.end)))
      .filter((words) => /\p{L}/u.test(words)),
  )
}

describe('a sentence from within a quotation', () => {
  const article = makeArticle(
    'a1',
    '2026-05-04',
    'Club sells keeper\n\nCoach Mira Lund wrote to the members: “We sold him to save the club. The bank gave us no time. I take the blame.”\n\n“He was ours. He will be missed,” said Ivo Brandt, the captain.',
  )
  const digest = digestOf(article)
  const [, first, second] = article.passages.map((passage) => splitSentences(article.text, passage))
  const at = (words: string): Span => {
    const start = article.text.indexOf(words)
    return { start, end: start + words.length }
  }

  test('is in marks, and whoever says it is named', () => {
    const line = lineText(showSentence(article, at('The bank gave us no time.'), digest))
    expect(line).toMatch(/Mira Lund: “The bank gave us no time\.”$/u)
  })

  test('keeps the report’s own words outside the marks', () => {
    const line = lineText(showSentence(article, at('He will be missed,” said Ivo Brandt, the captain.'), digest))
    expect(line).toBe('“He will be missed,” said Ivo Brandt, the captain.')
  })

  test('is the same where no quotation is open', () => {
    expect(first?.length ?? 0).toBeGreaterThan(0)
    expect(second?.length ?? 0).toBeGreaterThan(0)
    expect(lineText(showSentence(article, at('Club sells keeper'), digest))).toBe('Club sells keeper')
  })
})

const clause = fc.constantFrom('the pier was closed', 'nobody had warned us', 'we will sue the port', 'it was up to us')
const sentence = clause.map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`)
const marks = fc.constantFrom(['“', '”'], ['"', '"'])
const who = fc.constantFrom('Orla Vale', 'Tomas Brandt', 'a spokesman', 'she')
const paragraph = fc
  .tuple(marks, fc.array(sentence, { minLength: 1, maxLength: 4 }), who, fc.constantFrom('before', 'behind', 'amid'))
  .map(([[open, close], said, name, where]) => {
    const last = said.join(' ').replace(/\.$/u, ',')
    if (where === 'before') return `${name} wrote: ${open}${said.join(' ')}${close} The port closed.`
    if (where === 'behind') return `${open}${last}${close} said ${name}. The port closed.`
    return `${open}${last}${close} said ${name}. ${open}${said.join(' ')}${close}`
  })

test('no words of anybody are shown as the report’s own, whatever part of a report is shown', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (paragraphs, a, b) => {
      const article = makeArticle('a1', '2026-05-04', `Port closes\n\n${paragraphs.join('\n\n')}`)
      const digest = digestOf(article)
      const [start, end] = [a, b].map((n) => n % (article.text.length + 1)).sort((x, y) => x - y) as [number, number]
      const spans = [...article.passages.flatMap((one) => splitSentences(article.text, one)), { start, end }]
      for (const span of spans.filter((one) => one.end > one.start))
        expect(listNaked(article, digest, showSentence(article, span, digest))).toEqual([])
    }),
  )
})

describe('whose words they are', () => {
  const show = (text: string, words: string) => {
    const article = makeArticle('a1', '2026-05-04', `Club sells keeper\n\n${text}`)
    const start = article.text.indexOf(words)
    return lineText(showSentence(article, { start, end: start + words.length }, digestOf(article)))
  }

  test('is told of a pronoun where the report leads to one', () => {
    const text = 'Mira Lund coaches the club. “He was ours,” she said. “He will be missed by us. We shall play on.”'
    expect(show(text, 'We shall play on.')).toBe('Mira Lund: “We shall play on.”')
  })

  test('is told of words in marks that stand alone', () => {
    const text = 'The sale was a mistake, Mira Lund said. “We shall play on.” The bank gave no answer.'
    expect(show(text, '“We shall play on.”')).toBe('Mira Lund: “We shall play on.”')
    expect(show(text, 'The bank gave no answer.')).toBe('The bank gave no answer.')
  })

  test('is left open where somebody else was named since', () => {
    const text =
      'Ivo Brandt left in May.\n\nThe keeper Karl Holt spoke of the sale for an hour.\n\n“It was my wish,” he said. “I shall be back one day. That is all.”'
    expect(show(text, 'That is all.')).not.toContain('Brandt')
  })
})
