/** The only door to quotation marks: words cut from a stored article by position. */

import type { Article, Span } from './article.ts'

const genuine = new WeakSet<object>()

declare const cutFromArticle: unique symbol

/**
 * Words cut from a stored article, exact to the character.
 *
 * Only `cutExcerpt` makes one: the brand keeps other code from writing the type, and `isExcerpt` refuses at run time
 * what was copied, spread or parsed from JSON.
 */
export type Excerpt = Span & {
  readonly articleId: string
  readonly version: number
  readonly words: string
  readonly [cutFromArticle]: true
}

/**
 * Cuts the words at `span` out of the article.
 *
 * @param article - a stored article; `id`, `version` and `text` are read
 * @param span - UTF-16 offsets into `article.text`
 * @returns an excerpt whose `words` equal `article.text.slice(span.start, span.end)`
 * @throws {RangeError} when the span is empty, reversed, outside the text, or splits a surrogate pair: a bug in the caller
 */
export function cutExcerpt(article: Pick<Article, 'id' | 'version' | 'text'>, span: Span): Excerpt {
  const { start, end } = span
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > article.text.length) {
    throw new RangeError(`cutExcerpt: ${start}–${end} is no span of article ${article.id} v${article.version}`)
  }
  if (splitsPair(article.text, start) || splitsPair(article.text, end)) {
    throw new RangeError(`cutExcerpt: ${start}–${end} splits a character of article ${article.id} v${article.version}`)
  }
  const excerpt = Object.freeze({
    articleId: article.id,
    version: article.version,
    start,
    end,
    words: article.text.slice(start, end),
  }) as Excerpt
  genuine.add(excerpt)
  return excerpt
}

/** Says whether `value` was made by `cutExcerpt` in this process. */
export function isExcerpt(value: unknown): value is Excerpt {
  return typeof value === 'object' && value !== null && genuine.has(value)
}

function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
