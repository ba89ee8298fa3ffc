/** Sorts what stands behind the verb of a question: whom it is done to, by whom, and what only says when or where. */

import type { Span } from '../../model/article.ts'
import type { Unit } from './units.ts'

/** The parts of what is asked about beside the one who acts. */
export type Parts = {
  /** Whom or what it is done to: the mill of `did Vale sell the mill to Holt`. */
  readonly object?: Unit
  /** Who does it: Holt of `was Vale sued by Holt`. */
  readonly agent?: Unit
  /** With whom it is done, where that one does it too: `did Vale play with Holt`. */
  readonly partner?: Unit
  /** On what occasion, where no name says it: `at the funeral`, `during the talks`. */
  readonly occasions: readonly Unit[]
  /** What tells the one who acts from others: the mill of `has the owner of the mill paid`. */
  readonly modifiers: readonly Unit[]
}

const preposition =
  /\b(?:to|of|by|with|from|for|about|against|into|onto|over|between|among|than|as|like|in|at|on|during|under|after|before|since|until|within|throughout|while|when|because)\b/giu
const occasional = /^(?:in|at|on|during|under|after|before|since|within|throughout)$/iu
/** What follows these is where or in what it is done, and no mere occasion. */
const placing =
  /^(?:live|liv|stay|arriv|land|invest|succe|involv|interest|believ|particip|appear|born|work|plai|play|vot|focus|insist|depend|reli|agre|end|result|take|took|put|place)/u

/** Verbs of which both are the doers. */
const mutual =
  /^(?:meet|met|plai|talk|speak|spoke|work|collid|clash|negoti|trade|fight|fought|share|dine|travel|sing|tour|merg|team|marri)$/u
const meeting = /^(?:meet|met|marri)$/u

/** Sorts the units behind a verb, in their order. */
export function sortParts(text: string, verb: Span & { readonly stem: string }, rest: readonly Unit[]): Parts {
  const behind = rest.filter(({ at }) => at >= verb.end)
  const governed = behind.map((unit) => ({ unit, by: findPreposition(text, verb.end, unit.at) }))
  const object = findObject(
    text,
    governed.filter(({ by }) => by === undefined).map(({ unit }) => unit),
  )
  const agent = governed.findLast(({ unit, by }) => by === 'by' && unit.name)?.unit
  const partner = mutual.test(verb.stem)
    ? governed.find(({ unit, by }) => unit.name && (by === 'with' || (by === undefined && meeting.test(verb.stem))))
        ?.unit
    : undefined
  const occasions = placing.test(verb.stem)
    ? []
    : governed.filter(({ unit, by }) => !unit.name && occasional.test(by ?? '')).map(({ unit }) => unit)
  const modifiers = rest.filter(({ end }) => end <= verb.start)
  return {
    occasions,
    modifiers,
    ...(object === undefined ? {} : { object }),
    ...(agent === undefined ? {} : { agent }),
    ...(partner === undefined ? {} : { partner }),
  }
}

function findPreposition(text: string, from: number, at: number): string | undefined {
  return [...text.slice(from, at).matchAll(preposition)].at(-1)?.[0].toLowerCase()
}

/** The last of the words that stand side by side, but a name before another one: `give Vale the key`. */
function findObject(text: string, units: readonly Unit[]): Unit | undefined {
  let [head] = units
  for (const unit of units.slice(1)) {
    if (head === undefined || !/^(?:['’]s?)? $/u.test(text.slice(head.end, unit.at))) break
    if (head.name && !/^['’]/u.test(text.slice(head.end, unit.at))) break
    head = unit
  }
  return head
}
