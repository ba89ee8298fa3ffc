/** Shows a sentence of an article so that it can be understood on its own. */

import { showSentence } from '../answer/sentences/resolve-references.ts'
import { findActor } from '../digest/actors.ts'
import type { Article } from '../model/article.ts'
import type { ArticleDigest } from '../model/digest.ts'
import { cutExcerpt } from '../model/excerpt.ts'
import type { Line } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import type { Place } from './cite.ts'
import { datelineLength } from './dateline.ts'

/** What tells whom a pronoun means. */
type Background = {
  readonly story: Story
  readonly articles: ReadonlyMap<string, Article>
  readonly digests: ReadonlyMap<string, ArticleDigest>
}

/**
 * The sentence as it stands without a dateline; for a pronoun that means a person of the story stands `[Name]`.
 *
 * @throws {RangeError} for a place in an unknown article: a bug in the caller
 */
export function clearSentence({ story, articles, digests }: Background, at: Place): Line {
  const article = articles.get(at.article.id)
  if (article === undefined) throw new RangeError(`clearSentence: article ${at.article.id} is not loaded`)
  const start = at.start + datelineLength(article.text.slice(at.start, at.end), at.passage)
  const span = { start, end: at.end }
  const line = showSentence(article, span, digests.get(article.id))
  const named = line.find((part) => part.kind === 'text')
  const name = /^\[(.+?)(?:’s)?\]$/u.exec(named?.kind === 'text' ? named.text : '')?.[1]
  if (name !== undefined && findActor(story, name)?.kind === 'person') return line
  return [{ kind: 'excerpt', excerpt: cutExcerpt(article, span), marks: false }]
}
