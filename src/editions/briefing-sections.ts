/** The parts of a briefing, each of at most so many items, none repeating a sentence that stands above it. */

import { findActor } from '../digest/actors.ts'
import type { Report } from '../digest/report.ts'
import { summarise } from '../digest/summary.ts'
import type { Change, Evidence, MergedQuotation, Position } from '../model/register.ts'
import type { Block, Line } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import { placeOf, roleOf, saidWhen, shownParts, speakerName } from '../reply/attribution.ts'
import { type ChangeGroup, changeLine, groupChanges } from '../reply/change-line.ts'
import type { Citer } from '../reply/cite.ts'
import { plainLine } from '../reply/data.ts'
import { disagreementLine } from '../reply/disagreement-line.ts'
import { daysBetween, formatDated, formatDay } from '../reply/format-day.ts'
import { bold, claim, claims, code, heading, note, section, toLine } from '../reply/lines.ts'
import { positionLength, positionLine } from '../reply/position-line.ts'
import { evidenceOf, listMissingSlots, sortQuestions, wordingInline } from '../reply/questions.ts'
import { standsAlone } from '../reply/stands-alone.ts'
import type { StoryView } from '../reply/view-story.ts'
import { listNames } from '../text/names.ts'

/** What the sections are written with. `used` holds the sentences that the briefing already shows. */
export type Writing = {
  readonly view: StoryView
  readonly citer: Citer
  readonly used: Set<string>
  /** The reports that the channel's last briefing didn't know; all of them in the first. */
  readonly fresh: readonly Report[]
}

/** A sentence longer than this, in characters, is passed over for a shorter one where there is one. */
const LONG_SENTENCE = 220

/** The same for one line an actor. */
const LONG_POSITION = 200

/** A plan whose day passed longer ago than this, in days before the newest article, is no longer told. */
const OLD_PLAN_DAYS = 30

/** The one sentence to remember. */
export function bottomLine({ view, citer, used, fresh }: Writing): readonly Block[] {
  const own = fresh.length > 0 && fresh.length < view.reports.length
  const lead = { length: 'lead' } as const
  const sections = own ? summarise(view.story, fresh, { ...lead, today: view.today }) : view.summary(lead)
  const sentences = sections.flatMap((part) => part.sentences)
  const short = sentences.filter((one) => one.end - one.start <= LONG_SENTENCE)
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
    const [{ at, question, before }] = group
    const long = Math.max(at.end - at.start, before === undefined ? 0 : before.end - before.start) > LONG_SENTENCE
    if (shown.length >= size.max || long || (question !== undefined && told.has(question)) || !take(used, at)) continue
    if (question === undefined && !isClear(view, at)) continue
    told.add(question ?? '')
    shown.push(group)
  }
  const more = groups.length - shown.length
  const lines = shown.map((group) => changeLine(view, citer, group))
  const rest = more > 0 && shown.length > 0 ? [note(`And ${more} more: `, code('changes'))] : []
  return section(size.title, [claims(lines), ...rest])
}

/** One line an actor: the latest words of those who take most positions. */
export function whereTheyStand(writing: Writing, max: number): readonly Block[] {
  const { view, citer, used } = writing
  const actors = new Set<string>()
  const defined = new Set(view.story.actors.map(({ name }) => name))
  const lines: Line[] = []
  const latest = new Map([...byWeight(view.positions())].reverse().map(({ actor, date }) => [actor, date]))
  for (const position of byWeight(view.positions())) {
    if (lines.length >= max) break
    const long = positionLength(position) > LONG_POSITION
    const stranger = defined.size > 0 && !defined.has(position.actor)
    const old = position.date !== latest.get(position.actor)
    if (actors.has(position.actor) || stranger || old || long || !take(used, position.at)) continue
    actors.add(position.actor)
    lines.push(positionLine(view, citer, position, { before: false }))
  }
  return lines.length > 0 ? section('Where they stand', [claims(lines)]) : inTheirWords(writing, max)
}

/** Where the desk asks no questions there are no positions: then the words of those who are quoted most. */
function inTheirWords({ view, citer, used }: Writing, max: number): readonly Block[] {
  const counts = new Map<string, number>()
  const nameOf = ({ sources }: MergedQuotation) => sources[0]?.quotation.speaker?.name ?? ''
  for (const merged of view.quotations()) counts.set(nameOf(merged), (counts.get(nameOf(merged)) ?? 0) + 1)
  const fit = view.quotations().filter((merged) => isFit(view, merged) && evidenceLength(merged) <= LONG_POSITION)
  const actors = new Set<string>()
  const lines: Line[] = []
  for (const merged of [...fit].sort((a, b) => (counts.get(nameOf(b)) ?? 0) - (counts.get(nameOf(a)) ?? 0))) {
    const source = merged.sources[0]
    if (lines.length >= max || source === undefined || actors.has(nameOf(merged))) continue
    if (!take(used, evidenceOfQuotation(merged))) continue
    actors.add(nameOf(merged))
    const { article, quotation } = source
    const text = view.articles.get(article.id)?.text ?? ''
    const words = shownParts(text, quotation.parts).flatMap((part, index) =>
      toLine(index > 0 && ' … ', citer.quote({ article, ...part })),
    )
    lines.push(
      toLine(
        bold(speakerName(view.story, quotation.speaker)),
        ': ',
        words,
        ' ',
        citer.mark(placeOf(article, quotation)),
      ),
    )
  }
  return section('In their words', [claims(lines)])
}

