/** The last look at a reply before it leaves: excerpts equal the stored articles, and every claim is cited. */

import { type Excerpt, isExcerpt } from '../model/excerpt.ts'
import type { Block, Inline, Line, Reply } from '../model/reply.ts'
import type { Store } from '../store/store.ts'
import { note } from './lines.ts'

/** Why something was kept back; ids and offsets only, never words of an article. */
export type Withheld = { readonly why: 'not verbatim' | 'no citation'; readonly where: string }

/**
 * Keeps back what breaks the first two promises.
 *
 * @param reply - any reply
 * @returns the reply without the blocks and items that fail, with a line that says so where words were withheld, and
 *   what was kept back, for the log
 */
export async function checkReply(
  store: Pick<Store, 'findArticle'>,
  reply: Reply,
): Promise<{ readonly reply: Reply; readonly withheld: readonly Withheld[] }> {
  const wrong = await findAltered(store, reply)
  const numbers = new Set(reply.citations.filter(({ words }) => words !== '').map(({ n }) => n))
  const withheld: Withheld[] = [...wrong.values()].map((where) => ({ why: 'not verbatim', where }))
  const cited = (line: Line) => line.some((part) => part.kind === 'cite' && part.n.some((n) => numbers.has(n)))
  const keep = (line: Line, claims: boolean, where: string): boolean => {
    if (excerptsOf(line).some((excerpt) => wrong.has(excerpt))) return false
    if (!claims || cited(line)) return true
    withheld.push({ why: 'no citation', where })
    return false
  }
  const kept = reply.blocks.flatMap((block, index) => keepBlock(block, `block ${index + 1}`, wrong, keep))
  const blocks = dropEmptyHeadings(kept)
  if (wrong.size > 0)
    blocks.push(note('Something was withheld here: its words could not be checked against the stored article.'))
  return { reply: withheld.length === 0 ? reply : { ...reply, blocks }, withheld }
}

function keepBlock(
  block: Block,
  where: string,
  wrong: ReadonlyMap<Excerpt, string>,
  keep: (line: Line, claims: boolean, where: string) => boolean,
): readonly Block[] {
  switch (block.kind) {
    case 'line':
      return keep(block.line, block.claim, where) ? [block] : []
    case 'context':
      return keep(block.line, false, where) ? [block] : []
    case 'list': {
      const items = block.items.filter((item, index) => keep(item, block.claim, `${where} item ${index + 1}`))
      return items.length === 0 ? [] : [items.length === block.items.length ? block : { ...block, items }]
    }
    case 'quotation':
      return block.parts.some((part) => wrong.has(part)) || !keep(block.attribution, true, where) ? [] : [block]
    default:
      return [block]
  }
}

/** A heading stays only where something stands under it. */
function dropEmptyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1]
    return block.kind !== 'heading' || index === 0 || (next !== undefined && next.kind !== 'heading')
  })
}

/** The excerpts whose words don't stand in the stored version, with where they claim to stand. */
async function findAltered(store: Pick<Store, 'findArticle'>, reply: Reply): Promise<Map<Excerpt, string>> {
  const texts = new Map<string, string | undefined>()
  const altered = new Map<Excerpt, string>()
  for (const excerpt of reply.blocks.flatMap(excerptsOfBlock)) {
    const key = `${excerpt.articleId}@${excerpt.version}`
    if (!texts.has(key)) texts.set(key, (await store.findArticle(excerpt.articleId, excerpt.version))?.text)
    const same = texts.get(key)?.slice(excerpt.start, excerpt.end) === excerpt.words
    if (!same || !isExcerpt(excerpt)) altered.set(excerpt, `${key} ${excerpt.start}-${excerpt.end}`)
  }
  return altered
}

function excerptsOfBlock(block: Block): readonly Excerpt[] {
  switch (block.kind) {
    case 'line':
    case 'context':
      return excerptsOf(block.line)
    case 'list':
      return block.items.flatMap(excerptsOf)
    case 'quotation':
      return [...block.parts, ...excerptsOf(block.attribution)]
    default:
      return []
  }
}

function excerptsOf(line: Line): readonly Excerpt[] {
  return line
    .filter((part): part is Extract<Inline, { kind: 'excerpt' }> => part.kind === 'excerpt')
    .map(({ excerpt }) => excerpt)
}
