/** The parts of a briefing, each of at most so many items, none repeating a sentence that stands above it. */

import { actorOf } from '../digest/actors.ts'
import { summarise } from '../digest/summary.ts'
import type { ArticleHead } from '../model/article.ts'
import type { Change, Evidence, Position } from '../model/register.ts'
import type { Block, Line } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { plainLine } from '../render/plain.ts'
import { type ChangeGroup, changeLine, groupChanges } from '../reply/change-line.ts'
import { disagreementLine } from '../reply/disagreement-line.ts'
import { daysBetween, formatDated, formatDay } from '../reply/format-day.ts'
import { bold, claim, claims, code, count, note, notes, section, toLine } from '../reply/lines.ts'
import { positionLength, positionLine } from '../reply/position-line.ts'
import { evidenceOf, listMissingSlots, sortQuestions, wordingInline } from '../reply/questions.ts'
import { isTrusted } from '../reply/trusted-speaker.ts'
import type { StoryView } from '../reply/view-story.ts'
import { standsAlone } from '../text/stands-alone.ts'
import { inTheirWords } from './briefing-quotations.ts'
import { LONG_POSITION, take, type Writing } from './writing.ts'

/** A sentence longer than this, in characters, is passed over for a shorter one where there is one. */
const LONG_SENTENCE = 220

/** A plan whose day passed longer ago than this, in days before the newest article, is no longer told. */
const OLD_PLAN_DAYS = 30

/** `It is not clear how many …`, `Whether …`. */
const INDIRECT =
  /^(?:whether|who|when|which|how|what|where|why)\b|\b(?:unclear|not clear|unknown|not known|remains to be seen|open question|undecided|not decided)\b/iu

/** When the newest article is this old, in days, plans from before it are no dates ahead. */
const OLD_STORY_DAYS = 180

/** The news may take more room than other lines, in characters. */
const LONGEST_LEAD = 360

/** The one sentence to remember. */
export function bottomLine({ view, citer, used, fresh }: Writing): readonly Block[] {
  const own = fresh.length > 0 && fresh.length < view.reports.length
  const lead = { length: 'lead' } as const
  const sections = own
    ? summarise(view.story, fresh, { ...lead, among: view.reports, today: view.today })
    : view.summary(lead)
  const sentences = sections.flatMap((part) => part.sentences)
  const short = sentences.filter((one) => one.end - one.start <= LONGEST_LEAD)
  const at = short.find((one) => isClear(view, one)) ?? short[0] ?? sentences[0]
  if (at === undefined) return []
  take(used, at)
  return section('Bottom line', [claim(view.sentence(at), ' ', citer.mark(at))])
}

/** From what to what since the last briefing. */
export function sinceLast(
  { view, citer, used }: Writing,
  changes: readonly Change[],
  size: { readonly title: string; readonly max: number },
): readonly Block[] {
  const groups = groupChanges(view, changes)
  const told = new Set<string>()
  const shown: ChangeGroup[] = []
  for (const group of groups) {
    const { at, question, length } = group
    const long = length > LONG_SENTENCE
    if (shown.length >= size.max || long || (question !== undefined && told.has(question)) || !take(used, at)) continue
    if (question === undefined && !isClear(view, at)) continue
    told.add(question ?? '')
    shown.push(group)
  }
  const more = groups.length - shown.length
  const lines = shown.map((group) => changeLine(view, citer, group, { underHeading: false }))
  const rest = more > 0 && shown.length > 0 ? [note(`And ${more} more: `, code('changes'))] : []
  return section(size.title, [claims(lines), ...rest])
}

/** One line an actor: the latest words of those who take most positions. */
export function whereTheyStand(writing: Writing, max: number): readonly Block[] {
  const { view, citer, used } = writing
  const actors = new Set<string>()
  const defined = new Set(view.story.actors.map(({ name }) => name))
  const lines: Line[] = []
  const positions = byWeight(view.positions().filter(({ at }) => view.isOnStory(at)))
  const latest = new Map([...positions].reverse().map(({ actor, date }) => [actor, date]))
  for (const position of positions) {
    if (lines.length >= max) break
    const long = positionLength(position) > LONG_POSITION
    const stranger = defined.size > 0 && !defined.has(position.actor)
    const old = position.date !== latest.get(position.actor)
    const sure = isSpoken(view, position) && !isToldByAnother(view, position)
    if (actors.has(position.actor) || stranger || old || long || !sure || !take(used, position.at)) continue
    actors.add(position.actor)
    lines.push(positionLine(view, citer, position, { before: false }))
  }
  return lines.length > 0 ? section('Where they stand', [claims(lines)]) : inTheirWords(writing, max)
}

/** What a report says that somebody wants or thinks is the report's word, unless it quotes him. */
const NOT_SAID = /\b(?:want|ask|seek|sought|hope|wish|fear|believe|think|thought|accept|agree)(?:e?s|e?d)?\b/iu

function isSpoken(view: StoryView, { at, speech }: Position): boolean {
  if (!isTrusted(view, at.article.id, speech.fact)) return false
  const { cue } = speech.fact
  const words = cue === undefined ? '' : (view.articles.get(at.article.id)?.text.slice(cue.start, cue.end) ?? '')
  return speech.kind === 'quotation' || !NOT_SAID.test(words)
}

