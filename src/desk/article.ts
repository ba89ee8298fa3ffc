/** `article a3`: a stored article, or one paragraph of it with its neighbours. */

import type { Article, Passage } from '../model/article.ts'
import type { Action, Line, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { articlesById, type Citer, createCiter } from '../reply/cite.ts'
import { articleData, citationData } from '../reply/data.ts'
import { bold, claim, code, heading, note, notes, smallPrint, toLine } from '../reply/lines.ts'
import { findNear } from './nearest.ts'
import { sourceLine } from './sources.ts'
import type { RequestOf, Turn } from './turn.ts'

/** So much of an article is shown at a time, in characters. */
const PAGE_CHARS = 1500

/** Shows the article from the paragraph on; an unknown id gives the nearest and the list. */
export async function composeArticle(turn: Turn, request: RequestOf<'article'>): Promise<Reply> {
  const article = await turn.store.findArticle(request.id)
  if (article === undefined || article.story !== turn.story.slug) return unknownArticle(turn, request.id)
  const last = article.passages.at(-1)?.n ?? 0
  const from = request.passage === undefined ? 1 : Math.min(request.passage, last)
  const shown = takePassages(article, from)
  const citer = createCiter(articlesById([article]))
  const next = (shown.at(-1)?.n ?? last) + 1
  return {
    kind: 'answered',
    blocks: [
      heading(article.title ?? article.file),
      smallPrint(...sourceLine(article), ` · ${last} paragraphs · version ${article.version}`),
      ...shown.map((passage) => claim(passageLine(citer, article, passage))),
    ],
    citations: citer.citations(),
    basis: turn.basis,
    actions: next > last ? [] : [readOn(request, next)],
    data: {
      kind: 'answered',
      story: article.story,
      ...articleData(article),
      version: article.version,
      byline: article.byline ?? null,
      address: article.address ?? null,
      publishedHow: article.published?.how ?? null,
      outletHow: article.outlet?.how ?? null,
      notices: article.notices,
      importedAt: article.importedAt,
      text: article.text,
      passages: article.passages,
      citations: citationData(citer.citations()),
    },
  }
}

/** Whole paragraphs from `from` on, at least one, up to the page's size. */
function takePassages(article: Article, from: number): readonly Passage[] {
  const taken: Passage[] = []
  let chars = 0
  for (const passage of article.passages) {
    if (passage.n < from || passage.kind === 'headline') continue
    chars += passage.end - passage.start
    if (taken.length > 0 && chars > PAGE_CHARS) break
    taken.push(passage)
  }
  return taken
}

function passageLine(citer: Citer, article: Article, passage: Passage): Line {
  const place = { article, passage: passage.n, start: passage.start, end: passage.end }
  return toLine(bold(`¶${passage.n} `), citer.show(place), ' ', citer.mark(place))
}

function readOn(request: RequestOf<'article'>, passage: number): Action {
  return { kind: 'request', label: plainText('Read on'), request: { ...request, passage } }
}

async function unknownArticle({ store, story }: Turn, id: string): Promise<Reply> {
  const heads = await store.listArticles({ story: story.slug, limit: 8 })
  const nearest = findNear(
    heads.map((head) => head.id),
    id,
  )
  const text = `There is no article ${plainText(id, 40)} in this story.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`
  return {
    kind: 'clarify',
    blocks: [note(text), notes(heads.map(sourceLine)), note('All of them: ', code('sources'))],
    citations: [],
    actions: [{ kind: 'request', label: plainText('Sources'), request: { name: 'sources', story: story.slug } }],
    data: { kind: 'clarify', text, articles: heads.map(articleData) },
  }
}
