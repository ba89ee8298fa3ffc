/** Picks the one to three sentences of a reply: short enough together, each adding something. */

import { listStems } from '../text/words.ts'
import type { Choice, Choices } from './choose-sentences.ts'

/** An answer's sentences hold at most so many characters together. */
export const MAX_ANSWER_CHARS = 600

const room = MAX_ANSWER_CHARS - 40
const maxSentences = 3
/** A further sentence stays out when it scores this much below the first: less for another article, more for the same. */
const withinOther = 2.1
const withinSame = 2.75
const alike = 0.6
/** From this share of the first one's coverage on, a sentence of another article adds to it. */
const otherCovers = 0.3

/** Picks in the order of the choices. */
export function pickSentences({ sentences }: Choices): Choice[] {
  const [first] = sentences
  if (first === undefined) return []
  const picked: Choice[] = []
  let left = room
  for (const choice of sentences) {
    if (picked.length >= maxSentences || choice.score < first.score - withinSame) break
    const length = choice.sentence.end - choice.sentence.start
    if (!addsToIt(choice, first)) continue
    if (length > left || picked.some((other) => isAlike(other, choice))) continue
    picked.push(choice)
    left -= length
  }
  return fillUp(picked.length > 0 ? picked : [first], sentences)
}

/** An answer shorter than this gets the next best sentence of its article beside it. */
const shortAnswer = 260
const filledTo = 420

function fillUp(picked: Choice[], sentences: readonly Choice[]): Choice[] {
  const [first] = picked
  const filled = [...picked]
  let chars = picked.reduce((sum, { sentence }) => sum + sentence.end - sentence.start, 0)
  for (const choice of sentences) {
    if (first === undefined || chars >= shortAnswer || filled.length >= maxSentences) break
    const length = choice.sentence.end - choice.sentence.start
    if (choice.article.id !== first.article.id || !addsToIt(choice, first) || chars + length > filledTo) continue
    if (filled.some((other) => other === choice || isAlike(other, choice))) continue
    filled.push(choice)
    chars += length
  }
  return filled
}

function isAlike(a: Choice, b: Choice): boolean {
  const left = new Set(listStems(a.article.text, a.sentence))
  const right = listStems(b.article.text, b.sentence)
  if (right.length === 0) return true
  return right.filter((word) => left.has(word)).length / Math.min(right.length, left.size || 1) >= alike
}

/** A further sentence is of an article's body: of the same article, or one that answers about as well. */
function addsToIt(choice: Choice, first: Choice): boolean {
  if (choice === first) return true
  if (choice.passage.kind !== 'body' || !isWhole(choice)) return false
  if (choice.article.id === first.article.id) return choice.covered > 0
  return choice.score >= first.score - withinOther && choice.covered >= first.covered * otherCovers
}

/** A sentence that ends as one: captions, teasers and headings in the text don't. */
function isWhole({ article, sentence }: Choice): boolean {
  return /[.!?…]["'”’)\]]*$/u.test(article.text.slice(sentence.start, sentence.end))
}
