/** Tells whether a date stands in a clause or phrase of its own, so that it dates something else than its sentence. */

import type { Span } from '../model/article.ts'
import { isPastForm, wordPattern } from './tense.ts'

/** What opens a clause or phrase that has a time of its own. */
const openers =
  /\b(?:who|whose|whom|which|where|after|before|following|despite|since|than|because|although|though|unless|if|prior to|ahead of|compared (?:to|with))\b/giu

/** So many characters before a date are read. */
const reach = 300

/** A comma, dash or bracket ends what was opened before it. */
const closing = /[,;:()]|[–—] | [–—-] /u

const relatives = new Set('who whose whom which where'.split(' '))
/** Consequences are reported with what brought them about, and with what they came just before: near days date both. */
const causes = new Set(['after', 'because', 'before', 'following'])

/**
 * Finds the clause or phrase of its own in which a date stands: `Vale, ‹who left on Monday›`, `‹following the May vote›`,
 * `‹Monday’s› search`. A clause that tells which one is meant (`the storm that hit on Monday`) is none: the date tells
 * what the sentence is about.
 *
 * @param words - the date
 * @param within - its sentence
 * @returns `cause` for what came before what is told, which near days date as well; `undefined` when nothing shows that
 *   the date is not that of the main clause
 */
export function findSideClause(text: string, words: Span, within: Span): 'cause' | 'other' | undefined {
  const before = text.slice(Math.max(within.start, words.start - reach), words.start)
  const after = text.slice(words.end, Math.min(within.end, words.end + 14))
  if (isPossessive(before, after)) return 'other'
  let found: 'cause' | undefined
  openers.lastIndex = 0
  for (let match = openers.exec(before); match !== null; match = openers.exec(before)) {
    const opener = match[0].toLowerCase()
    const inside = before.slice(match.index + match[0].length)
    if (closing.test(inside) || !opens(opener, before.slice(0, match.index), inside)) continue
    if (!causes.has(opener)) return 'other'
    found = 'cause'
  }
  return found
}

/** `Monday’s search` in the middle of a sentence; at its head the date is that of what is told. */
function isPossessive(before: string, after: string): boolean {
  if (!/^(?: (?:morning|afternoon|evening|night))?['’]s? /u.test(after)) return false
  return before.trim() !== '' && !/^(?:the|in|at|during) $/iu.test(before) && !/\b(?:in|at|during) $/u.test(before)
}

function opens(opener: string, ahead: string, inside: string): boolean {
  switch (opener) {
    case 'before':
      return inside.trim() !== '' && inside !== ' the ' && !bodies.test(inside)
    case 'after':
      return !sameTime.test(inside) && !(ahead.trim() !== '' && gerund.test(inside))
    case 'following':
      return !/\b(?:the|its|his|her|their) $/iu.test(ahead)
    case 'than':
      return /^ (?:in|on|at|during|it|they|he|she|we) /u.test(inside)
    default:
      return !relatives.has(opener) || setOff.test(ahead)
  }
}

/** `Vale, ‹who …›`, `two keepers, ‹both of whom …›`. */
const setOff = /[,–—-][”’"']? (?:(?:\p{Ll}+ ){1,2}of )?$/u

/** `after midnight on Monday`. */
const sameTime = /^ (?:\d|midnight|noon|dawn|dusk|dark|nightfall|sun|hours|all\b|[a-z]+ (?:a|p)\.?m)/iu

/** `Held after trying to leave on Monday`: at the same time. */
const gerund = /^ \p{L}+ing\b/u

/** Before these one appears: no time. */
const bodies =
  /^ (?:[\p{L}’'-]+ ){0,4}(?:courts?|judges?|jury|juries|magistrates?|committees?|commission|tribunal|panel|[Cc]ongress|[Pp]arliament|[Ss]enate|senators|lawmakers|legislators|council|councillors|board|inquiry|cameras?|crowds?|fans|reporters|journalists|supporters|cabinet|MPs)\b/u

/**
 * Says whether the verb before a date is in the present or the present perfect, which no bygone day can date: `is
 * accused of the theft on 3 May`, `has examined the run on the bank in March`.
 */
export function followsPresent(text: string, words: Span, within: Span): boolean {
  const before = text.slice(Math.max(within.start, words.start - reach), words.start)
  const list = before.match(wordPattern)?.map((word) => word.toLowerCase()) ?? []
  for (let i = list.length - 1; i >= 0; i--) {
    const word = list[i] as string
    if (word === 'is' || word === 'are') return true
    // "Is thought to have left in May": an infinitive has its own time.
    if (word === 'has' || word === 'have') return !infinitives.has(list[i - 1] ?? '')
    // "The shock delivered by the storm" is no verb of its own.
    if (isPastForm(word) && !hasAuxiliary(list, i) && list[i + 1] !== 'by') return false
  }
  return false
}

const infinitives = new Set('to would could may might must should will can not'.split(' '))
const auxiliaries = new Set('is are has have was were had'.split(' '))
const between = new Set('been being not also now already never since just'.split(' '))

/** Says whether a participle's time is told by the word before it, over adverbs, `been` and `being`. */
function hasAuxiliary(list: readonly string[], at: number): boolean {
  let i = at - 1
  while (i > at - 4 && (between.has(list[i] ?? '') || (list[i] ?? '').endsWith('ly'))) i--
  return auxiliaries.has(list[i] ?? '')
}
