/** Composes the morning briefing: read in 45 seconds, every line cited, nothing twice. */

import type { Report } from '../digest/report.ts'
import type { ArticleHead, IsoDate } from '../model/article.ts'
import type { Change } from '../model/register.ts'
import type { Basis, Block, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { renderPlain } from '../render/plain.ts'
import { basisLine, viewLine } from '../reply/basis-line.ts'
import { createCiter } from '../reply/cite.ts'
import { citationData, placeData } from '../reply/data.ts'
import { formatDay } from '../reply/format-day.ts'
import { heading, note, smallPrint } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { quoteOfTheDay } from './briefing-quotations.ts'
import * as sections from './briefing-sections.ts'
import type { Writing } from './writing.ts'

/** What was known on a day: of the channel's last briefing, or one that was asked for. */
export type Known = {
  readonly reports: readonly Report[]
  readonly on: IsoDate
  readonly asked: boolean
  /** Articles that have been taken out since. */
  readonly withdrawn?: readonly ArticleHead[]
}

/** What an edition is made from. */
export type EditionInput = {
  readonly view: StoryView
  readonly basis: Basis
  /** The local date of the edition. */
  readonly date: IsoDate
  /** What the last briefing knew; absent for the first one. */
  readonly before?: Known
  /** What to tell about the sending: late, missed ones. */
  readonly notes?: readonly string[]
}

/** An edition, and whether it has news. */
type Edition = { readonly reply: Reply; readonly changes: readonly Change[]; readonly isNew: boolean }

/** A briefing has at most so many words and characters; sources and buttons not counted. */
const MAX_WORDS = 320
const MAX_CHARS = 2_300

/** How many items each part may hold. */
type Size = Readonly<Record<'changes' | 'stands' | 'open' | 'disagree' | 'ahead' | 'gaps', number>>

const FULL: Size = { changes: 3, stands: 6, open: 3, disagree: 2, ahead: 3, gaps: 4 }

/** What is given up first when the briefing is too long: one item of a part at a time. */
const CUTS: readonly (keyof Size)[] = [
  'stands',
  'ahead',
  'gaps',
  'stands',
  'disagree',
  'ahead',
  'gaps',
  'stands',
  'gaps',
  'changes',
  'ahead',
  'stands',
  'open',
  'gaps',
  'stands',
  'disagree',
  'changes',
  'open',
  'stands',
]

/** Composes the edition of a day. */
export function composeEdition(input: EditionInput): Edition {
  const { view, before } = input
  const changes = before === undefined ? [] : view.changesSince(before.reports)
  const isNew =
    before === undefined
      ? view.reports.length > 0
      : changes.length > 0 || isWithdrawn(before) || hasNewReports(view, before.reports)
  if (!isNew) return { reply: nothingNew(input), changes, isNew }
  let size = FULL
  let reply = draft(input, changes, size)
  for (const part of CUTS) {
    if (fits(reply)) break
    size = { ...size, [part]: size[part] - 1 }
    reply = draft(input, changes, size)
  }
  return { reply, changes, isNew }
}

function isWithdrawn({ withdrawn = [] }: Known): boolean {
  return withdrawn.length > 0
}

function hasNewReports(view: StoryView, before: readonly Report[]): boolean {
  const known = new Set(before.map(({ article }) => `${article.id}@${article.version}`))
  return view.reports.some(({ article }) => !known.has(`${article.id}@${article.version}`))
}

function fits(reply: Reply): boolean {
  const text = renderPlain(reply).replaceAll(/\[\d+\]¶\d+/gu, '')
  return text.length <= MAX_CHARS && text.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word)).length <= MAX_WORDS
}

function draft(input: EditionInput, changes: readonly Change[], size: Size): Reply {
  const { view, basis, before } = input
  const citer = createCiter(view.articles)
  const writing: Writing = { view, citer, used: new Set(), fresh: freshReports(view, before?.reports) }
  const blocks: Block[] = [
    ...opening(input),
    ...sections.bottomLine(writing),
    ...(before === undefined
      ? []
      : sections.sinceLast(writing, changes, { title: sinceTitle(before), max: size.changes })),
    ...sections.whereTheyStand(writing, size.stands),
    ...quoteOfTheDay(writing),
    ...sections.stillOpen(writing, size.open),
    ...sections.reportsDisagree(writing, size.disagree),
    ...sections.datesAhead(writing, basis.to, size.ahead),
    ...sections.notInCorpus(writing, size.gaps),
  ]
  const reply = { kind: 'answered' as const, blocks, citations: citer.citations(), basis, actions: ACTIONS }
  return { ...reply, data: editionData(input, changes, true, reply) }
}

function sinceTitle({ asked, on }: Known): string {
  return asked ? `Since ${formatDay(on)}` : 'Since your last briefing'
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
    smallPrint(`${since} · ${viewLine(basis, view)} · cut from the articles by rules, no language model`),
    ...notes.map((text) => note(text)),
    ...sections.withdrawnNote(before?.withdrawn),
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
    before === undefined
      ? 'There are no articles yet.'
      : `Nothing new since ${before.asked ? '' : 'the briefing of '}${formatDay(before.on)}.`
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
    text: renderPlain(reply),
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
