/** Finds the time that a question ties to an event: `before the summit`, `since the vote`, by the day that reports give it. */

import type { IsoDate } from '../../model/article.ts'
import type { Store } from '../../store/store.ts'
import { addDays } from '../../text/calendar.ts'
import { foldWord, isStopWord, listStems, listWords, stem } from '../../text/words.ts'
import type { TimeWindow } from '../question/time-window.ts'
import { listRelated } from '../words/same-meaning.ts'
import { listOtherForms } from '../words/verb-forms.ts'

const tiePattern =
  /\b(before|after|since|until|following|ahead of|in the wake of)\s+(?!that\b|then\b|it\b|this\b)([^,;?!.]{3,80})/iu
const wordsRead = 6
const passagesRead = 40
const sides: Readonly<Record<string, 'before' | 'after'>> = { before: 'before', until: 'before', 'ahead of': 'before' }

/**
 * Finds the window of an event named in a question.
 *
 * @param text - a cleaned question that names no date
 * @returns the days from the event on, or up to the day before it; `undefined` where no event is named, or reports give it
 *   no day, or several
 */
export async function findEventWindow(store: Store, story: string, text: string): Promise<TimeWindow | undefined> {
  const match = tiePattern.exec(text)
  const [, tie = '', event = ''] = match ?? []
  const words = listWords(event)
    .slice(0, wordsRead)
    .filter(({ word }) => !isStopWord(word))
  if (match === null || words.length === 0) return undefined
  const day = await findDay(
    store,
    story,
    words.map(({ word }) => foldWord(word)),
  )
  if (day === undefined) return undefined
  const end = match.index + match[0].length
  const side = sides[tie.toLowerCase()] ?? 'after'
  const named = { kind: 'event' as const, words: [], event: { words: { start: match.index, end }, day } }
  return side === 'before' ? { ...named, to: addDays(day, -1) } : { ...named, from: day }
}

/** The day that most reports give to what these words say. */
async function findDay(store: Store, story: string, words: readonly string[]): Promise<IsoDate | undefined> {
  const hits = await store.searchPassages({ story, terms: words, limit: passagesRead })
  if (hits.length === 0) return undefined
  const passages = hits.map(({ article, passage }) => ({ article, passage }))
  const facts = (await store.listFacts('events', { story, passages })).filter(
    ({ fact }) => fact.date.precision === 'day' && fact.date.how === 'text',
  )
  const articles = new Map(
    (await store.findArticles([...new Set(facts.map(({ article }) => article.id))])).map((one) => [one.id, one]),
  )
  const wanted = words.map(listForms)
  const days = new Map<IsoDate, number>()
  for (const { fact, article } of facts) {
    const stems = new Set(listStems(articles.get(article.id)?.text ?? '', fact.sentence))
    if (!wanted.every((forms) => forms.some((form) => stems.has(form)))) continue
    days.set(fact.date.from, (days.get(fact.date.from) ?? 0) + (fact.planned ? 0.5 : 1))
  }
  const [first, second] = [...days].sort((a, b) => b[1] - a[1])
  return first === undefined || first[1] === second?.[1] ? undefined : first[0]
}

function listForms(word: string): string[] {
  const own = stem(word)
  const others = listOtherForms(own).map((other) => stem(other))
  return [own, ...others, ...listRelated(own).flatMap(({ stems }) => (stems.length === 1 ? stems : []))]
}
