/** The same content for programs: the JSON shapes that the README documents. */

import type { ArticleHead } from '../model/article.ts'
import type { Evidence } from '../model/register.ts'
import type { Citation, Reply } from '../model/reply.ts'

/** An article in JSON. */
type ArticleData = {
  readonly id: string
  readonly file: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
}

/** A place in an article, in JSON; `start` and `end` are offsets into the text that `article` prints. */
type PlaceData = {
  readonly article: ArticleData
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly words: string
}

/** An article's facts for programs; what is not known is `null`. */
export function articleData(article: Pick<ArticleHead, 'id' | 'file' | 'title' | 'outlet' | 'published'>): ArticleData {
  return {
    id: article.id,
    file: article.file,
    title: article.title ?? null,
    outlet: article.outlet?.value ?? null,
    published: article.published?.value ?? null,
  }
}

/** A place for programs, with its words. */
export function placeData(at: Evidence, texts: ReadonlyMap<string, { readonly text: string }>): PlaceData {
  const { article, passage, start, end } = at
  const words = texts.get(article.id)?.text.slice(start, end) ?? ''
  return { article: articleData(article), paragraph: passage, start, end, words }
}

/** A reply's citations for programs. */
export function citationData(citations: readonly Citation[]): readonly (PlaceData & { readonly n: number })[] {
  return citations.map(({ n, article, paragraph, start, end, words }) => ({
    n,
    article: {
      id: article.id,
      file: article.file,
      title: article.title ?? null,
      outlet: article.outlet ?? null,
      published: article.published ?? null,
    },
    paragraph,
    start,
    end,
    words,
  }))
}

/** A reply as people read it: the data of a large story takes a hundred times what is shown of it. */
export function withoutData({ data: _forPrograms, ...shown }: Reply): Reply {
  return shown
}
