/** The happenings that tell a story in short: the heaviest of its timeline, each as a sentence that stands on its own. */

import type { IsoDate } from '../../model/article.ts'
import type { Dated } from '../../model/digest.ts'
import type { TimelineEntry } from '../../model/register.ts'
import type { Story } from '../../model/story.ts'
import { addDays } from '../../text/calendar.ts'
import type { Report } from '../report.ts'
import { wordsOf as printed, type Told } from '../sentence-list.ts'
import { isClear, standingOf } from '../standing.ts'
import { pickMain } from '../timeline/pick-main.ts'
import { buildTimeline } from '../timeline.ts'

/** A sentence that tells of a happening, with the happening's date. */
type MainEvent = { readonly told: Told; readonly date: Dated }

/** Sentences that stand worse than this are passed over. */
const leastStanding = 0.55
/** Longer ones, in characters, are passed over too: nobody reads them on a phone. */
const longest = 320
/** So many days before the newest happening count as news. */
const newsDays = 1

/** What a story's timeline gives for summaries. */
export type MainEvents = {
  /** The news of the newest days: what it is dated by, and its share of the heaviest's weight, above 0. */
  readonly findNews: (told: Told) => { readonly date: Dated; readonly share: number } | undefined
  /** The heaviest happenings of the story in order of time. */
  readonly main: (count: number) => readonly MainEvent[]
}

/**
 * Prepares the choice.
 *
 * @param told - the sentences that the summary may use
 */
export function listMainEvents(
  story: Story,
  reports: readonly Report[],
  { told, today }: { readonly told: readonly Told[]; readonly today: IsoDate },
): MainEvents {
  const usable = new Map(told.map((one) => [`${one.report.article.id}/${one.line.start}`, one]))
  const sentenceOf = ({ sentences }: TimelineEntry): Told | undefined => {
    const own = sentences.flatMap(({ article, start }) => usable.get(`${article.id}/${start}`) ?? [])
    return own.find(
      (one) => one.line.end - one.line.start <= longest && standingOf(one) >= leastStanding && isClear(one),
    )
  }
  const done = buildTimeline(story, reports, today).filter(
    ({ planned, date }) => !planned && date.precision !== 'year' && date.precision !== 'month',
  )
  const news = listNews(done)
  const wordsOf = (entry: TimelineEntry) => {
    const one = sentenceOf(entry)
    return one === undefined ? undefined : printed(one)
  }
  return {
    findNews: ({ report, line }) => news.get(`${report.article.id}/${line.start}`),
    main: (most) =>
      pickMain(done, { most, today, wordsOf, newest: 0, eachDay: 1 }).flatMap((entry) => {
        const one = sentenceOf(entry)
        return one === undefined ? [] : [{ told: one, date: entry.date }]
      }),
  }
}

/** The sentences of the newest days' happenings. */
function listNews(
  done: readonly TimelineEntry[],
): ReadonlyMap<string, { readonly date: Dated; readonly share: number }> {
  const last = done.reduce((day, { date }) => (date.to > day ? date.to : day), '')
  const fresh = done.filter(({ date }) => last !== '' && date.from >= addDays(last, -newsDays))
  const most = Math.max(...fresh.map(({ weight }) => weight)) || 1
  return new Map(
    fresh.flatMap(({ sentences, date, weight }) =>
      sentences.map(({ article, start }) => [`${article.id}/${start}`, { date, share: weight / most }] as const),
    ),
  )
}
