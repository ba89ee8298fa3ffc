/** Composes the morning briefing: read in 45 seconds, every line cited, nothing twice. */

import type { Report } from '../digest/report.ts'
import type { IsoDate } from '../model/article.ts'
import type { Change } from '../model/register.ts'
import type { Basis, Block, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { basisLine } from '../reply/basis-line.ts'
import { createCiter } from '../reply/cite.ts'
import { citationData, placeData, plainReply } from '../reply/data.ts'
import { formatDay } from '../reply/format-day.ts'
import { heading, note, smallPrint } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import * as sections from './briefing-sections.ts'

/** What an edition is made from. */
export type EditionInput = {
  readonly view: StoryView
  readonly basis: Basis
  /** The local date of the edition. */
  readonly date: IsoDate
  /** What the last briefing knew; absent for the first one. */
  readonly before?: { readonly reports: readonly Report[]; readonly on: IsoDate }
  /** What to tell about the sending: late, missed ones. */
  readonly notes?: readonly string[]
}

/** An edition, and whether it has news. */
export type Edition = { readonly reply: Reply; readonly changes: readonly Change[]; readonly isNew: boolean }

/** A briefing has at most so many words and characters; sources and buttons not counted. */
const MAX_WORDS = 320
const MAX_CHARS = 2_300

/** How much each part may hold, from full to terse: the first that fits is taken. */
type Size = {
  readonly changes: number
  readonly stands: number
  readonly open: number
  readonly disagree: number
  readonly ahead: number
  readonly gaps: number
}

const SIZES: readonly Size[] = [
  { changes: 3, stands: 6, open: 3, disagree: 2, ahead: 3, gaps: 4 },
  { changes: 3, stands: 5, open: 3, disagree: 2, ahead: 2, gaps: 3 },
  { changes: 3, stands: 4, open: 3, disagree: 1, ahead: 2, gaps: 3 },
  { changes: 3, stands: 3, open: 3, disagree: 1, ahead: 2, gaps: 3 },
  { changes: 3, stands: 3, open: 3, disagree: 1, ahead: 1, gaps: 2 },
  { changes: 2, stands: 2, open: 3, disagree: 1, ahead: 1, gaps: 2 },
  { changes: 2, stands: 2, open: 2, disagree: 1, ahead: 0, gaps: 2 },
  { changes: 1, stands: 1, open: 2, disagree: 0, ahead: 0, gaps: 0 },
]

/** Composes the edition of a day. */
export function composeEdition(input: EditionInput): Edition {
  const { view, before } = input
  const changes = before === undefined ? [] : view.changesSince(before.reports)
  const isNew =
    before === undefined ? view.reports.length > 0 : changes.length > 0 || hasNewReports(view, before.reports)
  if (!isNew) return { reply: nothingNew(input), changes, isNew }
  const drafts = SIZES.map((size) => () => draft(input, changes, size))
  let reply = drafts[0]?.() ?? nothingNew(input)
  for (const next of drafts.slice(1)) {
    if (fits(reply)) break
    reply = next()
  }
  return { reply, changes, isNew }
}

function hasNewReports(view: StoryView, before: readonly Report[]): boolean {
  const known = new Set(before.map(({ article }) => `${article.id}@${article.version}`))
  return view.reports.some(({ article }) => !known.has(`${article.id}@${article.version}`))
}

function fits(reply: Reply): boolean {
  const text = plainReply(reply).replaceAll(/\[\d+\]¶\d+/gu, '')
  return text.length <= MAX_CHARS && text.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word)).length <= MAX_WORDS
}

function draft(input: EditionInput, changes: readonly Change[], size: Size): Reply {
  const { view, basis, before } = input
  const citer = createCiter(view.articles)
  const writing: sections.Writing = { view, citer, used: new Set(), fresh: freshReports(view, before?.reports) }
  const blocks: Block[] = [
    ...opening(input),
    ...sections.bottomLine(writing),
    ...(before === undefined ? [] : sections.sinceLast(writing, changes, size.changes)),
    ...sections.whereTheyStand(writing, size.stands),
    ...sections.quoteOfTheDay(writing),
    ...sections.stillOpen(writing, size.open),
    ...sections.reportsDisagree(writing, size.disagree),
    ...sections.datesAhead(writing, basis.to, size.ahead),
    ...sections.notInCorpus(writing, size.gaps),
  ]
  const reply = { kind: 'answered' as const, blocks, citations: citer.citations(), basis, actions: ACTIONS }
  return { ...reply, data: editionData(input, changes, true, reply) }
}

function freshReports(view: StoryView, before: readonly Report[] | undefined): readonly Report[] {
  if (before === undefined) return view.reports
  const known = new Set(before.map(({ article }) => `${article.id}@${article.version}`))
  return view.reports.filter(({ article }) => !known.has(`${article.id}@${article.version}`))
}

function opening({ view, basis, date, before, notes = [] }: EditionInput): readonly Block[] {
  const since = before === undefined ? 'First briefing in this channel' : `What is new since ${formatDay(before.on)}`
  return [
    heading(`${view.story.title}: ${formatDay(date)}`),
    smallPrint(`${since} · ${basisLine(basis)} · cut from the articles by rules, no language model`),
    ...notes.map((text) => note(text)),
    ...sections.ageNote(basis.to, date),
  ]
}

const ACTIONS: Reply['actions'] = [
  { kind: 'request', label: plainText('Open questions'), request: { name: 'questions' } },
  { kind: 'request', label: plainText('Quotes'), request: { name: 'quotes' } },
  { kind: 'request', label: plainText('Timeline'), request: { name: 'timeline' } },
  { kind: 'request', label: plainText('Sources'), request: { name: 'sources' } },
]

/** Said plainly: no filler on a day without news. */
function nothingNew(input: EditionInput): Reply {
  const { view, basis, before } = input
  const open = view.register().filter(({ status, choice }) => status !== 'answered' && choice?.action !== 'close')
  const since =
    before === undefined ? 'There are no articles yet.' : `Nothing new since the briefing of ${formatDay(before.on)}.`
  const still =
    open.length === 0 ? '' : ` ${open.length} ${open.length === 1 ? 'question is' : 'questions are'} still open.`
  const reply = {
    kind: 'answered' as const,
    blocks: [
      ...opening(input).filter((block) => block.kind !== 'context'),
      note(since, still),
      smallPrint(basisLine(basis)),
    ],
    citations: [],
    basis,
    actions: ACTIONS,
  }
  return { ...reply, data: editionData(input, [], false, reply) }
}

function editionData(
  { view, date, before }: EditionInput,
  changes: readonly Change[],
  isNew: boolean,
  reply: Pick<Reply, 'kind' | 'blocks' | 'citations'>,
): Record<string, unknown> {
  return {
    kind: reply.kind,
    story: view.story.slug,
    date,
    since: before?.on ?? null,
    new: isNew,
    text: plainReply(reply),
    changes: changes.map(({ kind, from, to, at, question, actor }) => ({
      kind,
      from: from ?? null,
      to: to ?? null,
      question: question ?? null,
      actor: actor ?? null,
      at: placeData(at, view.articles),
    })),
    citations: citationData(reply.citations),
  }
}
