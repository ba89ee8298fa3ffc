/** What is not verbatim or not cited doesn't leave. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { cutExcerpt, type Excerpt } from '../../src/model/excerpt.ts'
import type { Block, Reply } from '../../src/model/reply.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { checkReply } from '../../src/reply/check-reply.ts'
import { articlesById, createCiter } from '../../src/reply/cite.ts'
import { claim, claims, heading, note, toLine } from '../../src/reply/lines.ts'
import type { Store } from '../../src/store/store.ts'
import { openHarbour } from '../desk/harbour.ts'

let store: Store
let article: Article
beforeAll(async () => {
  store = await openHarbour()
  const found = await store.findArticle('a1')
  if (found === undefined) throw new Error('no article')
  article = found
})
afterAll(() => store.close())

function replyOf(...blocks: Block[]): Reply {
  return { kind: 'answered', blocks, citations: citer.citations(), actions: [] }
}
let citer = createCiter(new Map())
const place = () => ({
  article,
  passage: 2,
  start: article.passages[1]?.start ?? 0,
  end: article.passages[1]?.end ?? 1,
})

describe('checkReply', () => {
  it('lets through what is verbatim and cited', async () => {
    citer = createCiter(articlesById([article]))
    const reply = replyOf(heading('News'), claim(citer.show(place()), ' ', citer.mark(place())))
    const checked = await checkReply(store, reply)
    expect(checked.withheld).toEqual([])
    expect(checked.reply).toBe(reply)
  })

  it('drops a claim without a citation, and the heading that it leaves empty', async () => {
    citer = createCiter(articlesById([article]))
    const bare = claim('The bridge is finished.')
    const cited = claim(citer.show(place()), ' ', citer.mark(place()))
    const { reply, withheld } = await checkReply(store, replyOf(heading('News'), cited, heading('More'), bare))
    expect(renderPlain(reply)).not.toContain('finished')
    expect(renderPlain(reply)).not.toContain('More')
    expect(withheld).toEqual([{ why: 'no citation', where: 'block 4' }])
  })

  it('drops a claim whose citation number leads nowhere', async () => {
    citer = createCiter(new Map())
    const forged = claim('The bridge is finished ', { kind: 'cite', n: [7] })
    expect((await checkReply(store, replyOf(note('Hello.'), forged))).withheld).toHaveLength(1)
  })

  it('withholds words that are not the stored article’s, and says so', async () => {
    citer = createCiter(articlesById([article]))
    const altered = { ...article, text: article.text.replaceAll('bridge', 'tunnel') }
    const span = place()
    const wrong = cutExcerpt(altered, span)
    const mark = citer.mark(span)
    const { reply, withheld } = await checkReply(
      store,
      replyOf(claims([toLine({ kind: 'excerpt', excerpt: wrong, marks: true }, mark), toLine(citer.show(span), mark)])),
    )
    expect(withheld).toEqual([{ why: 'not verbatim', where: `a1@1 ${span.start}-${span.end}` }])
    expect(renderPlain(reply)).not.toContain('tunnel')
    expect(renderPlain(reply)).toContain('Something was withheld here')
    expect(renderPlain(reply)).toContain('bridge')
  })

  it('withholds an excerpt that nothing cut', async () => {
    citer = createCiter(articlesById([article]))
    const forged = { ...citer.cut(place()) } as Excerpt
    const { reply } = await checkReply(
      store,
      replyOf({ kind: 'quotation', parts: [forged], attribution: toLine(citer.mark(place())) }),
    )
    expect(reply.blocks.some(({ kind }) => kind === 'quotation')).toBe(false)
  })
})
