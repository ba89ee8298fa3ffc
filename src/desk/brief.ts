/** `brief` and `changes`: today's briefing without a schedule, and what moved between two days. */

import { composeEdition } from '../editions/compose.ts'
import { reportsBefore } from '../editions/known-before.ts'
import { prepareEdition } from '../editions/prepare-edition.ts'
import type { Change } from '../model/register.ts'
import type { Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { viewLine } from '../reply/basis-line.ts'
import { type ChangeGroup, changeLine, changeWords, groupChanges } from '../reply/change-line.ts'
import { createCiter } from '../reply/cite.ts'
import { citationData, placeData } from '../reply/data.ts'
import { formatDay, formatSpan } from '../reply/format-day.ts'
import { claims, count, heading, note, smallPrint } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { viewerOf } from '../reply/viewer.ts'
import { addDays } from './parse-day.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

/** Changes shown in a chat; programs get every one. */
const MAX_CHANGES = 10

/** One long report is not twelve pieces of news. */
const MAX_NEW_OF_ARTICLE = 2

/** Today's edition: what is new since the channel's last briefing, or since a day. */
export async function composeBrief(turn: Turn, { since }: RequestOf<'brief'>): Promise<Reply> {
  const { store, loader, place, story, today } = turn
  const of = { channel: place, story, date: today, ...(since === undefined ? {} : { since }) }
  const { input } = await prepareEdition(store, loader, of)
  return composeEdition(input).reply
}

/**
 * What moved. Without days: since this channel's last briefing, and where there was none since the week before the
 * newest article.
 */
export async function composeChanges(turn: Turn, request: RequestOf<'changes'>): Promise<Reply> {
  const { store, loader, place, story, today } = turn
  const view = await viewOf(turn)
  const { since, until } = request
  if (since === undefined && until === undefined) {
    const { input } = await prepareEdition(store, loader, { channel: place, story, date: today })
    if (input.before !== undefined) {
      const changes = view.changesSince(input.before.reports)
      return showChanges(turn, view, changes, `since the briefing of ${formatDay(input.before.on)}`)
    }
  }
  const from = since ?? addDays(turn.basis.to ?? today, -7)
  const before = reportsBefore(view.reports, from)
  const after = until === undefined ? view.reports : reportsBefore(view.reports, addDays(until, 1))
  const seen = await viewerOf(store).view({ story, reports: after, choices: view.choices, today, before })
  const chosen = since === undefined && until === undefined ? ' (a week before the newest article)' : ''
  const span = until === undefined ? `since ${formatDay(from)}${chosen}` : formatSpan(from, until)
  return showChanges(turn, seen, seen.changesSince(before), span)
}

/** One sentence is told once: first as what it moved, never again as a position or a fact. */
function dropRepeats(groups: readonly ChangeGroup[]): readonly ChangeGroup[] {
  const told = new Set<string>()
  return groups.filter(([{ kind, at }]) => {
    const key = `${at.article.id} ${at.start}`
    const isRepeat = told.has(key) && (kind === 'new fact' || kind === 'new position')
    told.add(key)
    return !isRepeat
  })
}

/** New facts beyond the first two of each article give way to those of others. */
function thinNewFacts(groups: readonly ChangeGroup[]): readonly ChangeGroup[] {
  const told = new Map<string, number>()
  return groups.filter(([{ kind, at }]) => {
    if (kind !== 'new fact') return true
    const count = (told.get(at.article.id) ?? 0) + 1
    told.set(at.article.id, count)
    return count <= MAX_NEW_OF_ARTICLE
  })
}

function showChanges(turn: Turn, view: StoryView, changes: readonly Change[], span: string): Reply {
  const citer = createCiter(view.articles)
  const groups = dropRepeats(groupChanges(view, changes))
  const shown = thinNewFacts(groups).slice(0, MAX_CHANGES)
  const lines = shown.map((group) => changeLine(view, citer, group))
  const more = groups.length - shown.length
  return {
    kind: 'answered',
    blocks: [
      heading(`What changed ${span}`),
      smallPrint(`${count(groups.length, 'change')} · ${viewLine(turn.basis, view)}`),
      changes.length === 0 ? note(`Nothing new ${span}.`) : claims(lines),
      ...(more > 0 ? [note(`And ${more} more.`)] : []),
    ],
    citations: citer.citations(),
    basis: turn.basis,
    actions: [{ kind: 'request', label: plainText('Open questions'), request: { name: 'questions' } }],
    data: {
      kind: 'answered',
      story: turn.story.slug,
      span,
      total: changes.length,
      changes: changes.map((change) => ({
        kind: change.kind,
        from: change.from ?? null,
        to: change.to ?? null,
        question: change.question ?? null,
        actor: change.actor ?? null,
        text: changeWords(change),
        at: placeData(change.at, view.articles),
        before: change.before === undefined ? null : placeData(change.before, view.articles),
      })),
      citations: citationData(citer.citations()),
    },
  }
}
