/** Finds where a question for yes or no says what is done or so, by its place behind the one asked about. */

import type { Span } from '../../model/article.ts'
import { isPastForm } from '../../text/tense.ts'
import { listWords, stemOf, type Word } from '../../text/words.ts'
import type { Asked } from '../question/parse-question.ts'
import { listBaseForms } from '../words/base-forms.ts'
import { isVerbStem, listOtherForms } from '../words/verb-forms.ts'
import { findEntry } from '../words/wordnet.ts'
import { isAdverb } from './adverbs.ts'
import type { Unit } from './units.ts'

/** What is done, or what somebody or something is; `place`: where somebody is. */
type AskedVerb = Span & { readonly kind: 'deed' | 'state' | 'place' }

/** The words that open the asking sentence, up to the one asked about. */
const opening =
  /^\W*(?:(?:so|and|but|then) )?(?<aux>is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|may|might)(?:n['’]t)? /iu
/** `Was it Vale who paid`. */
const cleft =
  /^\W*(?:is|was) it (?:really |actually )?.{2,60}? (?:who|that|which) (?:has |had |have |was |were )?(?:\p{Ll}+ly )?/iu
/** `Is Vale going to pay`, `were they free to leave`. */
const control =
  /\b(?:(?:going|due|set|about|expected|likely|planning|scheduled|able|free|allowed|permitted|willing|ready) to|(?:said|promised|announced) (?:that )?(?:he|she|they|it)(?: will|['’]ll| would|['’]d)) (?:be )?(?=\p{Ll})/iu
const passing = new Set(
  'been being be ever still yet also already really just not never now soon again then both all any even indeed'.split(
    ' ',
  ),
)
const small =
  /^(?:the|an?|any|his|her|its|their|my|our|your|this|that|these|those|some|most|all|more|less|fewer|than|of|in|at|for|from|with|by|on|over|into|about|against|and|or|to|up|out|off|down|through|away|back|under|as|like|when|while|after|before)$/iu
/** A word behind one of these is a noun. */
const beforeNoun =
  /^(?:the|an?|any|his|her|its|their|my|our|your|this|that|these|those|some|most|of|in|at|for|from|with|by|on|over|into|about|against|last|first|new|\p{L}+['’]s)$/iu
const clauseStart = /^(?:since|when|while|that|who|which|whom|whose|after|before|because|if|as|until)$/iu

/** Says whether a question asks for the one by `was it Vale who`. */
export function isCleft(asking: string): boolean {
  return cleft.test(asking)
}

/** Finds the word that says what is done or so; `undefined` where its place does not tell. */
export function findAskedVerb({ text, sought }: Asked, units: readonly Unit[]): AskedVerb | undefined {
  const { start, end } = sought.focus
  const asking = text.slice(start, end)
  const aux = opening.exec(asking)
  if (aux === null) return undefined
  const from = cleft.exec(asking) ?? control.exec(asking)
  if (from !== null) {
    const [first] = listWords(text, { start: start + from.index + from[0].length, end })
    return first === undefined ? undefined : { start: first.start, end: first.end, kind: 'deed' }
  }
  const words = listWords(text, { start: start + aux[0].length, end })
  const form = aux.groups?.aux?.toLowerCase() ?? ''
  const verb = /^(?:d|w(?:ill|ould)|c|s|m)/u.test(form) ? findBase(words, units) : findParticiple(words, form, units)
  if (verb !== undefined) return { start: verb.start, end: verb.end, kind: 'deed' }
  return /^(?:is|are|was|were)$/u.test(form) ? findState(text, words, units) : undefined
}

/** `Did the mill close`: behind the one asked about a verb as a dictionary has it, or else the word behind a name. */
function findBase(words: readonly Word[], units: readonly Unit[]): Word | undefined {
  const isName = ({ start, end }: Word) => units.some((unit) => unit.name && start >= unit.at && end <= unit.end)
  const told = words.filter(
    (one) => !passing.has(one.word.toLowerCase()) && !isAdverb(one.word) && !isName(one) && !/['’]s$/u.test(one.word),
  )
  const verb = told.find((one) => {
    const before = words[words.indexOf(one) - 1]?.word ?? ''
    return one !== words[0] && !small.test(one.word) && !beforeNoun.test(before) && isCommonVerb(one.word, before)
  })
  const unknown = findBehindName(words, isName)
  return verb === undefined || (unknown !== undefined && unknown.start < verb.start) ? (unknown ?? verb) : verb
}

/** In the form that follows did, or behind be a participle. */
function isCommonVerb(word: string, before: string): boolean {
  const plain = word.toLowerCase()
  return (
    basic.has(plain) ||
    isVerbAlone(plain) ||
    (isVerbStem(stemOf(word)) && (/^(?:be|get)$/iu.test(before) || findEntry('verb', plain) !== undefined))
  )
}

/** A verb, and neither a noun nor an adjective: `sue`. */
function isVerbAlone(plain: string): boolean {
  return (
    findEntry('verb', plain) !== undefined &&
    findEntry('noun', plain) === undefined &&
    findEntry('adj', plain) === undefined
  )
}

/** `Suing`, which is no noun; behind a name a noun may be the verb too: `rationing`. */
function isProgressive(word: string, behindName: boolean): boolean {
  const plain = word.toLowerCase()
  if (!/\p{L}{2}ing$/u.test(plain) || linking.test(plain)) return false
  return (
    isVerbStem(stemOf(word)) ||
    ((behindName || findEntry('noun', plain) === undefined) &&
      listBaseForms('verb', plain).some((base) => base !== plain && findEntry('verb', base) !== undefined))
  )
}

const linking =
  /^(?:according|regarding|including|excluding|following|concerning|considering|during|notwithstanding|pending)$/u

/** Verbs that say little alone, where a noun stands before them. */
const basic = new Set('have get let do quit shut stick'.split(' '))
/** `Help pay`, `let go`: two verbs, the first of which says what is done. */
const leading = /^(?:help|let|get|make|have)$/iu

/** `Did Vale veto`, `did the Vale family veto`: one word or two behind the name, the last of them. */
function findBehindName(words: readonly Word[], isName: (word: Word) => boolean): Word | undefined {
  const at = words.findIndex((one) => isName(one))
  const rest = words.slice(at).filter(({ word }) => !passing.has(word.toLowerCase()) && !isAdverb(word))
  const next = rest.findIndex((one) => !isName(one))
  if (at < 0 || next < 0 || /['’]s$/u.test(rest[next - 1]?.word ?? '')) return undefined
  const [first, second] = rest.slice(next)
  // The takeover of a mill is no verb.
  if (/^(?:of|and|between)$/iu.test(second?.word ?? '')) return undefined
  if (first !== undefined && second !== undefined && isVerbBefore(first.word, second.word)) return first
  const run = rest.slice(next).findIndex((one) => isName(one) || small.test(one.word))
  const length = run < 0 ? rest.length - next : run
  return length === 1 || length === 2 ? rest[next + length - 1] : undefined
}

/** `Let planes land`; of `the Vale plan fail` the second word is the verb. */
function isVerbBefore(word: string, next: string): boolean {
  return isCommonVerb(word, '') && (leading.test(word) || !isCommonVerb(next, ''))
}

/** `Was the mill closed`, `is the mill being sold`: a participle, before another clause begins. */
function findParticiple(words: readonly Word[], aux: string, units: readonly Unit[]): Word | undefined {
  const isName = ({ start }: Word) => units.some(({ name, at, end }) => name && at <= start && start < end)
  for (const [n, one] of words.entries()) {
    const { word } = one
    if (clauseStart.test(word) && n > 0) return undefined
    const before = words[n - 1]?.word ?? ''
    if (n === 0 || isName(one) || beforeNoun.test(before) || before === 'to' || /^\p{Lu}/u.test(word)) continue
    if (isParticiple(word) || (!/^ha/u.test(aux) && isProgressive(word, n > 0 && isName(words[n - 1] ?? one))))
      return one
  }
  return undefined
}

function isParticiple(word: string): boolean {
  const stemmed = stemOf(word)
  return (
    /\p{L}{2}ed$/u.test(word) ||
    isPastForm(word.toLowerCase()) ||
    (/(?:en|n|t|ght|ung|unk|ome)$/u.test(word) && isVerbStem(stemmed) && listOtherForms(stemmed).length > 0)
  )
}

/** `Is the bridge safe to cross`, `is Vale the head of the bank`: what stands behind the one asked about. */
function findState(text: string, words: readonly Word[], units: readonly Unit[]): AskedVerb | undefined {
  const from = words[0]?.start ?? text.length
  const own = units.filter(({ at }) => at >= from)
  const told = own.find(({ end }, n) => n > 0 && /^ to \p{Ll}/u.test(text.slice(end, end + 5)))
  const [first] = own
  if (first === undefined) return undefined
  const edge = words.find(
    ({ start, word }) => start > first.end && /^(?:the|an?|his|her|its|their|\p{L}+ly)$/iu.test(word),
  )
  const behind = edge === undefined ? undefined : own.filter(({ at }) => at > edge.start)
  const head = behind?.find((unit, n) => {
    const next = behind[n + 1]
    return next === undefined || !/^ $/u.test(text.slice(unit.end, next.at)) || next.name
  })
  const state = findQualified(text, own) ?? told ?? head ?? own.at(-1)
  if (state === undefined || state === first) return undefined
  const before = text.slice(from, state.at)
  const place = /\b(?:in|at) (?:the |an? )?$/iu.exec(text.slice(from, own[1]?.at))
  const named = first.name && own.slice(1).every(({ name }) => name)
  if (place !== null && (named || bare.test(text.slice(from))))
    return { start: from + place.index, end: from + place.index + 2, kind: 'place' }
  if (/\b(?:in|on|at|from|to|with|of|for|by) (?:the |an? |his |her |its |their )?$/iu.test(before)) return undefined
  return { start: state.at, end: state.end, kind: 'state' }
}

/** Names typed small: `vale in norvik`. */
const bare = /^\p{L}+ (?:(?:still|now|also|already) )?(?:in|at) \p{L}+\W*$/u

/** `Happy` of `is Vale happy with the offer`. */
function findQualified(text: string, [first, second]: readonly Unit[]): Unit | undefined {
  if (first === undefined || second === undefined || second.name) return undefined
  const beside = /^ (?:\p{L}+ly |so |very )?$/u.test(text.slice(first.end, second.at))
  return beside && /^ (?:with|about|of|for) /u.test(text.slice(second.end, second.end + qualifiedChars))
    ? second
    : undefined
}

const qualifiedChars = 7
