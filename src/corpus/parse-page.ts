/** Parses a saved web page: the article's blocks in order, and what the page's own data says about it. */

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { PageDocument } from './dom.ts'
import { type Block, listBlocks, MARK } from './page-blocks.ts'
import { type PageFacts, readFacts } from './page-facts.ts'
import { countWords, isProse } from './row.ts'

/**
 * A page taken apart, all its blocks in order. `inside` are those of the article, with what Readability left out of its
 * middle put back.
 */
export type Page = { readonly blocks: readonly (Block & { readonly inside: boolean })[]; readonly facts: PageFacts }

/**
 * Parses a page. Runs no script of it and fetches nothing, but hostile pages can take minutes: call it in a worker.
 *
 * @param html - the page's source
 */
export function parsePage(html: string): Page {
  const document = parseHTML(withRoot(html)).document as unknown as PageDocument
  const facts = readFacts(document, html)
  const blocks = listBlocks(document)
  const kept = findKept(document)
  const article = blocks.filter(({ element }) => kept.has(element))
  const enough = article.reduce((sum, { text }) => sum + text.length, 0) >= 250
  const inside = new Set(enough ? fillGaps(blocks, kept) : blocks.filter(({ outside }) => !outside))
  return { facts, blocks: blocks.map((block) => ({ ...block, inside: inside.has(block) })) }
}

/** A fragment, as some tools save it, becomes a page. */
function withRoot(html: string): string {
  return /<html[\s>]/iu.test(html.slice(0, 20_000)) ? html : `<!doctype html><html><body>${html}</body></html>`
}

/** The marked elements that Readability takes for the article's. It rewrites the document: it comes last. */
function findKept(document: PageDocument): ReadonlySet<number> {
  const article = new Readability(document as never, { charThreshold: 250 }).parse()
  const marks = (article?.content ?? '').matchAll(new RegExp(`${MARK}="(\\d+)"`, 'gu'))
  return new Set([...marks].map(([, mark]) => Number(mark)))
}

/** Readability drops paragraphs now and then; a sentence between two of the article is the article's too. */
function fillGaps(blocks: readonly Block[], kept: ReadonlySet<number>): Block[] {
  const isKept = (block: Block) => kept.has(block.element)
  const first = blocks.findIndex(isKept)
  const last = blocks.findLastIndex(isKept)
  const parents = new Set(blocks.filter((block) => isKept(block) && isProse(block.text)).map(({ parent }) => parent))
  return blocks.filter((block, index) => {
    if (isKept(block) || block.kind === 'headline') return true
    if (block.outside || block.linked || !isProse(block.text) || countWords(block.text) < 8) return false
    return (index > first && index < last) || parents.has(block.parent)
  })
}
