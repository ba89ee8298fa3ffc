/** Tells who vouches for what a sentence says: the report itself, an office or those it names. */

import type { Article, Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import { findNameBefore, isPersonal } from '../sentences/resolve-references.ts'

/** `own`: the report says it, or an office does; `open`: a claim or hearsay; else the one who says it. */
export type Credit = 'own' | 'open' | { readonly by: string }

const claims =
  /\b(?:claim\p{L}*|alleg\p{L}*|accus\p{L}*|suggest\p{L}*|reportedly|rumou?r\p{L}*|believ\p{L}*|thinks?|thought|argu\p{L}*|insist\p{L}*|speculat\p{L}*|den(?:y|ies|ied|ying)|fear\p{L}*|hop(?:e[sd]?|ing)|warn\p{L}*|predict\p{L}*|expect\p{L}*|estimat\p{L}*|supposed\p{L}*|apparently|wonder\p{L}*|ask(?:s|ed)?|false(?:ly)?|doubt\p{L}*|would have|if|whether|unless|as if)\b/iu
const saying =
  /\b(?:said|says|saying|told|tells|announce[sd]?|wrote|writes|tweeted|posted|added|stated|confirm(?:s|ed)|reports?|reported|reporting|according to|per)\b/giu
const offices =
  /\b(?:police|officials?|officers?|authorit(?:y|ies)|ministry|ministers?|government|prosecutors?|courts?|judges?|spokes\p{L}+|statements?|department|agency|company|firm|club|league|board|council|office|army|military|navy|hospital|doctors?|university|records?|documents?|filings?|papers|service|bureau|committee|commission|administration|embassy|regulators?|organi[sz]ers|airline|investigators|lawyers?|attorneys?)\b/iu
const nearChars = 45

/**
 * Finds who vouches for a clause.
 *
 * @param clause - from the one who acts to the end of what is told; verbs of saying inside it are not looked at
 */
export function findCredit(article: Article, sentence: Span, clause: Span, self: string): Credit {
  const { text } = article
  const start = startOfClause(text, sentence, clause)
  const before = text.slice(start, clause.start)
  const after = text.slice(clause.end, sentence.end)
  if (
    claims.test(lastClause(before)) ||
    /^[^.;]{0,12},? (?:reportedly|allegedly|apparently|sources say)\b/iu.test(after)
  )
    return 'open'
  const told =
    listSayings(before, start, text).at(-1) ??
    listSayings(
      after.replace(/\b(?:saying|reporting)\b/gu, (word) => '.'.repeat(word.length)),
      clause.end,
      text,
    )[0]
  if (told === undefined) return isQuoted(before) ? 'open' : 'own'
  const sayers = listNames(text, sentence).filter(
    (name) =>
      (name.end <= clause.start || name.start >= clause.end) && !days.test(name.name) && isSayer(text, name, told),
  )
  // Of a player of a club the player says it.
  const named = sayers.find(({ name }) => isPersonal(name)) ?? sayers[0]
  if (named !== undefined) return isSelf(named.name, self) ? 'own' : { by: named.name }
  const pronoun = findPronoun(text, told)
  const meant = pronoun === undefined ? undefined : findNameBefore(article, pronoun)
  if (meant !== undefined) return isSelf(meant, self) ? 'own' : { by: meant }
  const near = text.slice(
    Math.max(sentence.start, told.start - nearChars),
    Math.min(sentence.end, told.end + nearChars),
  )
  return offices.test(near) ? 'own' : 'open'
}

/** `Vale, the owner, said`; `said the owner, Vale`; `according to Orla Vale`. */
function isSayer(text: string, name: Span, told: Span): boolean {
  return name.end <= told.start
    ? /^(?:, [^,]{1,60},)?(?: \p{Ll}+ly| also| has| had| later)* $/u.test(text.slice(name.end, told.start))
    : /^ (?:(?:the|an?|\p{L}+(?:['’]s)?),? ){0,4}$/u.test(text.slice(told.end, name.start))
}

const days = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u

/** `He said`, `she told the bank`. */
function findPronoun(text: string, { start }: Span): Span | undefined {
  const match = /(?:^|[^\p{L}])(he|she) (?:\p{Ll}+ly |also |has |had )?$/iu.exec(
    text.slice(Math.max(0, start - 20), start),
  )
  if (match?.[1] === undefined) return undefined
  const at = Math.max(0, start - 20) + match.index + match[0].toLowerCase().indexOf(match[1].toLowerCase())
  return { start: at, end: at + match[1].length }
}

/** Behind a dash or a semicolon the report goes on by itself. */
function startOfClause(text: string, sentence: Span, clause: Span): number {
  const before = text.slice(sentence.start, clause.start)
  return sentence.start + Math.max(before.lastIndexOf(';'), before.lastIndexOf('–'), before.lastIndexOf('—')) + 1
}

/** What governs a clause stands behind the last point before it. */
function lastClause(before: string): string {
  return before.slice(-90).replace(/^.*[;:.]/u, '')
}

function listSayings(slice: string, from: number, text: string): Span[] {
  const all = [...slice.matchAll(saying)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }))
  // A report of the police is a noun.
  return all.filter(
    ({ start, end }) =>
      !/\b(?:the|a|an|his|her|their) $/iu.test(text.slice(Math.max(0, start - 7), start)) || end === start,
  )
}

function isQuoted(before: string): boolean {
  return (before.match(/[“"]/gu)?.length ?? 0) > (before.match(/[”]/gu)?.length ?? 0) && !/"[^"]*"/u.test(before)
}

function isSelf(name: string, self: string): boolean {
  const last = name.split(/\s+/u).at(-1)?.toLowerCase() ?? ''
  return self.toLowerCase().includes(last)
}
