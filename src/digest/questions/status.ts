/** The status of a question by the published rule, from its candidates and disagreements. */

import type { QuestionStatus } from '../../model/register.ts'
import type { Slot } from '../../model/story.ts'
import { showDay } from '../../text/calendar.ts'
import { countIndependent, dayOf } from '../report.ts'
import type { Answer } from './candidates.ts'

/** How a question's status comes about, as shown in `help` and in the README. */
export const STATUS_RULE = [
  'superseded: the newest report on it says that the matter has fallen away (called off, cancelled, abandoned, replaced).',
  'answered: for every slot that it asks for (whether, when, where, who, how many) reports give an answer as done, in at least two independent reports or in the reporter’s own words; nothing contradicts it and nothing newer leaves it open.',
  'contested: for one slot there are answers that can’t both hold (a yes and a no, dates that don’t overlap, two places), each from a report that no newer one of the same source takes back, and days that no later report puts off; or the desk’s reports disagree on it. A yes and a no of different actors do not contradict each other where the question asks who.',
  'partly answered: at least one slot has an answer, the rest have none or are left open.',
  'open: no slot has an answer.',
  'A desk may close, mute or reopen a question; its status still says what the reports say.',
].join('\n')

/** A status with the reason that the rule gives. */
type Judged = { readonly status: QuestionStatus; readonly why: string; readonly by?: Answer }

const fallenAway =
  /\b(?:called off|cancell?ed|scrapped|abandoned|shelved|no longer (?:on the table|planned)|superseded|replaced by|overtaken)\b/iu

/**
 * Applies the rule.
 *
 * @param answers - in the order of their reports' dates, oldest first
 * @param disputed - how many disagreements bear on the question
 */
export function judge(slots: readonly Slot[], answers: readonly Answer[], disputed: number): Judged {
  if (slots.length === 0) return { status: 'open', why: 'words alone can answer it: see who says what' }
  const newest = answers.at(-1)
  if (newest !== undefined && fallenAway.test(wordsAround(newest))) {
    return { status: 'superseded', why: 'the newest report on it says that the matter has fallen away', by: newest }
  }
  const given = dropPostponed(answers).filter(({ value }) => value !== 'undetermined')
  const clash = slots.map((slot) => findClash(slots, slot, given)).find((pair) => pair !== undefined)
  if (clash !== undefined) {
    return { status: 'contested', why: describeClash(clash), by: clash.by }
  }
  if (disputed > 0) return { status: 'contested', why: 'reports disagree on it' }
  if (given.length === 0)
    return { status: 'open', why: noAnswer(answers), ...(newest === undefined ? {} : { by: newest }) }
  const settled = slots.filter((slot) => isSettled(slot, answers))
  if (settled.length === slots.length)
    return { status: 'answered', why: 'reports give all that it asks for', ...by(given) }
  return { status: 'partly answered', why: describe(slots, answers), ...by(given) }
}

/** A day that a later report puts off is no answer any more. */
export const postponed =
  /\b(?:postponed|delayed|put off|pushed back|rescheduled|brought forward|moved (?:back|forward|to)|(?:later|earlier) than (?:planned|expected|scheduled|announced)|not (?:\S+ ){0,3}before|slip(?:s|ped)?|instead of on)\b/iu

function dropPostponed(answers: readonly Answer[]): readonly Answer[] {
  const last = answers.findLastIndex((answer) => answer.slot === 'when' && postponed.test(wordsAround(answer)))
  if (last < 0) return answers
  const day = dayOf((answers[last] as Answer).bearing.report) ?? ''
  return answers.filter((answer) => answer.slot !== 'when' || (dayOf(answer.bearing.report) ?? '') >= day)
}

function by(given: readonly Answer[]): { by?: Answer } {
  const last = given.at(-1)
  return last === undefined ? {} : { by: last }
}

function noAnswer(answers: readonly Answer[]): string {
  return answers.length === 0 ? 'no report that I can read as an answer' : 'reports say only that it is undetermined'
}

const slotWords: Readonly<Record<Slot, string>> = {
  whether: 'whether it comes about',
  when: 'when',
  where: 'where',
  who: 'who',
  'how-many': 'how many or how much',
}

