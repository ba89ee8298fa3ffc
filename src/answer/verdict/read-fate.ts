/** Reads what became of a plan or a deal: blocked, called off, gone through; or whether a thing is still good. */

import type { Span } from '../../model/article.ts'
import { stem } from '../../text/words.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import { listAround } from '../choose/list-around.ts'
import { createMatcher, type Match, type Matcher } from '../find/match-text.ts'
import type { Claim } from './claim.ts'
import { findUnit, type Unit } from './units.ts'
import { type Verdict, weighNewest } from './verdict.ts'

/** Whether it came about. */
type Fate = { readonly choice: Choice; readonly yes: boolean }

/** `Did the takeover go through`. */
const asksFate =
  /\b(?:go(?:ne)? (?:through|ahead)|went (?:through|ahead)|happen(?:ed)?|take place|taken place|took place|(?:take|took|taken) effect|(?:come|came|go|gone) into (?:effect|force)|come (?:about|off)|work(?:ed)? out|materiali[sz]ed?|succeed(?:ed)?|fall(?:en)? through|complet(?:e|ed)|finali[sz]ed|called off|scrapped|blocked|cancell?ed)\W*$/iu
/** Of a deal, not of an airport. */
const asksClosed = /\bclosed?\W*$/iu
const asksEnd = /\b(?:fall(?:en)? through|called off|scrapped|blocked|cancell?ed)\W*$/iu
/** What lets a plan come about. */
const accepting = new Set(
  'pass approve adopt back ratify sign accept agree complete endorse support'.split(' ').map(stem),
)

const prepositional = '(?: (?:by|of|for|between|from|to|with|in|on) [^,;:.]{1,60}?)?'
const ended =
  'blocked|scrapped|killed|abandoned|rejected|cancell?ed|vetoed|shelved|withdrawn|defeated|voted down|called off|struck down|terminated|dropped|thwarted|halted|derailed|turned down'
