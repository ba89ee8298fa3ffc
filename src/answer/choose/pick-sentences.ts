/** Picks the one to three sentences of a reply: a further one only where it adds to what was asked. */

import { listStems } from '../../text/words.ts'
import { isArchive, type Plan } from '../find/concepts.ts'
import type { Sought } from '../question/sought.ts'
import { hasForm } from './answer-spans.ts'
import type { Choice, Choices } from './choose-sentences.ts'
import { isStatement } from './fit-sentence.ts'

/** An answer's sentences hold at most so many characters together. */
export const MAX_ANSWER_CHARS = 600

const room = MAX_ANSWER_CHARS - 40
/** How freely further sentences are taken. */
type Measure = {
  readonly most: number
  /** A further sentence stays out when it scores this much below the first. */
  readonly within: number
  readonly alike: number
  /** Of what the first covers, a further one covers so much, and so much when it brings another answer of the kind. */
  readonly also: number
  readonly other: number
}

const usual: Measure = { most: 2, within: 1.4, alike: 0.5, also: 0.9, other: 0.7 }
const listed: Measure = { most: 3, within: 2, alike: 0.5, also: 0.7, other: 0.5 }
/** A long question repeats what is known, and the sentence that has most of that need not be the one that answers. */
const longFrom = 6
const long: Measure = { most: 3, within: 2.75, alike: 0.6, also: 0.2, other: 0.2 }
/** In an archive the article says it soon, in words that need not be the question's. */
const archived: Measure = { most: 3, within: 3, alike: 0.5, also: 0, other: 0 }

const fitsFrom = 0.6

/** Picks in the order of the choices. */
export function pickSentences({ sentences }: Choices, sought: Sought, plan: Plan): Choice[] {
  const [first] = sentences
  if (first === undefined) return []
  const picked: Choice[] = [first]
  let left = room - (first.sentence.end - first.sentence.start)
  const measure = chooseMeasure(sought, plan)
  for (const choice of sentences) {
    if (picked.length >= measure.most || choice.score < first.score - measure.within) break
    const length = choice.sentence.end - choice.sentence.start
    if (choice === first || length > left || picked.some((other) => isAlike(other, choice, measure.alike))) continue
    if (!addsToIt(choice, picked, sought, measure)) continue
    picked.push(choice)
    left -= length
  }
  return picked
}

function chooseMeasure({ several }: Sought, plan: Plan): Measure {
  if (isArchive(plan)) return archived
  if (plan.concepts.length >= longFrom) return long
  return several ? listed : usual
}

/** Tells whether two sentences share so much of the shorter one's words that they say the same. */
export function isAlike(a: Choice, b: Choice, from = usual.alike): boolean {
  const left = new Set(listStems(a.article.text, a.sentence))
  const right = listStems(b.article.text, b.sentence)
  if (right.length === 0) return true
  return right.filter((word) => left.has(word)).length / Math.min(right.length, left.size || 1) >= from
}

/** Another answer of the kind asked for; where the kind has no form, a sentence about all that was asked. */
function addsToIt(choice: Choice, picked: readonly Choice[], { kind }: Sought, measure: Measure): boolean {
  const [first] = picked
  const text = choice.article.text.slice(choice.sentence.start, choice.sentence.end)
  const loose = measure === long || measure === archived
  if (first === undefined || !isStatement(choice.passage, text) || (!loose && startsDangling(text))) return false
  if (!hasForm(kind) || loose) return choice.covered >= first.covered * measure.also
  if (choice.covered < first.covered * measure.other) return false
  const known = new Set(picked.flatMap(({ answers }) => answers.map(({ key }) => key)))
  const fresh = choice.answers.filter(({ fit, key }) => fit >= fitsFrom && !known.has(key))
  return fresh.length > 0
}

/** What leans on the sentence before it can't stand beside another one. */
function startsDangling(text: string): boolean {
  return /^["'“‘]?(?:He|She|They|It|This|That|These|Those|His|Her|Their|Its|But|However|And|Also|Such|Still|Instead|Meanwhile)\b/u.test(
    text,
  )
}
