/** Tells whether a place in a sentence looks ahead (a plan) or back (a report), by the nearest verb. */

import type { Span } from '../model/article.ts'

const ahead = new Set("will shall would could may might must should upcoming forthcoming 'll ’ll".split(' '))

/** Verbs and adjectives that look ahead only before `to`: `plans to leave`, not `holiday plans`. */
const aheadBeforeTo = new Set(
  `due expected scheduled slated plans plan planning planned hopes hope hoping intends intend going set likely promises
  promise pledges vows aims wants want ready prepares preparing about forecast projected predicted poised`.split(
    /\s+/u,
  ),
)

const back = new Set(
  `was were had did said told went came began met made took gave left held spoke saw got became led sent won lost rose fell
  broke brought bought thought knew kept felt found fought flew drew drove ate built caught chose cost cut dealt hit hurt
  laid lay let meant paid put quit ran read rang sat sold shot shut sang sank slept spent split stood stole struck swore
  swept taught tore threw wore wrote wound arose awoke beat bore bent bet bit bled blew bred burnt clung crept dug fled
  forbade forgot froze grew hid hung knelt lent lit overcame oversaw overthrew rode sought shook showed shrank slid sprang
  spread stuck stung swam swung undertook understood upheld withdrew withheld underwent reportedly has have is are`.split(
    /\s+/u,
  ),
)

const determiners = new Set('the a an this that these those his her its their our my'.split(' '))
const nouns = new Set('plan plans hope hopes promise pledge aims'.split(' '))
const subordinate = new Set('where that whether which who how if because when while'.split(' '))
const sameInPast = new Set('shut cut hit put read let cost quit split spread hurt run come become'.split(' '))
const foreseen = new Set('expected forecast scheduled slated projected predicted planned'.split(' '))
const forms = new Set('is are'.split(' '))
const participles = new Set('been being going done gone seen taken given made held set due'.split(' '))
const plannedFor =
  /\b(?:planned|scheduled|slated|set|due|expected|pencilled in|earmarked)(?: to (?:be )?[a-z]+)?(?: (?:for|on|in|by))?(?: the)?\s*$/iu
/** `scheduled the trial to start Friday` */
const plannedTo =
  /\b(?:scheduled|set|planned|plans|expect(?:s|ed)?|slated|wants?|ordered) (?:the |a |an |its |his |her |their )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,4} to (?:be )?[a-z]+ (?:on |by |in |from )?(?:the )?$/iu
const toVerb = /\b(?:is|are|was|were|due|set|expected|planning|plans|hopes|wants|going|ready|scheduled|likely)\s+to\b/iu
/** A word of a sentence, `won’t` and `’ll` whole. */
export const wordPattern = /['’]?\p{L}+(?:(?<=n)['’]t(?!\p{L}))?/gu

/**
 * Says whether the words at `at` belong to something still to come.
 *
 * The nearest verb before the words in their clause decides (`will travel … on Friday`, `said on Friday that it would`),
 * and where there is none the first after them.
 *
 * @param within - the sentence; at most 300 characters on each side of `at` are read
 */
export function looksAhead(text: string, at: Span, within: Span): boolean {
  return directionAt(text, at, within) === 'ahead'
}

/** Says whether a verb tells that the words at `at` belong to something done; false where no verb tells anything. */
export function looksBack(text: string, at: Span, within: Span): boolean {
  return directionAt(text, at, within) === 'back'
}

function directionAt(text: string, at: Span, within: Span): 'ahead' | 'back' | undefined {
  const before = text.slice(Math.max(within.start, at.start - 300), at.start)
  if (plannedFor.test(before.slice(-60)) || isPlannedTo(before.slice(-90))) return 'ahead'
  // `by Friday` looks ahead, unless the clause goes on to say what was done by then.
  if (/\b(?:by|until|till|no later than) (?:the )?(?:(?:mid|late|early)[- ])?$/iu.test(before.slice(-24))) {
    const rest = text.slice(at.end, Math.min(within.end, at.end + 100)).replace(/[,;].*$/u, '')
    return tenseOf(words(rest), 'after') === false ? 'back' : 'ahead'
  }
  const tense =
    tenseOf(words(before).reverse(), 'before') ??
    tenseOf(words(text.slice(at.end, Math.min(within.end, at.end + 200))), 'after')
  return tense === undefined ? undefined : tense ? 'ahead' : 'back'
}

