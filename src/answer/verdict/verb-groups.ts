/** Verbs that questions and reports use for one another where what is done, to whom and by whom agrees. */

import { stem } from '../../text/words.ts'

const groups = `
go goes went gone come came travel travelled fly flew flown head visit arrive flee fled
think thought believe reckon feel felt
give gave given grant award hand handed
let allow allowed permit permitted enable
want wish wished desire intend keen interested interest desire intention wish appetite
know knew known aware
stop stopped halt suspend end cease
close shut
impose put slap slapped introduce
order instruct command direct
back support endorse
comment respond
talk speak spoke spoken contact
happy pleased satisfied delighted welcome praise
`

/** Adjectives that stand for a verb behind a form of being: `is keen to`, `was aware of`. */
const adjectives = new Set('keen interested aware unaware'.split(' '))
const contraries: Readonly<Record<string, readonly string[]>> = {
  know: ['unaware'],
  want: ['uninterested'],
  happy: [
    'unhappy',
    'dissatisfied',
    'angry',
    'criticise',
    'criticize',
    'condemn',
    'slam',
    'lambast',
    'denounce',
    'rebuke',
  ],
}

const lines = groups
  .trim()
  .split('\n')
  .map((line) => new Set(line.split(' ').map(stem)))
const moving = lines[0] ?? new Set()

/** How somebody gets to a place. */
export const MOVING: ReadonlySet<string> = moving
/** How somebody is at a place. */
export const STAYING: ReadonlySet<string> = new Set([
  ...moving,
  ...'return returned land landed stay stayed attend back'.split(' ').map(stem),
])

/** Finds the verbs that stand for a verb, itself among them; `undefined` for most. */
export function findGroup(stemmed: string): ReadonlySet<string> | undefined {
  return lines.find((group) => group.has(stemmed))
}

/** Lists the words that deny what a verb says, as stems. */
export function listDenying(stemmed: string): readonly string[] {
  const group = findGroup(stemmed)
  return Object.entries(contraries).flatMap(([verb, words]) => (group?.has(stem(verb)) ? words.map(stem) : []))
}

/** Says whether a word says it by an adjective. */
export function isAdjectival(word: string): boolean {
  return adjectives.has(word.toLowerCase())
}
