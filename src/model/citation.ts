/** Makes the citation of a place in an article, the same for answers and for lists. */

import type { Article, Span } from './article.ts'
import type { Citation } from './reply.ts'

/**
 * Cites the words of a span.
 *
 * @param n - the number that the reply prints
 * @param place - the span, and the number of the passage in which it stands
 */
export function makeCitation(n: number, article: Article, place: Span & { readonly passage: number }): Citation {
  const { start, end, passage } = place
  return {
    n,
    article: {
      id: article.id,
      version: article.version,
      file: article.file,
      ...(article.title === undefined ? {} : { title: article.title }),
      ...(article.outlet === undefined ? {} : { outlet: article.outlet.value }),
      ...(article.published === undefined ? {} : { published: article.published.value }),
      ...(article.address === undefined ? {} : { address: article.address.value }),
    },
    paragraph: passage,
    start,
    end,
    words: article.text.slice(start, end),
  }
}
