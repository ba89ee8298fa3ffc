/** `timeline`: the main dates of a story, or page by page every one. */

import { pickMain } from '../digest/timeline/pick-main.ts'
import type { Evidence, TimelineEntry } from '../model/register.ts'
import type { Action, Line, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import type { Platform } from '../model/request.ts'
import { plainLine } from '../render/plain.ts'
import { viewLine } from '../reply/basis-line.ts'
import { type Citer, createCiter } from '../reply/cite.ts'
import { citationData, placeData } from '../reply/data.ts'
import { formatDated } from '../reply/format-day.ts'
import { bold, claims, count, heading, note, smallPrint, toLine } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { standsAlone } from '../text/stands-alone.ts'
import { pictureOf, type ShownEntry } from './timeline-picture.ts'
import { findTopic } from './topic.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

const PAGE_SIZE = 10

/** Platforms that show a picture in every reply. */
const SHOWS_PICTURES: ReadonlySet<Platform> = new Set(['discord'])

/** Which entries a reply shows: the main ones, or a page of all. */
type Choice = {
  readonly shown: readonly ShownEntry[]
  readonly page: number | undefined
  readonly pages: number
  readonly total: number
}

/** Lists dated happenings in order of time: without a page the main ones, with one all of them, the newest page first. */
export async function composeTimeline(turn: Turn, request: RequestOf<'timeline'>): Promise<Reply> {
  const view = await viewOf(turn)
  const entries = select(view, request)
  const choice = choose(view, entries, request)
  if (choice.shown.length === 0) return nothingDated(turn, view, request)
  const citer = createCiter(view.articles)
  const title = request.about === undefined ? `Timeline: ${turn.story.title}` : `Timeline: ${request.about}`
  const list = claims(choice.shown.map((entry) => entryLine(view, citer, entry)))
  const drawn = request.picture || turn.place.pictures || SHOWS_PICTURES.has(turn.place.platform)
  return {
    kind: 'answered',
    blocks: [
      heading(title),
      smallPrint(extentOf(choice), viewLine(turn.basis, view)),
      ...(drawn ? await pictureOf(turn, view, title, choice.shown) : []),
      list,
    ],
    citations: citer.citations(),
    basis: turn.basis,
    actions: moreAction(request, choice),
    data: {
      kind: 'answered',
      story: turn.story.slug,
      page: choice.page ?? 1,
      pages: choice.pages,
      total: choice.total,
      entries: entries.map((entry) => entryData(view, entry)),
      citations: citationData(citer.citations()),
    },
  }
}

function select(view: StoryView, { about, since, until }: RequestOf<'timeline'>): readonly TimelineEntry[] {
  const topic = about === undefined ? undefined : findTopic(view.story, about)
  return view.timeline().filter(({ date, sentences }) => {
    if (since !== undefined && date.to < since) return false
    if (until !== undefined && date.from > until) return false
    return topic === undefined || sentences.some((at) => topic.bearsOn(wordsAt(view, at)))
  })
}

function wordsAt(view: StoryView, { article, start, end }: Evidence): string {
  return view.articles.get(article.id)?.text.slice(start, end) ?? ''
}

function choose(
  view: StoryView,
  entries: readonly TimelineEntry[],
  { page: wanted, about }: RequestOf<'timeline'>,
): Choice {
  const total = entries.length
  const pages = Math.ceil(total / PAGE_SIZE)
  if (wanted === undefined && pages > 1) {
    const wordsOf = (entry: TimelineEntry) => clearWords(view, showEntry(view, entry)?.at)
    const own = about === undefined ? entries.filter(({ sentences }) => sentences.some(view.isOnStory)) : entries
    const main = pickMain(own, { most: PAGE_SIZE, today: view.today, wordsOf })
    return { shown: main.flatMap((entry) => showEntry(view, entry) ?? []), page: undefined, pages, total }
  }
  const page = Math.min(wanted ?? 1, pages)
  const end = total - (page - 1) * PAGE_SIZE
  const own = entries.slice(Math.max(0, end - PAGE_SIZE), end).flatMap((entry) => showEntry(view, entry) ?? [])
  const clear = own.filter(({ at }) => clearWords(view, at) !== undefined)
  return { shown: clear.length > 0 ? clear : own, page, pages, total }
}

/** The first of an entry's sentences that can be understood without the one before it; the first where none can. */
function showEntry(view: StoryView, entry: TimelineEntry): ShownEntry | undefined {
  const at = entry.sentences.find((one) => clearWords(view, one) !== undefined) ?? entry.sentences[0]
  return at === undefined ? undefined : { ...entry, at }
}

function clearWords(view: StoryView, at: Evidence | undefined): string | undefined {
  if (at === undefined) return undefined
  const words = plainLine(view.sentence(at), [])
  return standsAlone(words) ? words : undefined
}

/** How much of the timeline is shown, in words. */
function extentOf({ page, pages, total, shown }: Choice): string | false {
  if (pages === 1) return false
  if (page === undefined) return `The ${shown.length} main dates of ${total} · `
  return `Page ${page} of ${pages}${page === 1 ? ' (the latest)' : ''}, in order of time · `
}

/** Date, what the articles say of it, and whether it was only planned. */
function entryLine(view: StoryView, citer: Citer, entry: ShownEntry): Line {
  const { at, sentences } = entry
  return toLine(
    bold(formatDated(entry.date)),
    entry.outcomeUnknown ? ' (planned; outcome not in the corpus)' : entry.planned && ' (planned)',
    ': ',
    view.sentence(at),
    ' ',
    citer.mark(...[at, ...sentences.filter((other) => other !== at)].slice(0, 3)),
  )
}

function entryData(view: StoryView, entry: TimelineEntry): object {
  const { date, planned, outcomeUnknown, independent, weight, sentences } = entry
  return {
    from: date.from,
    to: date.to,
    precision: date.precision,
    how: date.how,
    planned,
    outcomeUnknown,
    independent,
    weight: Number(weight.toFixed(2)),
    sentences: sentences.map((at) => placeData(at, view.articles)),
  }
}

function moreAction(request: RequestOf<'timeline'>, { page, pages, total }: Choice): readonly Action[] {
  if (page === undefined)
    return [{ kind: 'request', label: plainText(`All ${count(total, 'date')}`), request: { ...request, page: 1 } }]
  if (page >= pages) return []
  return [{ kind: 'request', label: plainText('Earlier'), request: { ...request, page: page + 1 } }]
}

function nothingDated(turn: Turn, view: StoryView, { about }: RequestOf<'timeline'>): Reply {
  const text = `The corpus gives no dated event${about === undefined ? '' : ` about ${plainText(about, 80)}`} in that time.`
  return {
    kind: 'not-in-corpus',
    blocks: [note(text), smallPrint(`Looked in ${viewLine(turn.basis, view)}`)],
    citations: [],
    basis: turn.basis,
    actions: [{ kind: 'request', label: plainText('Whole timeline'), request: { name: 'timeline' } }],
    data: { kind: 'not-in-corpus', story: turn.story.slug, text, entries: [], citations: [] },
  }
}
