/** Finds the time that a question ties to an event: `before the summit`, `since the vote`, by the day that reports give it. */

import type { Article, IsoDate, Span } from '../../model/article.ts'
import type { Store } from '../../store/store.ts'
import { addDays } from '../../text/calendar.ts'
import { resolveDates } from '../../text/dates.ts'
import { foldWord, isStopWord, listStems, listWords, stem } from '../../text/words.ts'
import type { TimeWindow } from '../question/time-window.ts'
import { listRelated } from '../words/same-meaning.ts'
import { isVerbStem, listOtherForms } from '../words/verb-forms.ts'

const tiePattern =
  /\b(before|after|since|until|following|ahead of|in the wake of)\s+(?!that\b|then\b|it\b|this\b)([^,;?!.]{3,80})/iu
const wordsRead = 6
const passagesRead = 40
/** A day beside the event's own word counts for more than one of its sentence, and that of a plan for less. */
const ownDay = 2
const plannedDay = 0.5
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
  if (match === null || words.length === 0 || !isEvent(event)) return undefined
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

/** Something that happens has a determiner or a verb; a bare name is a place or somebody: `before the vote`, not `before Norvik`. */
function isEvent(event: string): boolean {
  if (/^(?:the|an?|his|her|their|its|this|that|last|first|\p{L}+['’]s) /iu.test(event)) return true
  return listWords(event).some(({ word }) => /^\p{Ll}/u.test(word) && isVerbStem(stem(foldWord(word))))
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
    const report = articles.get(article.id)
    const stems = new Set(report === undefined ? [] : listStems(report.text, fact.sentence))
    if (report === undefined || !wanted.every((forms) => forms.some((form) => stems.has(form)))) continue
    const own = findOwnDay(report, fact.sentence, wanted)
    const day = own ?? fact.date.from
    days.set(day, (days.get(day) ?? 0) + (own !== undefined ? ownDay : fact.planned ? plannedDay : 1))
  }
  const [first, second] = [...days].sort((a, b) => b[1] - a[1])
  return first === undefined || first[1] === second?.[1] ? undefined : first[0]
}

/** The day that stands right before the event's own word or behind it: `Sunday’s landslide`, `the landslide on Sunday`. */
function findOwnDay({ text, published }: Article, sentence: Span, wanted: readonly string[][]): IsoDate | undefined {
  const places = listWords(text, sentence).filter(({ word }) => {
    const stemmed = stem(foldWord(word))
    return wanted.some((forms) => forms.includes(stemmed))
  })
  const day = resolveDates(text, sentence, published?.value).find(
    ({ precision, words }) =>
      precision === 'day' &&
      places.some(
        ({ start, end }) =>
          /^(?:['’]s?)? (?:\p{L}+ )?$/u.test(text.slice(words.end, start)) ||
          /^ (?:on )?(?:the )?$/u.test(text.slice(end, words.start)),
      ),
  )
  return day?.from
}

function listForms(word: string): string[] {
  const own = stem(word)
  const others = listOtherForms(own).map((other) => stem(other))
  return [own, ...others, ...listRelated(own).flatMap(({ stems }) => (stems.length === 1 ? stems : []))]
}
