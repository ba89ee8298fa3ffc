/** Composes what is new in a story, for questions that ask only for that: `what happened this week?` */

import type { IsoDate } from '../../model/article.ts'
import type { Inline, Reply } from '../../model/reply.ts'
import type { Store } from '../../store/store.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { Setting } from '../choose/examine-question.ts'
import { MAX_ANSWER_CHARS } from '../choose/pick-sentences.ts'
import type { Asked } from '../question/parse-question.ts'
import { say, show, startCitations } from '../sentences/line-text.ts'
import { finish } from './compose-answer.ts'
import { countArticles } from './describe-basis.ts'

const newest = 3

/** Says whether nothing but the time is asked: `what happened this week`, `any news`, `what is the latest`. */
export function asksForNews(asked: Asked): boolean {
  const plain = asked.terms.every(
    ({ weight, word }) => weight < 1 || /^(?:new|news|going|update|updates|developments?|anything|any)$/iu.test(word),
  )
  return (
    plain &&
    asked.actors.length === 0 &&
    (asked.window !== undefined || /\b(?:news?|happen(?:ed|ing)?|updates?|going on)\b/iu.test(asked.text))
  )
}

/** Composes the reply from the opening sentences of the newest articles of that time. */
export async function composeNews(store: Store, asked: Asked, { story, basis, today }: Setting): Promise<Reply> {
  const heads = await store.listArticles({ story: story.slug, limit: newest, ...spanOf(asked) })
  const articles = await store.findArticles(heads.map(({ id }) => id))
  const citations = startCitations()
  const line: Inline[] = []
  let left = MAX_ANSWER_CHARS - 40
  for (const article of articles) {
    const lead = article.passages.find(({ kind }) => kind === 'body') ?? article.passages[0]
    const sentence = lead === undefined ? undefined : splitSentences(article.text, lead)[0]
    if (sentence === undefined || sentence.end - sentence.start > left) continue
    if (line.length > 0) line.push(say(' '))
    line.push(show(article, sentence), citations.cite(article, sentence))
    left -= sentence.end - sentence.start
  }
  if (line.length > 0)
    return finish({ kind: 'answered', lines: [line], notes: [], citations: citations.list(), basis, today })
  const words = asked.window?.words.map(({ start, end }) => asked.text.slice(start, end)).join(', ') ?? 'that time'
  const absent = [
    say('The corpus does not say.', 'bold'),
    say(` No article is of ${words}; I looked in ${countArticles(basis)}`),
  ]
  return finish({ kind: 'not-in-corpus', lines: [absent], notes: [], citations: [], basis, today })
}

function spanOf({ window }: Asked): { since?: IsoDate; until?: IsoDate } {
  return {
    ...(window?.from === undefined ? {} : { since: window.from }),
    ...(window?.to === undefined ? {} : { until: window.to }),
  }
}
