/** Composes what happened before, after or on a day, from the dated happenings of the reports, in their order. */

import type { Report } from '../../digest/report.ts'
import { buildTimeline } from '../../digest/timeline.ts'
import type { Article } from '../../model/article.ts'
import type { ArticleDigest } from '../../model/digest.ts'
import type { Evidence, TimelineEntry } from '../../model/register.ts'
import type { Line, Reply } from '../../model/reply.ts'
import type { Store } from '../../store/store.ts'
import { addDays, showDay } from '../../text/calendar.ts'
import { listNames } from '../../text/names.ts'
import { listStems } from '../../text/words.ts'
import type { Setting } from '../choose/examine-question.ts'
import { MAX_ANSWER_CHARS } from '../choose/pick-sentences.ts'
import type { Memory } from '../question/memory.ts'
import type { Asked } from '../question/parse-question.ts'
import { countTie, leansBack } from '../sentences/leaning.ts'
import { type Citations, say, startCitations } from '../sentences/line-text.ts'
import { showSentence } from '../sentences/resolve-references.ts'
import { finish, noteEvent } from './compose-answer.ts'

const shownMost = 3
const articlesRead = 60
/** Happenings of so many days from the one nearest to the event on. */
const nearDays = 14
/** Reports of a day appear until so many days later. */
const reportedWithin = 7
const weighsFrom = 0.4
const severalReports = 4
const namedBy = 0.3

/** Says whether nothing but a time is asked about: `what happened after the vote`, `what happened on 2 March`. */
export function asksForHappenings({ text, terms, window, sought }: Asked): boolean {
  if (window === undefined || window.kind === 'recent' || window.kind === 'newest' || window.days !== undefined)
    return false
  if (!/\bwhat\b.{0,20}\b(?:happen(?:s|ed)|came|followed|took place|went on|occurred)\b/iu.test(text)) return false
  const event = new Set(window.event === undefined ? [] : listStems(text, window.event.words))
  return sought.secondAt === undefined && terms.every(({ stem, weight }) => weight < 1 || event.has(stem))
}

/**
 * Composes the reply.
 *
 * @param memory - what the last answer showed is not told again
 * @returns `undefined` when no report dates a happening within that time
 */
export async function composeHappenings(
  store: Store,
  asked: Asked,
  { story, basis, today }: Setting,
  memory: Memory | undefined,
): Promise<Reply | undefined> {
  const reports = await readReports(store, asked, story.slug)
  const told = new Map(reports.map((report) => [report.article.id, report]))
  const timeline = buildTimeline(story, reports, today).filter(
    (entry) => isOfStory(entry, reports) && isNew(entry, memory),
  )
  const entries = chooseEntries(asked, timeline, told)
  const citations = startCitations()
  const lines = entries.flatMap((entry) => showEntry(entry, told, citations))
  if (lines.length === 0) return undefined
  const notes = noteEvent(asked)
  return finish({ kind: 'answered', lines, notes, citations: citations.list(), basis, today })
}

async function readReports(store: Store, { window }: Asked, story: string): Promise<Report[]> {
  const since = window?.from ?? (window?.to === undefined ? undefined : addDays(window.to, -nearDays))
  const until = window?.to === undefined ? undefined : addDays(window.to, reportedWithin)
  const known = await store.listArticles({ story, limit: articlesRead + 1 })
  const heads =
    known.length <= articlesRead
      ? known
      : await store.listArticles({
          story,
          limit: articlesRead,
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
        })
  const articles = await store.findArticles(heads.map(({ id }) => id))
  const reports: Report[] = []
  for (const article of articles) {
    const digest = await store.findDigest(article.id)
    if (digest !== undefined) reports.push({ article, digest })
  }
  return reports
}

/** It names somebody or something that several reports name: an item of another story does not. */
function isOfStory({ sentences: [first] }: TimelineEntry, reports: readonly Report[]): boolean {
  const own = reports.find(({ article }) => article.id === first?.article.id)
  if (own === undefined || first === undefined || reports.length < severalReports) return true
  const names = listNames(own.article.text, first).map(({ name }) => name.split(/\s+/u).at(-1) ?? name)
  const needed = Math.max(2, reports.length * namedBy)
  return names.some((name) => reports.filter(({ article }) => article.text.includes(name)).length >= needed)
}

function isNew({ sentences }: TimelineEntry, memory: Memory | undefined): boolean {
  return !sentences.some(({ article, start, end }) =>
    memory?.cited?.some((one) => one.article === article.id && one.start < end && start < one.end),
  )
}

type Told = ReadonlyMap<string, { readonly article: Article; readonly digest: ArticleDigest }>

/** The heaviest within the time that are not the event itself, in the order of their days. */
function chooseEntries(asked: Asked, timeline: readonly TimelineEntry[], told: Told): TimelineEntry[] {
  const open = timeline.filter(
    (entry) =>
      !entry.planned &&
      entry.date.precision === 'day' &&
      entry.date.how === 'text' &&
      isInside(asked, entry) &&
      !isEvent(asked, entry, told),
  )
  const ranked = [...keepNear(asked, open)].sort((a, b) => b.weight - a.weight)
  const most = ranked[0]?.weight ?? 0
  let left = MAX_ANSWER_CHARS - 40
  const chosen: TimelineEntry[] = []
  for (const entry of ranked.filter(({ weight }) => weight >= most * weighsFrom)) {
    const [sentence] = entry.sentences
    const length = sentence === undefined ? left : sentence.end - sentence.start
    if (chosen.length === shownMost || length > left) continue
    chosen.push(entry)
    left -= length
  }
  return chosen.sort((a, b) => (a.date.from < b.date.from ? -1 : 1))
}

function isInside({ window }: Asked, { date }: TimelineEntry): boolean {
  // On the day of the event itself stands what led up to it, too.
  const from =
    window?.event === undefined ? window?.from : window.from === undefined ? undefined : addDays(window.from, 1)
  return (from === undefined || date.from >= from) && (window?.to === undefined || date.from <= window.to)
}

/** From the one nearest to the event on: what happened weeks later comes after something else. */
function keepNear({ window }: Asked, entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const days = entries.map(({ date }) => date.from).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return entries
  if (window?.from === undefined) return entries.filter(({ date }) => date.from >= addDays(last, -nearDays))
  return entries.filter(({ date }) => date.from <= addDays(first, nearDays))
}

/** Every word of the event stands in it. */
function isEvent({ text, window }: Asked, { sentences: [first] }: TimelineEntry, told: Told): boolean {
  if (window?.event === undefined || first === undefined) return false
  const stands = new Set(listStems(told.get(first.article.id)?.article.text ?? '', first))
  return listStems(text, window.event.words)
    .slice(1)
    .every((word) => stands.has(word))
}

/** The day, and a report's sentence for it that stands on its own where one does. */
function showEntry({ date, sentences }: TimelineEntry, told: Told, citations: Citations): Line[] {
  const wordsOf = (one: Evidence) => told.get(one.article.id)?.article.text.slice(one.start, one.end) ?? ''
  const sentence = sentences.find((one) => !leansBack(wordsOf(one), '')) ?? sentences[0]
  const report = sentence === undefined ? undefined : told.get(sentence.article.id)
  if (sentence === undefined || report === undefined) return []
  const span = { start: sentence.start + countTie(wordsOf(sentence)), end: sentence.end }
  return [
    [
      say(showDay(date.from), 'bold'),
      say(' – '),
      ...showSentence(report.article, span, report.digest),
      citations.cite(report.article, span),
    ],
  ]
}
