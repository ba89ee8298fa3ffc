/** Finds the report that answers a found question later on: the same matter, told as a fact. */

import type { Slot } from '../../model/story.ts'
import { listNames } from '../../text/names.ts'
import { findNumbers } from '../../text/numbers.ts'
import { foldWord, stem } from '../../text/words.ts'
import { dayOf } from '../report.ts'
import { stemsOf, type Told, wordsOf } from '../sentence-list.ts'
import type { Weights } from '../weights.ts'
import type { FoundQuestion, Raising } from './found.ts'
import { readVerdicts } from './modality.ts'

/** A sentence of a later report that answers a found question. */
export type Later = Told & { readonly slot: Slot; readonly value: string }

type Wanted = {
  readonly id: string
  readonly kind: Slot
  readonly words: string
  readonly stems: ReadonlyMap<string, number>
  readonly total: number
  readonly day: string
}

/** The sentence must hold so much of what the question names, rare words counting more. */
const leastHeld = 0.7
const leastStems = 3
const hedged =
  /\b(?:may|might|could|would|unclear|uncertain|unknown|expected|forecast|likely|possibl[ey]|hopes?|hoped|if|whether|question|yet)\b|\?/iu

/**
 * Looks in the reports of later days for an answer to each question.
 *
 * What asks whether, when, how many, who, where or which can be answered: no rule tells that a sentence says why or how.
 *
 * @param told - sentences of the reports, oldest report first
 * @returns the newest answer by the question's id
 */
export function findLaterAnswers(
  found: readonly FoundQuestion[],
  told: readonly Told[],
  weights: Weights,
): Map<string, Later> {
  const wanted = found.flatMap(({ id, raisings }) => listWanted(id, raisings.at(-1), weights))
  const byStem = new Map<string, Wanted[]>()
  for (const one of wanted) for (const word of one.stems.keys()) byStem.set(word, [...(byStem.get(word) ?? []), one])
  const answers = new Map<string, Later>()
  if (byStem.size === 0) return answers
  for (const one of told) {
    const day = dayOf(one.report)
    if (day === undefined) continue
    for (const question of listHeld(one, day, byStem)) {
      const value = readAnswer(question, one)
      if (value !== undefined) answers.set(question.id, { ...one, slot: question.kind, value })
    }
  }
  return answers
}

function listWanted(id: string, raising: Raising | undefined, weights: Weights): Wanted[] {
  const { report, asked } = raising ?? {}
  const day = report === undefined ? undefined : dayOf(report)
  if (report === undefined || asked === undefined || day === undefined) return []
  const words = report.article.text.slice(asked.start, asked.end)
  const kind = kindOf(words)
  if (kind === undefined) return []
  const own = stemsOf(report.article.text, asked).stems.filter((word) => !/^(?:mani|remain|continu)$/u.test(word))
  if (own.length < leastStems) return []
  const stems = new Map(own.map((word) => [word, weights.of(word)]))
  return [{ id, kind, words, stems, day, total: [...stems.values()].reduce((sum, weight) => sum + weight, 0) }]
}

function kindOf(words: string): Slot | undefined {
  if (/^(?:whether|if|will|would|can|could|should|is|are|must)\b/iu.test(words)) return 'whether'
  if (/^when\b/iu.test(words)) return 'when'
  if (/^where\b/iu.test(words)) return 'where'
  if (/^(?:who|whom|whose|which (?!way|kind|type|form|part))\b/iu.test(words)) return 'who'
  return /^how (?:many|much)\b/iu.test(words) ? 'how-many' : undefined
}

/** The questions of which a sentence of a later day names enough. */
function listHeld({ line }: Told, day: string, byStem: ReadonlyMap<string, readonly Wanted[]>): readonly Wanted[] {
  const held = new Map<Wanted, number>()
  for (const word of line.stems) {
    for (const one of byStem.get(word) ?? []) {
      if (one.day < day) held.set(one, (held.get(one) ?? 0) + (one.stems.get(word) ?? 0))
    }
  }
  return [...held].filter(([one, sum]) => sum >= one.total * leastHeld).map(([one]) => one)
}

function readAnswer({ kind, stems, words: asked }: Wanted, told: Told): string | undefined {
  const words = wordsOf(told)
  if (hedged.test(words)) return undefined
  const { report, line } = told
  if (kind === 'whether') {
    const names = (clause: string) => {
      const own = new Set(stemsOf(clause).stems)
      return [...stems.keys()].filter((word) => own.has(word)).length >= leastStems
    }
    const [verdict] = readVerdicts(words, names)
    return verdict === undefined || (verdict.value === 'yes' && !verdict.done) ? undefined : verdict.value
  }
  if (kind === 'when') {
    const event = report.digest.events.find(
      ({ sentence, date }) => sentence.start === line.start && date.how === 'text' && date.precision === 'day',
    )
    return event?.date.from
  }
  if (kind === 'who' || kind === 'where') return readName(kind, asked, told)
  const noun = /^how (?:many|much) (?<noun>\p{L}+)/iu.exec(asked)?.groups?.noun
  const number = findNumbers(report.article.text, line).find(
    (one) => noun !== undefined && one.noun !== undefined && stem(foldWord(one.noun)) === stem(foldWord(noun)),
  )
  return number === undefined ? undefined : String(number.value)
}

const behindPlace = /\b(?:in|at|near|outside|from) (?:the )?$/u
const tellsWho = /\b(?:says?|said|told|added|according to|wrote|reported)\b/u

/** The one name of a sentence that the question doesn't have; with two of them it is not clear which answers. */
function readName(kind: 'who' | 'where', asked: string, { report, line }: Told): string | undefined {
  const { text } = report.article
  const known = new Set(stemsOf(asked).stems)
  const fresh = listNames(text, line).filter(({ start, end, name }) => {
    if (stemsOf(name).stems.some((word) => known.has(word))) return false
    // Whoever tells it is not the answer.
    const around = text.slice(Math.max(line.start, start - 16), Math.min(line.end, end + 16))
    return behindPlace.test(text.slice(line.start, start)) === (kind === 'where') && !tellsWho.test(around)
  })
  return fresh.length === 1 ? fresh[0]?.name : undefined
}