/** The slots as people name them: `when and where`. */
export function nameSlots(slots: readonly Slot[]): string {
  const named = slots.map((slot) => slotWords[slot])
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}

function describe(slots: readonly Slot[], answers: readonly Answer[]): string {
  const valuesOf = (slot: Slot) => answers.filter((answer) => answer.slot === slot).map(({ value }) => value)
  const given = slots.filter((slot) => valuesOf(slot).some((value) => value !== 'undetermined'))
  const open = slots.filter((slot) => !given.includes(slot) && valuesOf(slot).length > 0)
  const silent = slots.filter((slot) => valuesOf(slot).length === 0)
  return [
    `reports say something on ${nameSlots(given)}, but settle ${given.length === 1 ? 'nothing' : 'none of it'}`,
    ...(open.length === 0 ? [] : [`undetermined: ${nameSlots(open)}`]),
    ...(silent.length === 0 ? [] : [`no answer found to ${nameSlots(silent)}`]),
  ].join('; ')
}

type Clash = { readonly slot: Slot; readonly a: Answer; readonly by: Answer }

function describeClash({ slot, a, by: b }: Clash): string {
  if (slot === 'whether') return `one source says ${a.value}, another ${b.value}`
  if (slot === 'when') return `different days are named: ${showDays(a.value)}, and ${showDays(b.value)}`
  return `different answers to ${nameSlots([slot])}: ${wordsOf(a)}, and ${wordsOf(b)}`
}

/** An answer as its article writes it. */
function wordsOf({ words: { start, end }, bearing: { report } }: Answer): string {
  return report.article.text.slice(start, end)
}

function showDays(value: string): string {
  const [from = value, to = from] = value.split('/')
  return from === to ? showDay(from) : `${showDay(from)} to ${showDay(to)}`
}

function wordsAround({ bearing: { report, line } }: Answer): string {
  return report.article.text.slice(line.start, line.end)
}

function findClash(slots: readonly Slot[], slot: Slot, given: readonly Answer[]): Clash | undefined {
  if (slot === 'who' || slot === 'how-many') return undefined
  if (slot === 'whether' && slots.includes('who')) return undefined
  const latest = latestBySource(given.filter((answer) => answer.slot === slot))
  for (const [i, b] of latest.entries()) {
    const a = latest.slice(0, i).find((earlier) => clashes(slot, earlier, b))
    if (a !== undefined) return { slot, a, by: b }
  }
  return undefined
}

/** What each speaker, or each report in its own voice, said last: an older word of the same source is taken back. */
function latestBySource(answers: readonly Answer[]): Answer[] {
  const latest = new Map<string, Answer>()
  for (const answer of answers) {
    const { article } = answer.words
    const source = answer.speaker?.name ?? answer.speaker?.printed ?? article.copyOf ?? article.id
    latest.delete(source)
    latest.set(source, answer)
  }
  return [...latest.values()]
}

function clashes(slot: Slot, { value: a }: Answer, later: Answer): boolean {
  const b = later.value
  if (a === b) return false
  if (slot === 'where') return !a.includes(b) && !b.includes(a) && !vague.test(a) && !vague.test(b)
  if (slot !== 'when') return true
  const [fromA = a, toA = fromA] = a.split('/')
  const [fromB = b, toB = fromB] = b.split('/')
  // A day that had gone by when the later report appeared is history, not another answer.
  if (toA < (dayOf(later.bearing.report) ?? '')) return false
  return toA < fromB || toB < fromA
}

const vague = /^(?:neutral|third) /u

function isSettled(slot: Slot, answers: readonly Answer[]): boolean {
  const own = answers.filter((answer) => answer.slot === slot)
  // "Until 5 November", said on two days, is one day.
  const values = new Set(own.map(({ value }) => (slot === 'when' ? (value.split('/').at(-1) ?? value) : value)))
  const done = own.filter((answer) => answer.done)
  if (values.has('undetermined') && own.at(-1)?.value === 'undetermined') return false
  if (done.length > 0) return true
  const given = own.filter(({ value }) => value !== 'undetermined')
  return slot !== 'whether' && values.size === 1 && countIndependent(given.map(({ words }) => words.article)) >= 2
}
