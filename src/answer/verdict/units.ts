/** Reads the words of a question as what they stand for: a name of several words is one. */

import type { Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher, type Match } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'
import { isPersonal } from '../sentences/resolve-references.ts'

/** One thing of a question: the numbers of its concepts, one but for names of several words, and where it stands. */
export type Unit = {
  readonly concepts: readonly number[]
  readonly name: boolean
  readonly at: number
  readonly end: number
}

/** Lists what the asking sentence speaks of, in order; words of the question's own frame are left out. */
export function listUnits({ text, sought }: Asked, plan: Plan): Unit[] {
  const units: { concepts: number[]; name: boolean; at: number; end: number }[] = []
  const seen = new Set<number>()
  for (const { concept, start, end, share } of createMatcher(plan.concepts)(text, sought.focus).found) {
    const { name = false, worth = 0, idf = 0 } = plan.concepts[concept] ?? {}
    if (seen.has(concept) || share < 1 || worth <= idf * 0.25 || particle.test(text.slice(start, end))) continue
    seen.add(concept)
    const before = units.at(-1)
    if (name && before?.name === true && joining.test(text.slice(before.end, start))) {
      before.concepts.push(concept)
      before.end = end
    } else units.push({ concepts: [concept], name, at: start, end })
  }
  return units
}

/** The small words of a name: `Port el-Runde`. */
const particle = /^(?:al|bin|de|del|di|du|el|ibn|la|van|von)$/iu
const joining = /^(?: (?:of (?:the )?)?|-| (?:al|bin|de|del|di|du|el|ibn|la|van|von)[ -])$/iu

/**
 * Finds where a text speaks of a unit.
 *
 * @returns a name's last word with what belongs to it; no namesakes (`Pat Vale` for Orla Vale) and nothing that is called
 *   after it (`Vale Holdings`)
 */
export function findUnit(text: string, sentence: Span, found: readonly Match[], { concepts, name }: Unit): Span[] {
  const last = concepts.at(-1)
  const hits = found.filter(({ concept }) => concept === last)
  if (!name || hits.length === 0) return hits
  const names = listNames(text, sentence)
  return hits.flatMap((hit) => {
    const printed = names.find(({ start, end }) => start <= hit.start && hit.start < end)
    if (printed === undefined)
      return [
        {
          start: hit.start,
          end: hit.end + (governing.exec(text.slice(hit.end, hit.end + holderChars))?.[0].length ?? 0),
        },
      ]
    const own = found.filter(
      ({ concept, start, end }) =>
        concept !== last && concepts.includes(concept) && start >= printed.start && end <= printed.end,
    )
    const start = startOf(text, printed, hit)
    if ((concepts.length > 1 && start < hit.start && own.length === 0) || isCalledAfter(text, printed, hit)) return []
    return [{ start, end: printed.end }]
  })
}

/** A paper before the name belongs to another word: `Quay News Orla Vale`. */
function startOf(text: string, printed: Span, hit: Span): number {
  const before = text.slice(printed.start, hit.start)
  const paper =
    /^.*\b(?:News|Times|Post|Today|Journal|Radio|TV|Friday|Saturday|Sunday|Monday|Tuesday|Wednesday|Thursday) /u.exec(
      before,
    )
  return printed.start + (paper?.[0].length ?? 0)
}

/** Something of that name goes on behind it; of a person only the rest of the name does. */
function isCalledAfter(text: string, printed: Span, hit: Span): boolean {
  const rest = text.slice(hit.end, printed.end)
  return (
    /^[ -]\p{Lu}/u.test(rest) &&
    !office.test(rest) &&
    (hit.start !== printed.start || things.test(rest) || !isPersonal(text.slice(printed.start, printed.end)))
  )
}

/** A country acts through whoever governs it. */
const offices = 'President|Prime Minister|Premier|Chancellor|Government|Parliament|Gov\\.|Governor|Mayor'
const office = new RegExp(`^ (?:${offices})$`, 'u')
const governing = new RegExp(`^ (?:${offices})(?: \\p{Lu}[\\p{L}’'-]+){0,3}`, 'u')
const holderChars = 60
const things =
  /(?:Tower|Holdings|Foundation|Organi[sz]ation|Campaign|Administration|Hotel|Stadium|Center|Centre|Street|Road|Group|Company|Prize|Award|Act|Cup|River|Bridge|Park|Square|Hall|Law|Plan|Inc|Corp|Ltd)\.?$/u
