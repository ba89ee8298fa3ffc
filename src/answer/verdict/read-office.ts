/** Reads whether somebody holds an office: `is Vale the head of the bank`, told as `Vale, chairman of the mill`. */

import type { Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher, type Matcher } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'
import { findUnit, listUnits, type Unit } from './units.ts'
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
  const isNow = found?.be?.toLowerCase() === 'is'
  const sides = read.flatMap((choice) =>
    listHeld(choice, { holder, body, named, match }).flatMap((held) =>
      held === 'it' || isNow ? [{ choice, yes: held === 'it' }] : [],
    ),
  )
  return weighSides(sides.find(({ yes }) => yes)?.choice, sides.find(({ yes }) => !yes)?.choice)
}

/** Who may hold an office, of which body, and what gives one that office. */
type Office = { readonly holder: Unit; readonly body: Unit; readonly named: RegExp; readonly match: Matcher }

/** Whether the office that a sentence gives the one is of that body, or of another one that has a name. */
function listHeld({ article, passage, sentence }: Choice, { holder, body, named, match }: Office): ('it' | 'other')[] {
  if (passage.kind !== 'body') return []
  const { text } = article
  const { found } = match(text, sentence)
  const bodies = findUnit(text, sentence, found, body)
  return findUnit(text, sentence, found, holder).flatMap(({ end }) => {
    const at = named.exec(text.slice(end, sentence.end))
    if (at === null) return []
    const from = end + at[0].length
    if (bodies.some((one) => overlaps(one, from))) return ['it']
    return listNames(text, { start: from, end: sentence.end }).some(({ start }) => start === from) ? ['other'] : []
  })
}

function overlaps({ start, end }: Span, at: number): boolean {
  return start <= at + 1 && at < end
}
