/** Collects a reply's citations while it is written, numbered in the order in which they appear. */

import type { Article, Span } from '../model/article.ts'
import { makeCitation } from '../model/citation.ts'
import { cutExcerpt, type Excerpt } from '../model/excerpt.ts'
import type { Citation, Inline } from '../model/reply.ts'

/** A place to cite: words of one passage of one article. */
export type Place = Span & { readonly article: { readonly id: string }; readonly passage: number }

/** Writes marks and excerpts for one reply, and remembers what they point at. */
export type Citer = {
  /** The mark `[1]¶7` of each place, each paragraph once. */
  mark(...places: readonly Place[]): Inline
  /** The article's words at the place, as they stand. */
  show(place: Pick<Place, 'start' | 'end' | 'article'>): Inline
  /** Words that somebody said, in quotation marks. */
  quote(place: Pick<Place, 'start' | 'end' | 'article'>): Inline
  /** An excerpt for a block of its own. */
  cut(place: Pick<Place, 'start' | 'end' | 'article'>): Excerpt
  /** What was cited so far. */
  citations(): readonly Citation[]
}

/**
 * Makes a citer for one reply.
 *
 * @param articles - the articles that the reply may cite, by id
 * @throws {RangeError} from its functions, for a place in an unknown article: a bug in the caller
 */
export function createCiter(articles: ReadonlyMap<string, Article>): Citer {
  const cited = new Map<string, { n: number; place: Place }>()
  const find = (id: string): Article => {
    const article = articles.get(id)
    if (article === undefined) throw new RangeError(`createCiter: article ${id} is not loaded`)
    return article
  }
  const cut: Citer['cut'] = (place) => cutExcerpt(find(place.article.id), place)
  return {
    mark: (...places) => ({ kind: 'cite', n: [...new Set(places.map((place) => numberOf(cited, place)))] }),
    show: (place) => ({ kind: 'excerpt', excerpt: cut(place), marks: false }),
    quote: (place) => ({ kind: 'excerpt', excerpt: cut(place), marks: true }),
    cut,
    citations: () => [...cited.values()].map(({ n, place }) => makeCitation(n, find(place.article.id), place)),
  }
}

/** Gives an article by its id, for `createCiter`. */
export function articlesById(articles: Iterable<Article>): ReadonlyMap<string, Article> {
  return new Map([...articles].map((article) => [article.id, article]))
}

/** One number a paragraph; a second place in it widens what the citation covers. */
function numberOf(cited: Map<string, { n: number; place: Place }>, place: Place): number {
  const key = `${place.article.id} ${place.passage}`
  const known = cited.get(key)
  if (known === undefined) {
    cited.set(key, { n: cited.size + 1, place })
    return cited.size
  }
  const start = Math.min(known.place.start, place.start)
  const end = Math.max(known.place.end, place.end)
  known.place = { article: place.article, passage: place.passage, start, end }
  return known.n
}
