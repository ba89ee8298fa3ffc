/** Answers what is asked about the last answer itself: when, where and by whom its words were said. */

import type { IsoDate } from '../model/article.ts'
import type { Basis, Inline, Reply } from '../model/reply.ts'
import type { Store } from '../store/store.ts'
import { finish } from './compose-answer.ts'
import type { Memory } from './follow-up.ts'
import { say, show, startCitations } from './line-text.ts'

const asksWhen = /^(?:and\s+)?(?:so\s+)?when\s+(?:did|was|were|is|has)\s+(?:he|she|they|it|that|this)\b.{0,30}$/iu
const asksWho = /^(?:and\s+)?who\s+(?:said|says|wrote|reported)\s+(?:that|this|so|it)\b.{0,10}$/iu

/**
 * Answers from what was cited last.
 *
 * @returns `undefined` when the question is not about the last answer, or nothing was cited
 */
export async function recallAnswer(
  store: Store,
  question: string,
  memory: Memory | undefined,
  basis: Basis,
  today: IsoDate,
): Promise<Reply | undefined> {
  const cited = memory?.cited?.[0]
  const text = question.trim()
  const form = asksWhen.test(text) ? 'when' : asksWho.test(text) ? 'who' : undefined
  if (cited === undefined || form === undefined) return undefined
  const [article] = await store.findArticles([cited.article])
  if (article === undefined || cited.end > article.text.length) return undefined
  const digest = await store.findDigest(article.id)
  const speech = [...(digest?.quotations ?? []), ...(digest?.statements ?? [])].find(
    ({ frame }) => frame.start < cited.end && cited.start < frame.end,
  )
  const citations = startCitations()
  const line: Inline[] = []
  const published = article.published?.value
  if (form === 'who') {
    const who = speech?.speaker?.name ?? speech?.speaker?.printed
    if (who === undefined) return undefined
    line.push(say(who, 'bold'), say(`${speech?.speaker?.role === undefined ? '' : `, ${speech.speaker.role}`}: `))
  } else if (speech?.said !== undefined && speech.said.how === 'text') {
    const { from, to } = speech.said
    line.push(say(from === to ? from : `${from} to ${to}`, 'bold'), say(' – '))
  } else {
    line.push(
      say(
        published === undefined
          ? 'No date is given, and the article is undated'
          : `No date is given; published ${published}`,
        'bold',
      ),
      say(' – '),
    )
  }
  const quoted = speech !== undefined && 'parts' in speech ? speech : undefined
  if (quoted === undefined || quoted.kind === 'partial') line.push(show(article, speech?.frame ?? cited))
  else
    for (const [n, part] of quoted.parts.entries()) line.push(...(n > 0 ? [say(' … ')] : []), show(article, part, true))
  line.push(citations.cite(article, cited))
  return finish({ kind: 'answered', lines: [line], notes: [], citations: citations.list(), basis, today })
}