function evidenceLength({ sources }: MergedQuotation): number {
  return (sources[0]?.quotation.parts ?? []).reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Whole words of a named speaker, short enough for a phone, from what is new where that has any. */
export function quoteOfTheDay({ view, citer, used, fresh }: Writing): readonly Block[] {
  const ids = new Set(fresh.map(({ article }) => article.id))
  const fit = view.quotations().filter((merged) => isFit(view, merged) && !used.has(keyOf(evidenceOfQuotation(merged))))
  const recent = fit.filter(({ sources }) => sources.some(({ article }) => ids.has(article.id)))
  const best = [...(recent.length > 0 ? recent : fit)].sort(
    (a, b) =>
      leans(view, a) - leans(view, b) ||
      byNewest(a, b) ||
      b.independent - a.independent ||
      b.sources.length - a.sources.length,
  )[0]
  const source = best?.sources[0]
  if (source === undefined) return []
  const { article, quotation } = source
  const role = roleOf(view.story, quotation.speaker)
  const attribution = toLine(
    bold(speakerName(view.story, quotation.speaker)),
    role !== undefined && `, ${role}`,
    ` · ${saidWhen(article, quotation)}`,
    article.outlet !== undefined && ` · ${article.outlet.value}`,
    ' ',
    citer.mark(placeOf(article, quotation)),
  )
  used.add(keyOf(evidenceOfQuotation(best as MergedQuotation)))
  const text = view.articles.get(article.id)?.text ?? ''
  const parts = shownParts(text, quotation.parts).map((part) => citer.cut({ article, ...part }))
  return [heading('Quote of the day'), { kind: 'quotation', parts, attribution }]
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
        ask !== undefined || (at !== undefined && at.end - at.start <= LONG_SENTENCE && isQuestion(view, at)),
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
  const planned = view.timeline().filter((entry) => entry.planned && entry.sentences.length > 0)
  const coming = planned.filter(({ date }) => date.to >= view.today)
  const unknown = planned.filter(
    ({ date, outcomeUnknown }) =>
      outcomeUnknown && newest !== undefined && daysBetween(date.to, newest) <= OLD_PLAN_DAYS,
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
    const missing = question.origin === 'desk' ? listMissingSlots(view.story, question) : []
    return missing.length === 0 ? [] : [`${question.id} – ${missing.join(', ')}`]
  })
  if (gaps.length === 0) return []
  return section('Not in the corpus', [note(`No article gives: ${gaps.slice(0, max).join('; ')}.`)])
}

/** The actor with most positions first; of one actor the newest day first. */
function byWeight(positions: readonly Position[]): readonly Position[] {
  const counts = new Map<string, number>()
  for (const { actor } of positions) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  const weight = ({ actor }: Position) => counts.get(actor) ?? 0
  const day = ({ date }: Position) => date ?? ''
  return [...positions].sort((a, b) => weight(b) - weight(a) || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
}

function isFit(view: StoryView, { sources }: MergedQuotation): boolean {
  const source = sources[0]
  if (source === undefined || !isPerson(view.story, source.quotation.speaker?.name)) return false
  const { kind, parts } = source.quotation
  const chars = parts.reduce((sum, { start, end }) => sum + end - start, 0)
  const first = view.articles.get(source.article.id)?.text.charAt(parts[0]?.start ?? 0) ?? ''
  return (kind === 'speech' || kind === 'written') && chars >= 40 && chars <= 180 && first !== first.toLowerCase()
}

/** A person of the story; anybody named where the story defines nobody. */
function isPerson(story: Story, name: string | undefined): boolean {
  if (name === undefined) return false
  return story.actors.length === 0 || findActor(story, name)?.kind === 'person'
}

function byNewest(a: MergedQuotation, b: MergedQuotation): number {
  const [left = '', right = ''] = [a, b].map(({ sources }) => sources[0]?.article.published?.value)
  return left < right ? 1 : left > right ? -1 : 0
}

/** 1 for words about somebody whom they don't name: a reader of the quotation alone would have to guess. */
function leans(view: StoryView, { sources }: MergedQuotation): number {
  const source = sources[0]
  const text = source && view.articles.get(source.article.id)?.text
  if (source === undefined || text === undefined) return 1
  const words = source.quotation.parts.map(({ start, end }) => text.slice(start, end)).join(' ')
  const pronoun = /\b(?:he|she|they|him|them)\b/iu.exec(words)
  return pronoun !== null && !listNames(words).some(({ start }) => start < pronoun.index) ? 1 : 0
}

function evidenceOfQuotation({ sources }: MergedQuotation): Evidence {
  const source = sources[0] as MergedQuotation['sources'][number]
  return { article: source.article, passage: source.quotation.passage, ...source.quotation.frame }
}

/** A heading that asks, or a sentence that stands alone. */
function isQuestion(view: StoryView, at: Evidence): boolean {
  return plainLine(view.sentence(at), []).endsWith('?') || isClear(view, at)
}

/** Understood without the sentence before it, pronouns resolved. */
function isClear(view: StoryView, at: Evidence): boolean {
  return standsAlone(plainLine(view.sentence(at), []))
}

/** Remembers a sentence; `false` when the briefing shows it already. */
function take(used: Set<string>, at: Evidence): boolean {
  const key = keyOf(at)
  if (used.has(key)) return false
  used.add(key)
  return true
}

function keyOf({ article, start, end }: Pick<Evidence, 'article' | 'start' | 'end'>): string {
  return `${article.id} ${start} ${end}`
}

/** When the newest article is old, its date leads. */
export function ageNote(newest: string | undefined, today: string): readonly Block[] {
  if (newest === undefined) return []
  const days = daysBetween(newest, today)
  if (days <= 3) return []
  const ago = days < 60 ? `${days} days` : `${Math.round(days / 30.4)} months`
  return [note(`The newest article is of ${formatDay(newest)}, ${ago} ago. Nothing later is in the corpus.`)]
}
