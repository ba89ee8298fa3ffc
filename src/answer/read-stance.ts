/** Reads what one sentence says to a yes-or-no question about a deed: that it was done, was not, or is denied. */

import type { Article, Span } from '../model/article.ts'
import { listNames, sameName } from '../text/names.ts'
import { listWords, stemOf } from '../text/words.ts'
import type { Choice } from './choose-sentences.ts'
import type { Plan } from './concepts.ts'
import { type Credit, findCredit } from './credit.ts'
import { createMatcher, type Match } from './match-text.ts'
import { listOpposites } from './opposites.ts'
import type { Asked } from './parse-question.ts'
import { type Path, readPath } from './predicate-path.ts'
import { readRelation } from './relation.ts'
import { findNameBefore } from './resolve-references.ts'
import { findUnit, listUnits, type Unit } from './units.ts'

/** What a sentence says to a question, and who vouches for it. */
export type Stance = { readonly side: 'yes' | 'no' | 'denied'; readonly choice: Choice; readonly by?: string }

/** Reads one sentence. */
export type StanceReader = (choice: Choice) => Stance | undefined

const isForm = 0.9
const asksAhead = /^\W*(?:will|would|is .{2,40} going to|can|could)\b/iu
const lapse = /\b(?:for|in) (?:\p{L}+ ){0,2}(?:years|months|weeks|decades)\b|\bsince (?:\p{Lu}|\d|then)/u

/** Makes the reader for a question; `undefined` where the question tells no deed of anybody. */
export function createStanceReader(asked: Asked, plan: Plan): StanceReader | undefined {
  const told = readRelation(asked, plan).verb
  if (told === undefined) return undefined
  const verb = findControl(asked, plan, told)
  const units = listUnits(asked, plan)
  const before = units.slice(
    0,
    units.findIndex(({ concepts }) => concepts.includes(verb)),
  )
  const actor = before.find(({ name }) => name) ?? before.at(-1)
  if (actor === undefined) return undefined
  const question = {
    asked,
    plan,
    verb,
    actor,
    rest: units.filter((unit) => unit !== actor && !unit.concepts.includes(verb)),
    ahead: asksAhead.test(asked.text.slice(asked.sought.focus.start)),
    passive: isPassive(asked, plan, verb),
  }
  const match = createMatcher(plan.concepts)
  return (choice) => readChoice(question, choice, match(choice.article.text, choice.sentence).found)
}

/** Of `agree to meet` agreeing is what is done. */
function findControl({ text, sought }: Asked, plan: Plan, verb: number): number {
  const { found } = createMatcher(plan.concepts)(text, sought.focus)
  const hit = found.find(({ concept }) => concept === verb)
  const before = found.find(
    ({ end, concept }) => !plan.concepts[concept]?.name && text.slice(end, hit?.start) === ' to ',
  )
  return before?.concept ?? verb
}

type Question = {
  readonly asked: Asked
  readonly plan: Plan
  readonly verb: number
  /** Who or what does it, or has it done to it. */
  readonly actor: Unit
  readonly rest: readonly Unit[]
  readonly ahead: boolean
  /** It is done to the one asked about: `was Vale arrested`. */
  readonly passive: boolean
}

const being = /\b(?:is|are|was|were|be|been|being|get|got|gets)\b/iu

const beingDone =
  /\b(?:is|are|was|were|be|been|being|get|got|gets)(?: (?:\p{Ll}+ly|later|also|not|never|then|since|already|soon))* $/iu

/** Asks what was done to somebody. */
function isPassive({ text, sought }: Asked, plan: Plan, verb: number): boolean {
  const hit = createMatcher(plan.concepts)(text, sought.focus).found.find(({ concept }) => concept === verb)
  if (hit === undefined || text.slice(hit.start, hit.end).endsWith('ing')) return false
  return being.test(text.slice(sought.focus.start, hit.start))
}

function readChoice(question: Question, choice: Choice, found: readonly Match[]): Stance | undefined {
  const { article, sentence } = choice
  const { text } = article
  if (choice.passage.kind !== 'body' || text.slice(sentence.start, sentence.end).includes('?')) return undefined
  const actors = listActors(question, article, sentence, found)
  const said = found.filter(({ concept, share }) => concept === question.verb && share >= isForm)
  for (const actor of actors) {
    for (const hit of said) {
      const stance = readDeed(question, choice, { actor, hit, found, turned: false })
      if (stance !== undefined) return stance
    }
    for (const hit of listTurned(question, text, sentence)) {
      const stance = readDeed(question, choice, { actor, hit, found, turned: true })
      if (stance !== undefined) return stance
    }
  }
  return undefined
}