const adverbs = '(?: (?:also|then|later|since|\\p{Ll}+ly))*'
const notBehind = new RegExp(
  `^${prepositional}(?:,? which| that)?${adverbs} (?:(?:has|had|have)${adverbs} )?(?:failed to (?:materiali[sz]e|go through|pass|win approval)|fell (?:through|apart)|fallen (?:through|apart)|collapsed|never${adverbs} (?:came together|happened|materiali[sz]ed|took (?:place|effect)|(?:went|came) into (?:effect|force)|went (?:ahead|through))|did(?:n['’]t| not) (?:happen|go (?:through|ahead|into effect)|come into (?:effect|force)|take (?:place|effect)|materiali[sz]e|come together|pass)|(?:(?:was|were|been|got)${adverbs} )(?:${ended}))\\b`,
  'iu',
)
const notBefore =
  /(?<!\b(?:to|not|never|be|would|could|might|may|will|if) )\b(?:blocked|scrapped|killed|abandoned|rejected|cancell?ed|vetoed|shelved|withdrew|defeated|voted down|called off|struck down|terminated|dropped|thwarted|halted|derailed|turned down|pulled the plug on)(?: (?:the|an?|its|their|his|her|this|that))?(?: (?!(?:of|to|for|by|from|on|in|with|and|but|at)\b)[$£€]?[\p{L}\d.,’'-]+){0,3} $/u
const doneBehind = new RegExp(
  `^${prepositional}${adverbs} (?:(?:has|had|have)${adverbs} )?(?:went (?:through|ahead)|gone (?:through|ahead)|took (?:place|effect)|(?:went|came) into (?:effect|force)|(?:(?:was|were|been)${adverbs} )(?:completed|finali[sz]ed|closed|approved|signed into law|carried out))\\b`,
  'iu',
)
const doneBefore =
  /(?<!\b(?:to|not|never|be|would|could|might|may|will|if) )\b(?:completed|finali[sz]ed|closed|sealed)(?: (?:the|its|their|his|her|this|that))(?: (?!(?:of|to|for|by|from|on|in|with|and|but|at)\b)[$£€]?[\p{L}\d.,’'-]+){0,3} $/u
/** What was told of before. */
const pointing =
  /\b(?:the|this|that) (?:(?:proposed|planned|\p{Ll}+-\p{Ll}+) )?(deal|merger|plan|agreement|proposal|offer|bid|transaction|sale|measure|takeover|acquisition|tie-up|transfer|move|bill|trade|visit|trip)\b/gu
/** What is done by a deal. */
const dealing = new Set(
  'buy acquire purchase merge sell bail rescue take invest trade transfer sign join lend'.split(' ').map(stem),
)
/** What one report calls a takeover another calls a merger. */
const deals = /^(?:deal|merger|takeover|acquisition|bid|offer|transaction|sale|tie-up|buyout|purchase)s?$/iu
const spent =
  /^(?:[^,;:.]{0,40})? (?:(?:is|are|was|were|will be)(?: (?:no longer|not)|n['’]t) (?:valid|usable|accepted|redeemable|available|honou?red|allowed|permitted|in use|worth anything)|(?:have|has) (?:expired|become worthless|lapsed))\b/iu
const good =
  /^(?:[^,;:.]{0,40})? (?:(?:is|are|will be|remains?)(?: still)? (?:valid|usable|accepted|redeemable|available|honou?red))\b/iu

/** Reads the sentences that tell the end of what is asked about, the newest first; `undefined` where none does. */
export function readFate(claim: Claim, read: readonly Choice[]): Verdict | undefined {
  const target = findTarget(claim)
  if (target === undefined) return undefined
  const match = createMatcher(claim.plan.concepts)
  const fates = read.flatMap((choice) => {
    const yes = choice.passage.kind === 'body' ? readSentence(claim, choice, target, match) : undefined
    return yes === undefined ? [] : [{ choice, yes }]
  })
  return weighNewest(turn(claim, fates))
}

/** Asked whether it was called off, that it was is a yes. */
function turn({ asked }: Claim, fates: readonly Fate[]): readonly Fate[] {
  return asksEnd.test(asked.text) ? fates.map(({ choice, yes }) => ({ choice, yes: !yes })) : fates
}

/** The plan or the deal, how it is asked about, and what else has to be told of. */
type Target = {
  readonly kind: 'fate' | 'deed' | 'object' | 'good'
  readonly unit?: Unit
  readonly others: readonly Unit[]
}

function findTarget(claim: Claim): Target | undefined {
  const { asked, actor, rest, leave, ahead, state } = claim
  if (ahead || state) return undefined
  const things = rest.filter(({ name }) => !name)
  if (leave) {
    const [thing] = things
    return thing === undefined
      ? undefined
      : { kind: 'good', unit: thing, others: rest.filter((unit) => unit !== thing) }
  }
  const isDeal = actor.concepts.some((n) => deals.test(claim.plan.concepts[n]?.word ?? ''))
  if (asksFate.test(asked.text) || (isDeal && asksClosed.test(asked.text)))
    return actor.name ? undefined : { kind: 'fate', unit: actor, others: rest }
  const [object] = things
  if (accepting.has(claim.verb) && object !== undefined)
    return { kind: 'object', unit: object, others: [actor, ...rest.filter((unit) => unit !== object)] }
  return rest.length === 0 ? undefined : { kind: 'deed', others: [actor, ...rest] }
}

function readSentence(claim: Claim, choice: Choice, target: Target, match: Matcher): boolean | undefined {
  const { article, passage, sentence } = choice
  const { text } = article
  const { found } = match(text, sentence)
  const near = listAround(article, passage)
  const around = (unit: Unit) =>
    findUnit(text, sentence, found, unit).length > 0 ||
    near.some((one) => findUnit(text, one, match(text, one).found, unit).length > 0)
  if (!target.others.every(around)) return undefined
  for (const span of listTargets(claim, text, { sentence, found, around }, target)) {
    const told = readAt(text, sentence, span, target.kind)
    if (told !== undefined) return told
  }
  return undefined
}

/** Where the sentence speaks of it: by its name, or as the deal that was told of before. */
function listTargets(
  claim: Claim,
  text: string,
  {
    sentence,
    found,
    around,
  }: { readonly sentence: Span; readonly found: readonly Match[]; readonly around: (unit: Unit) => boolean },
  { kind, unit }: Target,
): Span[] {
  const named =
    unit === undefined
      ? claim.listSaid(text, sentence, found).filter(({ start, end }) => claim.isNounOf(text.slice(start, end)))
      : findUnit(text, sentence, found, unit)
  const isDeal = unit?.concepts.some((n) => deals.test(claim.plan.concepts[n]?.word ?? '')) ?? false
  if (
    kind === 'good' ||
    kind === 'object' ||
    (kind === 'deed' && !dealing.has(claim.verb)) ||
    (unit !== undefined && !isDeal && !around(unit))
  )
    return named
  const pointed = [...text.slice(sentence.start, sentence.end).matchAll(pointing)].map((one) => ({
    start: sentence.start + one.index + one[0].length - (one[1]?.length ?? 0),
    end: sentence.start + one.index + one[0].length,
  }))
  return [...named, ...pointed]
}

/** What ended it stands no further before it. */
const beforeChars = 90

function readAt(text: string, sentence: Span, { start, end }: Span, kind: Target['kind']): boolean | undefined {
  const behind = text.slice(end, sentence.end)
  const before = text.slice(Math.max(sentence.start, start - beforeChars), start)
  if (kind === 'good') return spent.test(behind) ? false : good.test(behind) ? true : undefined
  if (
    notBehind.test(behind) ||
    notBefore.test(before) ||
    notBehind.test(behind.replace(/^ (?:plan|package|deal|bill|bid|proposal)\b/u, ''))
  )
    return false
  if (kind !== 'fate') return undefined
  return doneBehind.test(behind) || doneBefore.test(before) ? true : undefined
}
