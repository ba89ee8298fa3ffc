/** Reads whether somebody holds an office: `is Vale the head of the bank`, told as `Vale, chairman of the mill`. */

import type { Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'
import { findUnit, listUnits } from './units.ts'
import { type Verdict, weighSides } from './verdict.ts'

const heads = 'head|chief|boss|leader|director|chair|chairman|chairwoman|chairperson|president|ceo|chief executive'
const offices = `${heads}|minister|prime minister|finance minister|foreign minister|chancellor|mayor|governor|secretary|speaker|coach|manager|captain|editor|owner|founder|king|queen|pope|commissioner|ambassador|spokesman|spokeswoman`
const asks = new RegExp(
  `^\\W*(?:(?:so|and|but) )?(?<be>is|was) (?<who>.{2,60}?) (?:(?:still|now|already|really|currently) )?(?:the |an? )?(?:new |current |acting )?(?<office>${offices}) (?:of|at|for) (?:the )?`,
  'iu',
)
const isHead = new RegExp(`^(?:${heads})$`, 'iu')

/** Reads the sentences that give the one an office; `undefined` for other questions, or where none does. */
export function readOffice(asked: Asked, plan: Plan, read: readonly Choice[]): Verdict | undefined {
  const { text, sought } = asked
  const found = asks.exec(text.slice(sought.focus.start, sought.focus.end))?.groups
  const office = found?.office
  const [holder, ...others] = listUnits(asked, plan).filter(({ name }) => name)
  const body = others.at(-1)
  if (office === undefined || holder === undefined || body === undefined) return undefined
  const named = new RegExp(
    `^(?:,| is| was|, who is)(?: the| an?)?(?: \\p{Ll}+)? (?<office>${isHead.test(office) ? heads : office}) (?:of|at|for) (?:the )?`,
    'iu',
  )
  const match = createMatcher(plan.concepts)
  const sides = read.flatMap((choice) => {
    const { article, passage, sentence } = choice
    if (passage.kind !== 'body') return []
    const matches = match(article.text, sentence).found
    const bodies = findUnit(article.text, sentence, matches, body)
    return findUnit(article.text, sentence, matches, holder).flatMap(({ end }) => {
      const at = named.exec(article.text.slice(end, sentence.end))
      if (at === null) return []
      const from = end + at[0].length
      const held = listNames(article.text, { start: from, end: sentence.end }).find(({ start }) => start === from)
      if (bodies.some((one) => overlaps(one, from))) return [{ choice, yes: true }]
      return held === undefined || found?.be?.toLowerCase() !== 'is' ? [] : [{ choice, yes: false }]
    })
  })
  return weighSides(sides.find(({ yes }) => yes)?.choice, sides.find(({ yes }) => !yes)?.choice)
}

function overlaps({ start, end }: Span, at: number): boolean {
  return start <= at + 1 && at < end
}
