/** `sources`: the articles that every answer rests on, and how each fact about them is known. */

import type { ArticleHead, HowKnown, Known, Notice } from '../model/article.ts'
import type { Action, Inline, Line, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { basisLine } from '../reply/basis-line.ts'
import { articleData } from '../reply/data.ts'
import { formatDay } from '../reply/format-day.ts'
import { bold, code, heading, note, notes, smallPrint, toLine } from '../reply/lines.ts'
import type { RequestOf, Turn } from './turn.ts'

const PAGE_SIZE = 8

const HOW: Readonly<Record<HowKnown, string>> = {
  given: 'as given',
  page: 'from the page',
  feed: 'from the feed',
  text: 'from the text',
}

const NOTICES: Readonly<Record<Notice['kind'], string>> = {
  'ai-edited': 'edited with AI',
  sponsored: 'sponsored',
  correction: 'carries a correction',
  agency: 'with agency material',
  opinion: 'opinion',
  sources: 'names its sources',
  other: '',
}

/** Lists a story's articles, newest first. */
export async function composeSources(turn: Turn, request: RequestOf<'sources'>): Promise<Reply> {
  const { store, story, basis } = turn
  const pages = Math.max(1, Math.ceil(basis.articles / PAGE_SIZE))
  const page = Math.min(request.page ?? 1, pages)
  const heads = await store.listArticles({ story: story.slug, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
  return {
    kind: 'answered',
    blocks: [
      heading(`Sources: ${story.title}`),
      smallPrint(basisLine(basis), pages > 1 && ` · page ${page} of ${pages}`),
      heads.length === 0 ? note('No articles yet.') : notes(heads.map(sourceLine)),
      note('Read one: ', code(`article ${heads[0]?.id ?? 'a1'}`)),
    ],
    citations: [],
    basis,
    actions: nextPage(page, pages, story.slug),
    data: {
      kind: 'answered',
      story: story.slug,
      page,
      pages,
      articles: (await listForPrograms(turn, heads)).map(sourceData),
    },
  }
}

/** One article in one line: id, outlet, headline, date and how it is known, notices. */
export function sourceLine(head: ArticleHead): Line {
  return toLine(
    code(head.id),
    ' ',
    bold(head.outlet?.value ?? 'Outlet not given'),
    ' · ',
    titleOf(head),
    ` · ${dateOf(head.published)}`,
    head.byline !== undefined && ` · by ${head.byline.value}`,
    ...head.notices.map(({ kind }) => NOTICES[kind] !== '' && ` · ${NOTICES[kind]}`),
    head.copyOf !== undefined && head.copyOf !== head.id && ` · same text as ${head.copyOf}`,
  )
}

/** The headline, linked where the article has a web address. */
function titleOf(head: ArticleHead): Inline {
  const title = plainText(head.title ?? head.file, 160)
  const address = head.address?.value
  const isWeb = address !== undefined && /^https?:\/\//iu.test(address) && URL.canParse(address)
  return isWeb ? { kind: 'link', address, text: title } : { kind: 'text', text: title }
}

function dateOf(published: Known<string> | undefined): string {
  return published === undefined ? 'date not given' : `${formatDay(published.value)} (${HOW[published.how]})`
}

/** Programs get every article at once; they ask through the console, and a chat never waits for them. */
async function listForPrograms(turn: Turn, page: readonly ArticleHead[]): Promise<readonly ArticleHead[]> {
  const { store, story, basis, place } = turn
  if (place.platform !== 'console' || page.length === basis.articles) return page
  return store.listArticles({ story: story.slug, limit: Math.max(basis.articles, 1) })
}

function sourceData(head: ArticleHead): object {
  return {
    ...articleData(head),
    version: head.version,
    byline: head.byline?.value ?? null,
    address: head.address?.value ?? null,
    publishedHow: head.published?.how ?? null,
    outletHow: head.outlet?.how ?? null,
    notices: head.notices,
    copyOf: head.copyOf ?? null,
    importedAt: head.importedAt,
  }
}

function nextPage(page: number, pages: number, story: string): readonly Action[] {
  if (page >= pages) return []
  return [{ kind: 'request', label: plainText('More sources'), request: { name: 'sources', page: page + 1, story } }]
}