/** The long look is taken only where the word that it needs stands. */
function isPlannedTo(before: string): boolean {
  return before.includes(' to ') && plannedTo.test(before)
}

/** Says whether a sentence as a whole speaks of a plan: it has `will`, `is to`, `is set to`, and nothing done. */
export function isPlan(sentence: string): boolean {
  if (!/\b(?:will|shall|won['’]t)\b|['’]ll\b/iu.test(sentence) && !toVerb.test(sentence)) return false
  return tenseOf(words(sentence.slice(0, 400)), 'after') ?? false
}

/** `A trespasser carrying electronics.`: a participle, and no other verb that is known. */
export function isVerbless(sentence: string): boolean {
  return (
    /^(?:\p{L}{3,}ing |(?:An?|No) [^.]*\b\p{L}{3,}ing\b)/u.test(sentence) &&
    tenseOf(words(sentence.slice(0, 400)), 'after') === undefined
  )
}

/** The words in small letters, but for `May` in capitals after the first word: a month or a name, no verb. */
function words(text: string): string[] {
  return text.match(wordPattern)?.map((word, index) => (word === 'May' && index > 0 ? word : affirm(word))) ?? []
}

/** `won’t` and `didn’t` tell the same time as `will` and `did`. */
function affirm(word: string): string {
  const small = word.toLowerCase()
  return /^won['’]t$/u.test(small) ? 'will' : small.replace(/n['’]t$/u, '')
}

function tenseOf(list: readonly string[], side: 'before' | 'after'): boolean | undefined {
  const step = side === 'after' ? 1 : -1
  for (let index = 0; index < list.length; index++) {
    const word = list[index] as string
    const neighbour = list[index + step]
    // What stands behind "where" or "that" is another clause.
    if (side === 'after' && subordinate.has(word) && index > 0) return undefined
    if (aheadBeforeTo.has(word) && neighbour === 'to') {
      // "due to the storm" looks nowhere, and of "his plan to sell" the verb before it tells the time.
      if (
        determiners.has(list[index + 2 * step] ?? '') ||
        (nouns.has(word) && determiners.has(list[index - step] ?? ''))
      )
        continue
      return true
    }
    if (ahead.has(word)) {
      // "would have met" and "could have been" look back.
      if (neighbour === 'have' || (side === 'before' && list.slice(0, index).includes('have'))) return false
      return true
    }
    if (word === 'is' || word === 'are' || word === 'has' || word === 'have') {
      if ((word === 'is' || word === 'are') && neighbour === 'to') return true
      if (side === 'before') continue
      if (neighbour !== undefined && (ahead.has(neighbour) || participles.has(neighbour))) continue
      return false
    }
    const lead = side === 'before' ? list[index + 1] : undefined
    if (lead !== undefined) {
      // "will be held": the verb before it tells the time.
      if (lead === 'be') continue
      // "will shut down" and "to hit" are no past, "in a phased way" is no verb, "is expected in" looks ahead.
      if (sameInPast.has(word) && ahead.has(lead)) return true
      if (word.endsWith('ed') && (lead === 'a' || lead === 'an')) continue
      if (foreseen.has(word) && forms.has(lead)) return true
    }
    if (back.has(word) || isRegularPast(word)) return false
  }
  return undefined
}

/** Says whether a word in small letters is a past form, or a participle that looks like one. */
export function isPastForm(word: string): boolean {
  return (back.has(word) && !present.has(word)) || isRegularPast(word)
}

function isRegularPast(word: string): boolean {
  return word.length > 4 && word.endsWith('ed') && !notPast.has(word)
}

const present = new Set('has have is are reportedly'.split(' '))
const notPast = new Set(
  'united indeed hundred need speed breed exceed proceed succeed embed unprecedented armed so-called'.split(' '),
)
