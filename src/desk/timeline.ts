/** `timeline`: what happened when, and what is planned, with the newest page first. */

import type { TimelineEntry } from '../model/register.ts'
import type { Action, Block, Line, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import type { Platform } from '../model/request.ts'
import { drawTimeline } from '../picture/draw-timeline.ts'
import { viewLine } from '../reply/basis-line.ts'
import { type Citer, createCiter } from '../reply/cite.ts'
import { citationData, placeData } from '../reply/data.ts'
import { formatDated } from '../reply/format-day.ts'
import { bold, claims, heading, note, smallPrint, toLine } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { findTopic } from './topic.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

const PAGE_SIZE = 8

/** Slack takes files only with a scope that Readout doesn't ask for. */
const SHOWS_PICTURES: ReadonlySet<Platform> = new Set(['discord'])

/** Lists dated happenings, oldest first within the page; page 1 is the newest. */
export async function composeTimeline(turn: Turn, request: RequestOf<'timeline'>): Promise<Reply> {
  const view = await viewOf(turn)
  const entries = select(view, request)
  if (entries.length === 0) return nothingDated(turn, view, request)
  const pages = Math.ceil(entries.length / PAGE_SIZE)
  const page = Math.min(request.page ?? 1, pages)
  const end = entries.length - (page - 1) * PAGE_SIZE
  const shown = entries.slice(Math.max(0, end - PAGE_SIZE), end)
  const citer = createCiter(view.articles)
  const title = request.about === undefined ? `Timeline: ${turn.story.title}` : `Timeline: ${request.about}`
  const list = claims(shown.map((entry) => entryLine(view, citer, entry)))
  return {
    kind: 'answered',
    blocks: [
      heading(title),
      smallPrint(
        pages > 1 && `Page ${page} of ${pages}${page === 1 ? ' (the latest)' : ''}, in order of time · `,
        viewLine(turn.basis, view),
      ),
      ...(request.picture || SHOWS_PICTURES.has(turn.place.platform)
        ? await drawPicture(turn, view, title, shown)
        : []),
      list,
    ],
    citations: citer.citations(),
    basis: turn.basis,
    actions: earlierAction(request, page, pages),
    data: {
      kind: 'answered',
      story: turn.story.slug,
      page,
      pages,
      total: entries.length,
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

function wordsAt(view: StoryView, { article, start, end }: TimelineEntry['sentences'][number]): string {
  return view.articles.get(article.id)?.text.slice(start, end) ?? ''
}

/** Date, what the articles say of it, and whether it was only planned. */
function entryLine(view: StoryView, citer: Citer, entry: TimelineEntry): Line {
  const [first] = entry.sentences
  if (first === undefined) return []
  return toLine(
    bold(formatDated(entry.date)),
    entry.outcomeUnknown ? ' (planned; outcome not in the corpus)' : entry.planned && ' (planned)',
    ': ',
    view.sentence(first),
    ' ',
    citer.mark(...entry.sentences.slice(0, 3)),
  )
}

/** A picture where the platform shows one or it was asked for; elsewhere the list says it all. */
async function drawPicture(
  turn: Turn,
  view: StoryView,
  title: string,
  shown: readonly TimelineEntry[],
): Promise<readonly Block[]> {
  const rows = shown.flatMap((entry) => {
    const [first] = entry.sentences
    if (first === undefined) return []
    const date = plainText(formatDated(entry.date))
    const source = plainText(first.article.outlet?.value ?? first.article.file, 60)
    return [{ date, words: wordsAt(view, first), planned: entry.planned, source }]
  })
  try {
    const png = await drawTimeline(plainText(title, 90), rows)
    const alt = `Timeline from ${rows[0]?.date} to ${rows.at(-1)?.date}; the list below says the same in words.`
    return [{ kind: 'picture', png, name: 'timeline.png', alt }]
  } catch (error) {
    turn.log.error({ err: error, story: turn.story.slug }, 'no picture of the timeline')
    return []
  }
}

function entryData(view: StoryView, entry: TimelineEntry): object {
  const { date, planned, outcomeUnknown, independent, sentences } = entry
  return {
    from: date.from,
    to: date.to,
    precision: date.precision,
    how: date.how,
    planned,
    outcomeUnknown,
    independent,
    sentences: sentences.map((at) => placeData(at, view.articles)),
  }
}

function earlierAction(request: RequestOf<'timeline'>, page: number, pages: number): readonly Action[] {
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