/** Where the one who acts stands in the sentence, by name or by a pronoun that the sentences before explain. */
function listActors({ plan, actor }: Question, article: Article, sentence: Span, found: readonly Match[]): Span[] {
  const named = findUnit(article.text, sentence, found, actor)
  if (named.length > 0 || !actor.name) return named
  const match = /^["“]?(He|She|They|It)\b/u.exec(article.text.slice(sentence.start, sentence.end))
  if (match === null) return []
  const at = {
    start: sentence.start + match[0].length - (match[1]?.length ?? 0),
    end: sentence.start + match[0].length,
  }
  const meant = findNameBefore(article, at)
  const forms = plan.concepts[actor.concepts.at(-1) ?? -1]?.forms ?? []
  return meant !== undefined && forms.some(({ words, share }) => share === 1 && sameName(meant, words)) ? [at] : []
}

/** Verbs that say the opposite of the one asked about. */
function listTurned({ plan, verb, rest }: Question, text: string, sentence: Span): Span[] {
  if (rest.length === 0) return []
  const opposites = listOpposites(plan.concepts[verb]?.forms[0]?.stems[0] ?? '')
  const words = listWords(text, sentence)
  return words.flatMap(({ start, word }, n) => {
    const verbs = opposites.filter(([first]) => first === stemOf(word))
    const whole = verbs.find((stems) => stems.every((one, step) => stemOf(words[n + step]?.word ?? '') === one))
    const end = words[n + (whole?.length ?? 1) - 1]?.end
    return whole === undefined || end === undefined ? [] : [{ start, end }]
  })
}

type Deed = { readonly actor: Span; readonly hit: Span; readonly found: readonly Match[]; readonly turned: boolean }

function readDeed(question: Question, choice: Choice, deed: Deed): Stance | undefined {
  const { article, sentence } = choice
  const { text } = article
  const { actor, hit, turned } = deed
  if (!isActing(text, sentence, actor) || (isNoun(text, sentence, hit) && !isOwnNoun(text, sentence, deed)))
    return undefined
  const path = findPath(question, text, sentence, deed)
  const end = endOfDeed(question, text, sentence, deed)
  if (path === undefined || end === undefined) return undefined
  const side = sideOf(path, question, {
    turned,
    none: /^ (?:no|nothing|none|neither)\b/u.test(text.slice(hit.end, hit.end + 9)),
  })
  const whole = text.slice(sentence.start, sentence.end)
  if (
    side === undefined ||
    (side === 'no' && lapse.test(whole)) ||
    (/\bagain\b/iu.test(question.asked.text) && !/\bagain\b/iu.test(whole))
  )
    return undefined
  const credit = findCredit(text, sentence, { start: actor.start, end }, nameOf(question))
  return credit === 'open' ? undefined : { side, choice, ...byWhom(credit) }
}

/** How the deed is that one's, in the voice of the question. */
function findPath({ passive }: Question, text: string, sentence: Span, { actor, hit, turned }: Deed): Path | undefined {
  if (isOwnNoun(text, sentence, { actor, hit })) return 'done'
  if (hit.start <= actor.end) return passive && !turned && isDoneTo(text, sentence, hit, actor) ? 'done' : undefined
  const between = text.slice(actor.end, hit.start)
  if (isAdjoined(text, sentence, hit, between)) return 'done'
  const set = text.slice(Math.max(sentence.start, actor.start - 2), actor.start) === ', '
  const suffers = beingDone.test(between) && !text.slice(hit.start, hit.end).endsWith('ing')
  const shared = passive && being.test(between) && /\band (?:\p{Ll}+ly |later |then )?$/u.test(between)
  return (passive && !turned ? suffers || shared : !suffers) || /\bto be $/u.test(between)
    ? readPath(set ? between.replace(/^,/u, '') : between)
    : undefined
}

/** `Vale chose the valley, spurning the hills`: the one who begins the sentence does both. */
function isAdjoined(text: string, sentence: Span, hit: Span, between: string): boolean {
  const actorEnd = hit.start - between.length
  return (
    text.slice(hit.start, hit.end).endsWith('ing') &&
    /, $/u.test(between) &&
    !/[;:–—“”"]|\b(?:who|whom|which|while|when|after|before|if|not|never|to)\b/iu.test(between) &&
    listNames(text, sentence).every(({ end }) => end >= actorEnd)
  )
}

/** `Police arrested Vale`. */
function isDoneTo(text: string, sentence: Span, hit: Span, actor: Span): boolean {
  const before = text.slice(Math.max(sentence.start, hit.start - 24), hit.start)
  return (
    /(?:ed|t|n|d|ght)$/u.test(text.slice(hit.start, hit.end)) &&
    /\p{L}\p{L} $/u.test(before) &&
    !/\b(?:not|never|\p{L}+n['’]t|to|will|would|may|might|could|should|can|been|be|was|were|is|are|by|and|or|the|an?|who|which|that) $/iu.test(
      before,
    ) &&
    /^ (?:(?:the|an?|former|\p{Ll}+|\p{Lu}[\p{L}.’'-]*) ){0,3}$/u.test(text.slice(hit.end, actor.start))
  )
}

function nameOf({ plan, actor }: Question): string {
  return actor.concepts.map((n) => plan.concepts[n]?.word ?? '').join(' ')
}

function byWhom(credit: Credit): { readonly by?: string } {
  return typeof credit === 'string' ? {} : credit
}

function sideOf(
  path: Path,
  { ahead }: Question,
  { turned, none }: { readonly turned: boolean; readonly none: boolean },
): Stance['side'] | undefined {
  if (path === 'denied') return turned || ahead ? undefined : 'denied'
  if (path === 'ahead') return undefined
  if (path === 'never') return ahead && !turned ? 'no' : undefined
  const yes = (path === 'done') !== (turned || none)
  // Done once is no promise; not done so far is no refusal.
  if (ahead) return turned && !yes ? 'no' : undefined
  // Whoever did not refuse has not agreed yet.
  return yes && turned ? undefined : yes ? 'yes' : 'no'
}

const dayBefore =
  /\b(?:on|in|by|since) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*(?: \d{1,4})?,? $/u

/** A preposition, with nothing but an article, a title or a plain word before the name. */
const governed =
  /\b(?:of|for|with|by|against|from|to|about|than|between|on|in|at|if|whether|unless|until|once|before|without) (?:(?:\p{Ll}+|President|Prime|Minister|Mr|Mrs|Ms|Dr|Sir|Lady|Lord|Chancellor|Senator|Secretary|King|Queen|Pope|Judge|General|Governor|Mayor)\.? ){0,2}$/u

/** Not `a lawyer for Vale` nor `Vale’s lawyer`. */
function isActing(text: string, sentence: Span, { start, end }: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - 40), start).replace(dayBefore, '')
  if (text.charAt(end) === '-') return false
  return !governed.test(before)
}

/** `His refusal`, `the convicted dealer`. */
function isNoun(text: string, sentence: Span, { start, end }: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - 16), start)
  return (
    /\b(?:the|an?|his|her|its|their|this|that|these|those|any|no|some|of|for|\p{L}+['’]s) (?:\p{Ll}+ )?$/iu.test(
      before,
    ) || /(?:tion|sion|ment|ance|ence|al)s?$/iu.test(text.slice(start, end))
  )
}

/** `During her visit Orla Vale met the board`, `after Vale’s visit`. */
function isOwnNoun(text: string, sentence: Span, { actor, hit }: Pick<Deed, 'actor' | 'hit'>): boolean {
  const before = text.slice(Math.max(sentence.start, hit.start - 40), hit.start)
  if (actor.end < hit.start)
    return (
      /^['’]s? (?:\p{Ll}+ ){0,2}$/u.test(text.slice(actor.end, hit.start)) &&
      own.test(text.slice(Math.max(sentence.start, actor.start - 12), actor.start))
    )
  return (
    new RegExp(`${own.source.slice(0, -1)}(?:his|her|its|their) (?:\\p{Ll}+ ){0,2}$`, 'iu').test(before) &&
    !text.slice(hit.end, actor.start).includes(';')
  )
}

const own = /\b(?:during|after|following|since|throughout|amid) $/iu

const closeChars = 90
const otherDeed =
  /[;:–—]|\b(?:but|while|whereas|although|though|despite|spurn\p{L}*|instead|rather|than|unlike|except|if|unless|until|whether)\b/iu

/** Where the deed ends, when all that is asked about stands with its verb. */
function endOfDeed({ rest }: Question, text: string, sentence: Span, { hit, found, turned }: Deed): number | undefined {
  let end = hit.end
  for (const unit of rest) {
    const near = findUnit(text, sentence, found, unit).find(
      (one) => (!turned || one.start >= hit.end) && isWith(text, hit, one, unit.name),
    )
    if (near === undefined) return undefined
    end = Math.max(end, near.end)
  }
  if (!turned) return end
  // What is refused is the thing itself, and not another one that has its name.
  const after = text.slice(end, Math.min(sentence.end, end + 20))
  return /^(?:[.,;:)”"]|$| (?:in|on|at|to|of|for|from|with|by|as|after|during|over|and|or|because|when|last|this|outright|there|here)\b)/iu.test(
    after,
  )
    ? end
    : undefined
}

function isWith(text: string, hit: Span, one: Span, name: boolean): boolean {
  const between = one.start >= hit.end ? text.slice(hit.end, one.start) : text.slice(one.end, hit.start)
  return (
    between.length <= closeChars && !otherDeed.test(between) && !(name && one.start >= hit.end && between.includes(','))
  )
}
