/** Finds what the articles offer as answers to a question: one candidate for each slot that a sentence fills. */

import type { Span } from '../../model/article.ts'
import type { RaisedQuestion } from '../../model/digest.ts'
import type { Candidate } from '../../model/register.ts'
import type { DeskQuestion, Slot, Story } from '../../model/story.ts'
import { dayOf, evidenceAt } from '../report.ts'
import { type Bearing, groupsOf } from './bearing.ts'
import { findLastNamed } from './last-named.ts'
import { type Context, clauseAround, countHits, type Found } from './slots/context.ts'
import { readSlot } from './slots/read-slot.ts'
import { findOwnSpeech } from './speech-at.ts'

/** A candidate with what the status rule needs to know besides. */
export type Answer = Candidate & {
  /** The words say that it has happened or is settled, in the reporter's own voice. */
  readonly done: boolean
  readonly bearing: Bearing
}

/** Lists the candidates of a question in the order of the bearings; one for each slot and value of a sentence. */
export function listAnswers(story: Story, question: DeskQuestion, bearings: readonly Bearing[]): Answer[] {
  const groups = groupsOf(story, question)
  return bearings.flatMap((bearing) => {
    const open = findOpen({ story, question, bearing, groups })
    const slots = bearing.near === true ? [] : question.slots
    const found = slots.flatMap((slot) => {
      const values = open.slot === slot ? [] : readSlot(slot, { story, question, bearing, groups })
      return values.map((value) => answerOf(story, slot, value, bearing))
    })
    return open.slot === undefined ? found : [...found, answerOf(story, open.slot, open.found, bearing)]
  })
}

function answerOf(story: Story, slot: Slot, { value, at, done = false, actor }: Found, bearing: Bearing): Answer {
  const { report, line } = bearing
  const speech = findOwnSpeech(story, report, at)
  const day = dayOf(report)
  const said =
    speech?.said ??
    (day === undefined ? undefined : ({ from: day, to: day, precision: 'day', how: 'published' } as const))
  return {
    slot,
    value,
    words: evidenceAt(report, at, line.passage.n),
    ...(speech?.speaker === undefined ? {} : { speaker: speech.speaker }),
    ...(speech?.speaker !== undefined || actor === undefined ? {} : { actor }),
    ...(said === undefined ? {} : { said }),
    done: done && speech === undefined,
    bearing,
  }
}

type Open = { readonly slot: Slot; readonly found: Found } | { readonly slot?: never }

/** A sentence that leaves something open fills the slot that its wording names with `undetermined`. */
function findOpen(context: Context): Open {
  const {
    story,
    bearing,
    question: { slots },
  } = context
  const { report, line } = bearing
  const raised = report.digest.raised.find(
    ({ sentence, form }) => sentence.start === line.start && form !== 'conditional',
  )
  if (raised === undefined || raised.form === 'heading') return {}
  const { text } = report.article
  const words = text.slice(Math.max(line.start, raised.marker.start - 40), Math.min(line.end, raised.marker.end + 40))
  const named: Slot | undefined = /\b(?:location|place|venue|where|city|country)\b/iu.test(words)
    ? 'where'
    : /\b(?:date|when|timing|timetable)\b/iu.test(words)
      ? 'when'
      : /\b(?:who|which (?:countries|nations|states))\b/iu.test(words)
        ? 'who'
        : undefined
  if (named === undefined && !isOnMatter(context, raised)) return {}
  const slot = [named, 'whether' as const].find((one) => one !== undefined && slots.includes(one))
  if (slot === undefined) return {}
  const actor =
    raised.form === 'uncommitted' ? findSilent(story, text, { sentence: line, marker: raised.marker }) : undefined
  const at = dropJoiner(text, raised.marker)
  return { slot, found: { value: 'undetermined', at, ...(actor === undefined ? {} : { actor }) } }
}

/** What is left open is the matter itself: `it is unclear who wrote the report on the bridge` leaves no bridge open. */
function isOnMatter({ bearing, groups }: Context, { marker, form }: RaisedQuestion): boolean {
  const { report, line, direct } = bearing
  const { text } = report.article
  if (form === 'doubted' && !/\bquestions? (?:over|on|about|whether)/iu.test(text.slice(marker.start, marker.end)))
    return !direct
  const clause = clauseAround(text, line, marker)
  // "While details are few, …" leaves open what follows.
  const whole = /^(?:while|although|though|but)\b/iu.test(text.slice(clause.start, clause.end).trim()) ? line : clause
  return countHits(groups, text.slice(whole.start, whole.end)) >= (direct ? 1 : 0)
}

/** `no public commitment from` is shown as `no public commitment`. */
function dropJoiner(text: string, { start, end }: Span): Span {
  const joiner =
    / (?:from|by|to|on|that|about|over|has|have|had|was|were|whether|if|how|what|who|when|where|why|which)$/iu
  return { start, end: end - (joiner.exec(text.slice(start, end))?.[0].length ?? 0) }
}

/** Who has not committed: `no word from the mayor`, `the council has made no commitment`. */
function findSilent(
  story: Story,
  text: string,
  { sentence, marker }: { readonly sentence: Span; readonly marker: Span },
): string | undefined {
  const behind = { start: marker.end, end: Math.min(sentence.end, marker.end + 60) }
  const from = /\b(?:from|by)$/iu.test(text.slice(marker.start, marker.end))
  if (from) return findLastNamed(story, text, { ...behind, end: firstBreak(text, behind) })
  const before = text.slice(sentence.start, marker.start)
  const clause = sentence.start + before.search(/[^,;:–—]*$/u)
  return findLastNamed(story, text, { start: clause, end: marker.start })
}

function firstBreak(text: string, { start, end }: Span): number {
  const at = text.slice(start, end).search(/[,;:.–—]| (?:so far|on|for|that|to) /u)
  return at < 0 ? end : start + at
}
