/** `changes`: what moved between two days, or since this channel's last briefing. */

import { reportsBefore } from '../editions/known-before.ts'
import { prepareEdition } from '../editions/prepare-edition.ts'
import type { Change } from '../model/register.ts'
import type { Action, Block, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { viewLine } from '../reply/basis-line.ts'
import { type ChangeGroup, changeLine, changeWords, groupChanges } from '../reply/change-line.ts'
import { type Citer, createCiter } from '../reply/cite.ts'
import { citationData, placeData } from '../reply/data.ts'
import { formatDay, formatSpan } from '../reply/format-day.ts'
import { claims, count, heading, note, section, smallPrint } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { viewerOf } from '../reply/viewer.ts'
import { addDays } from './parse-day.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

/** Changes on a page; programs get every one. */
const PAGE_SIZE = 10

/** One long report is not twelve pieces of news. */
const MAX_NEW_OF_ARTICLE = 2

/** What each kind of change stands under, in the order in which they are shown. */
const SECTIONS: readonly (readonly [title: string, kinds: readonly Change['kind'][]])[] = [
  ['Withdrawn or corrected', ['article withdrawn', 'article corrected']],
  ['Questions that moved', ['question moved']],
  ['New in the reports', ['new fact']],
  ['Reports now disagree', ['new disagreement']],
  ['Who says something new', ['new position']],
  ['New questions', ['new question']],
]

/** The changes of a span of time, and how the span is called. */
type Found = { readonly view: StoryView; readonly changes: readonly Change[]; readonly span: string }

/**
 * What moved. Without days: since this channel's last briefing, and where there was none since the week before the
 * newest article.
 */
export async function composeChanges(turn: Turn, request: RequestOf<'changes'>): Promise<Reply> {
  const found = await findChangesFor(turn, request)
  if (found === undefined) return undated(turn)
  const { view, changes, span } = found
  const groups = inOrder(thinNewFacts(dropRepeats(groupChanges(view, changes))))
  const pages = Math.max(1, Math.ceil(groups.length / PAGE_SIZE))
  const page = Math.min(request.page ?? 1, pages)
  const citer = createCiter(view.articles)
  const shown = groups.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return {
    kind: 'answered',
    blocks: [
      heading(`What changed ${span}`),
      smallPrint(
        `${count(groups.length, 'change')}${pages > 1 ? `, page ${page} of ${pages}` : ''} · ${viewLine(turn.basis, view)}`,
      ),
      ...(groups.length === 0 ? [note(`Nothing new ${span}.`)] : listSections(view, citer, shown)),
    ],
    citations: citer.citations(),
    basis: turn.basis,
    actions: actionsFor(request, page, pages),
    data: {
      kind: 'answered',
      story: turn.story.slug,
      span,
      total: changes.length,
      changes: changes.map((change) => changeData(view, change)),
      citations: citationData(citer.citations()),
    },
  }
}

async function findChangesFor(turn: Turn, { since, until }: RequestOf<'changes'>): Promise<Found | undefined> {
  const { store, loader, place, story, today, basis } = turn
  const view = await viewOf(turn)
  if (since === undefined && until === undefined) {
    const { input } = await prepareEdition(store, loader, { channel: place, story, date: today })
    if (input.before !== undefined) {
      const changes = view.changesSince(input.before.reports)
      return { view, changes, span: `since the briefing of ${formatDay(input.before.on)}` }
    }
    if (basis.to === undefined) return undefined
  }
  const from = since ?? addDays(basis.to ?? today, -7)
  const before = reportsBefore(view.reports, from)
  const after = until === undefined ? view.reports : reportsBefore(view.reports, addDays(until, 1))
  const seen = await viewerOf(store).view({ story, reports: after, choices: view.choices, today, before })
  const chosen = since === undefined && until === undefined ? ' (a week before the newest article)' : ''
  const span = until === undefined ? `since ${formatDay(from)}${chosen}` : formatSpan(from, until)
  return { view: seen, changes: seen.changesSince(before), span }
}

/** One sentence is told once: first as what it moved, never again as a position or a fact. */
function dropRepeats(groups: readonly ChangeGroup[]): readonly ChangeGroup[] {
  const told = new Set<string>()
  return groups.filter(({ kind, at }) => {
    const key = `${at.article.id} ${at.start}`
    const isRepeat = told.has(key) && (kind === 'new fact' || kind === 'new position')
    told.add(key)
    return !isRepeat
  })
}

/** New facts beyond the first two of each article give way to those of others. */
function thinNewFacts(groups: readonly ChangeGroup[]): readonly ChangeGroup[] {
  const told = new Map<string, number>()
  return groups.filter(({ kind, at }) => {
    if (kind !== 'new fact') return true
    const of = (told.get(at.article.id) ?? 0) + 1
    told.set(at.article.id, of)
    return of <= MAX_NEW_OF_ARTICLE
  })
}

function inOrder(groups: readonly ChangeGroup[]): readonly ChangeGroup[] {
  return SECTIONS.flatMap(([, kinds]) => groups.filter(({ kind }) => kinds.includes(kind)))
}

function listSections(view: StoryView, citer: Citer, groups: readonly ChangeGroup[]): readonly Block[] {
  return SECTIONS.flatMap(([title, kinds]) =>
    section(title, [
      claims(
        groups
          .filter(({ kind }) => kinds.includes(kind))
          .map((group) => changeLine(view, citer, group, { underHeading: true })),
      ),
    ]),
  )
}

function changeData(view: StoryView, change: Change): object {
  const { kind, from, to, slot, question, actor, at, before } = change
  return {
    kind,
    from: from ?? null,
    to: to ?? null,
    slot: slot ?? null,
    question: question ?? null,
    actor: actor ?? null,
    text: changeWords(change),
    at: placeData(at, view.articles),
    before: before === undefined ? null : placeData(before, view.articles),
  }
}

function actionsFor(request: RequestOf<'changes'>, page: number, pages: number): readonly Action[] {
  const questions: Action = { kind: 'request', label: plainText('Open questions'), request: { name: 'questions' } }
  if (page >= pages) return [questions]
  return [{ kind: 'request', label: plainText('More'), request: { ...request, page: page + 1 } }, questions]
}

/** Where no article has a date nothing tells which is newer. */
function undated(turn: Turn): Reply {
  const text =
    'No article of this story has a date, so nothing tells what is new. Import them with the days of publication.'
  return {
    kind: 'not-in-corpus',
    blocks: [note(text), smallPrint(`Looked in ${count(turn.basis.articles, 'article')}`)],
    citations: [],
    basis: turn.basis,
    actions: [{ kind: 'request', label: plainText('Sources'), request: { name: 'sources' } }],
    data: { kind: 'not-in-corpus', story: turn.story.slug, text, changes: [], citations: [] },
  }
}