/** What another speaker in the same sentence says that somebody wants is that speaker's word. */
function isToldByAnother({ story, reports }: StoryView, { actor, at }: Position): boolean {
  const digest = reports.find(({ article }) => article.id === at.article.id)?.digest
  return [...(digest?.quotations ?? []), ...(digest?.statements ?? [])].some(
    ({ frame, speaker }) =>
      frame.start < at.end && frame.end > at.start && (actorOf(story, speaker) ?? actor) !== actor,
  )
}

/** The questions that are not settled, contested ones first. */
export function stillOpen({ view, citer }: Writing, max: number): readonly Block[] {
  const open = sortQuestions(view.register()).filter(
    (question) =>
      question.status !== 'answered' && question.choice?.action !== 'close' && evidenceOf(question) !== undefined,
  )
  const shown = open
    .filter(
      ({ ask, raisedBy: [at] }) =>
        ask !== undefined || (at !== undefined && at.end - at.start <= LONG_SENTENCE && asks(view, at)),
    )
    .slice(0, max)
  const lines = shown.map((question) => {
    const at = evidenceOf(question)
    return toLine(wordingInline(citer, question), ' – ', bold(question.status), ' ', at !== undefined && citer.mark(at))
  })
  const title = open.length > shown.length ? `Still open (${shown.length} of ${open.length})` : 'Still open'
  return section(title, [claims(lines)])
}

/** Who says what where reports can't both hold. */
export function reportsDisagree({ view, citer, used }: Writing, max: number): readonly Block[] {
  for (const { a, b } of view.disagreements().slice(0, max)) {
    take(used, a.at)
    take(used, b.at)
  }
  const lines = view
    .disagreements()
    .slice(0, max)
    .map((one) => disagreementLine(citer, one))
  return section('Reports disagree', [claims(lines)])
}

/** Printed dates only: what is to come, and what should have come but of which no article tells. */
export function datesAhead({ view, citer, used }: Writing, newest: string | undefined, max: number): readonly Block[] {
  const planned = view.timeline().filter(({ planned: isPlan, sentences }) => isPlan && sentences.some(view.isOnStory))
  const coming = planned.filter(({ date }) => date.to >= view.today)
  const isOld = newest !== undefined && daysBetween(newest, view.today) > OLD_STORY_DAYS
  const unknown = planned.filter(
    ({ date, outcomeUnknown }) =>
      outcomeUnknown && !isOld && newest !== undefined && daysBetween(date.to, newest) <= OLD_PLAN_DAYS,
  )
  const lines: Line[] = []
  for (const entry of [...coming, ...unknown.reverse()]) {
    const [at] = entry.sentences
    if (lines.length >= max || at === undefined || at.end - at.start > LONG_SENTENCE) continue
    if (!isClear(view, at) || !take(used, at)) continue
    const passed = entry.date.to < view.today ? ' (outcome not in the corpus)' : ''
    lines.push(toLine(bold(formatDated(entry.date)), `${passed}: `, view.sentence(at), ' ', citer.mark(at)))
  }
  return section('Dates ahead', [claims(lines)])
}

/** What a reader might expect and no article gives. */
export function notInCorpus({ view }: Writing, max: number): readonly Block[] {
  const gaps = view.register().flatMap((question) => {
    const missing = question.origin === 'desk' ? listMissingSlots(question) : []
    return missing.length === 0 ? [] : [toLine(question.ask ?? question.id, ` – not given: ${missing.join(', ')}`)]
  })
  return gaps.length === 0 ? [] : section('Not in the corpus', [notes(gaps.slice(0, max))])
}

/** The actor with most positions first; of one actor the newest day first. */
function byWeight(positions: readonly Position[]): readonly Position[] {
  const counts = new Map<string, number>()
  for (const { actor } of positions) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  const weight = ({ actor }: Position) => counts.get(actor) ?? 0
  const day = ({ date }: Position) => date ?? ''
  return [...positions].sort((a, b) => weight(b) - weight(a) || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
}

/** A question in form: it ends in a question mark, or it is an indirect one. */
function asks(view: StoryView, at: Evidence): boolean {
  const words = plainLine(view.sentence(at), [])
  return words.endsWith('?') || (INDIRECT.test(words) && isClear(view, at))
}

/** Understood without the sentence before it, pronouns resolved. */
function isClear(view: StoryView, at: Evidence): boolean {
  return standsAlone(plainLine(view.sentence(at), []))
}

/** So many withdrawn articles are named; the rest are counted. */
const NAMED_WITHDRAWN = 2

/** What the last briefing may have rested on and no longer stands. */
export function withdrawnNote(withdrawn: readonly ArticleHead[] = []): readonly Block[] {
  if (withdrawn.length === 0) return []
  const names = withdrawn
    .slice(0, NAMED_WITHDRAWN)
    .map(
      ({ id, title, outlet, file }) =>
        `${plainText(title ?? file, 90)} (${outlet?.value ?? 'outlet not given'}, ${id})`,
    )
  const more = withdrawn.length - names.length
  return [
    note(
      'Withdrawn since your last briefing, used no longer: ',
      names.join('; '),
      more > 0 && ` and ${more} more`,
      '.',
    ),
  ]
}

function yearsOf(days: number): string {
  return count(Math.round(days / 365.25), 'year')
}

/** When the newest article is old, its date leads. */
export function ageNote(newest: string | undefined, today: string): readonly Block[] {
  if (newest === undefined) return []
  const days = daysBetween(newest, today)
  if (days <= 3) return []
  const ago = days < 60 ? `${days} days` : days < 700 ? `${Math.round(days / 30.4)} months` : yearsOf(days)
  return [note(`The newest article is of ${formatDay(newest)}, ${ago} ago. Nothing later is in the corpus.`)]
}
