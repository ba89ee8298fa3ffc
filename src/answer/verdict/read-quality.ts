/** Reads whether a thing is so by its adjective: what is illegal is not legal. */

import type { Choice } from '../choose/choose-sentences.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'
import { findUnit, listUnits } from './units.ts'
import type { Verdict } from './verdict.ts'

const asks = /^\W*(?:(?:so|and|but) )?(?:is|are|was|were) (?!there\b)/iu
const prefixes = ['un', 'in', 'im', 'il', 'ir', 'non', 'non-', 'dis']
const copula =
  /^(?: (?:in|of|at|on|for|from) (?:[\p{L}’'-]+ ){1,4}?)? ?(?:is|are|was|were|remains?|remained|became|becomes|has been|have been|had been|be)(?: (?:still|also|now|already|\p{Ll}+ly))* $/iu

/** Reads the sentences that deny the adjective asked about; `undefined` for other questions, or where none does. */
export function readQuality(asked: Asked, plan: Plan, read: readonly Choice[]): Verdict | undefined {
  const { text, sought } = asked
  if (!asks.test(text.slice(sought.focus.start))) return undefined
  const units = listUnits(asked, plan)
  const [subject] = units
  const qualities = units.slice(1).filter(({ name }) => !name)
  const match = createMatcher(plan.concepts)
  for (const choice of read) {
    const { article, sentence, passage } = choice
    const { found } = match(article.text, sentence)
    const has = (unit: (typeof units)[number]) => findUnit(article.text, sentence, found, unit)
    if (subject === undefined || passage.kind !== 'body') continue
    for (const quality of qualities) {
      const word = plan.concepts[quality.concepts[0] ?? -1]?.word.toLowerCase() ?? ''
      const others = units.filter((unit) => unit !== quality && unit !== subject)
      if (
        others.every((unit) => has(unit).length > 0) &&
        has(subject).some(({ end }) => isDenied(article.text.slice(end, sentence.end), word))
      )
        return { short: 'No', picked: [choice] }
    }
  }
  return undefined
}

/** The copula behind the thing, then the opposite of the adjective. */
function isDenied(after: string, quality: string): boolean {
  const words = prefixes.map((prefix) => `${prefix}${quality}`)
  return words.some((word) => {
    const at = after.toLowerCase().indexOf(` ${word}`)
    return at >= 0 && !/\p{L}/u.test(after.charAt(at + 1 + word.length)) && copula.test(after.slice(0, at + 1))
  })
}
