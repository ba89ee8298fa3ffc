/** Reads how many or how much a question claims, and weighs the number of a sentence against it. */

import type { Span } from '../../model/article.ts'
import { type FoundNumber, findNumbers } from '../../text/numbers.ts'
import { stemOf } from '../../text/words.ts'
import type { Asked } from '../question/parse-question.ts'

/** A number with its bound: `more than 20 companies`. */
export type Amount = FoundNumber & { readonly bound: 'over' | 'under' }

/** Finds what a question claims of a number; `undefined` where it claims no bound. */
export function findAmount({ text, sought }: Asked): Amount | undefined {
  const [only, ...others] = findNumbers(text, sought.focus).filter(({ bound }) => bound === 'over' || bound === 'under')
  return only === undefined || others.length > 0
    ? undefined
    : { ...only, bound: only.bound === 'under' ? 'under' : 'over' }
}

/** Says whether the number that a sentence gives of the same bears the claim out; `undefined` where it gives none or leaves it open. */
export function weighAmount(amount: Amount, text: string, within: Span): boolean | undefined {
  const given = findNumbers(text, within).filter((number) => isOfSame(amount, number))
  const told = given.map((number) => compare(amount, number))
  return told.every((one) => one === told[0]) ? told[0] : undefined
}

/** How far off `about 20` may be. */
const aboutShare = 0.1

function isOfSame(amount: Amount, given: FoundNumber): boolean {
  if (amount.unit !== undefined || given.unit !== undefined) return amount.unit === given.unit
  return amount.noun !== undefined && given.noun !== undefined && stemOf(amount.noun) === stemOf(given.noun)
}

function compare({ value, bound }: Amount, given: FoundNumber): boolean | undefined {
  const least = given.bound === 'under' ? 0 : given.bound === 'about' ? given.value * (1 - aboutShare) : given.value
  const most =
    given.bound === 'over' ? Infinity : given.bound === 'about' ? given.value * (1 + aboutShare) : given.value
  if (bound === 'over')
    return least > value || (least === value && given.bound === 'over') ? true : most <= value ? false : undefined
  return most < value ? true : least >= value ? false : undefined
}
