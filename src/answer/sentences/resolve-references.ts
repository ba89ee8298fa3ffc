/** Makes a sentence readable on its own: a pronoun whose name stands earlier in the article gives way to `[Name]`. */

import { findNearest, findReferent } from '../../digest/quotes/find-referent.ts'
import { guessGender } from '../../digest/quotes/given-names.ts'
import { isRole } from '../../digest/quotes/role-nouns.ts'
import type { Article, Span } from '../../model/article.ts'
import type { ArticleDigest } from '../../model/digest.ts'
import type { Line } from '../../model/reply.ts'
import { findCountry } from '../../text/demonyms.ts'
import { listNames } from '../../text/names.ts'
import { foldWord, isStopWord, listWords } from '../../text/words.ts'
import { isCountry, isState, isWidePlace } from '../words/places.ts'
import { say, show } from './line-text.ts'
import { isNamedBefore } from './named-before.ts'
import { showDirect } from './show-direct.ts'

const pronoun = /(?<![\p{L}'’])(?<!\bor )(?:He|She|he|she)(?![\p{L}'’])(?! or )|^(?:His|Her)(?= \p{L})/u
/** Words that lead up to a pronoun and name nobody: `In 2019, he`. */
const leadUp =
  /^[^\p{L}]*(?:(?:in|after|before|on|at|during|when|while|as|since|by|with|for|under|from|until|earlier|later|now|then|asked|still|but|and|so|yet|if)\b[^.;:]*)?$/iu
/** `Vale U-turned` is no name. */
const hasVerb = /(?:^|\s)\p{Lu}-\p{Ll}+ed$/u
const bodies =
  /(?:Party|Council|Commission|Ministry|Department|Union|House|Court|Army|News|Times|Post|Company|Inc|University|Agency|Bank|Committee|Congress|Parliament|Senate|Office|Service|Group|Street|Team|Association|Center|Centre|Institute|Bureau|Authority|Board|Foundation|Club|School|College|Hospital|Airport|Museum|Tower|Palace|Castle|Stadium|Sports?|Network|Channel|Radio|Television|TV|Press|Magazine|Journal|Telegraph|Guardian|Herald|Tribune|Gazette|Chronicle|Media|Studios?|Airlines|Airways|League|Cup|Federation|Society|Fund|Trust|Organi[sz]ation|Corp|Corporation|Ltd|Holdings|NATO|EU|UN)$/u

/** A people, a faith or a party is nobody, one of it or all. */
const groups =
  /^(?:\p{L}+-)?(?:Republican|Democrat|Conservative|Liberal|Tory|Tories|Labour|Muslim|Catholic|Protestant|Jew|Jewish|Hindu|Buddhist|Sikh|Arab|Kurd|Kurdish|European|African|Asian|Latino|Hispanic|Western|Briton|Frenchm[ae]n|Englishm[ae]n|Irishm[ae]n)s?$/u
/** An office or an honour without whoever has it. */
const titleAlone =
  /^(?:Ayatollah|Sultan|Emir|Shah|Mullah|Rabbi|Cardinal|Archbishop|Bishop|Duke|Duchess|Earl|Marquess|Sheikh|Imam|Captain|Colonel|General|Admiral|Sergeant|Lieutenant|Major|Commander|Minister|Chancellor|President|Premier|Senator|Governor|Mayor|Ambassador|Commissioner|Professor|Doctor|Judge|Justice|Sheriff|King|Queen|Prince|Princess|Pope|Sir|Dame|Lord|Lady|Baroness|Baron)$/u

/**
 * Gives the pieces of a line that show a sentence of an article.
 *
 * The first pronoun outside quotation marks is replaced when no name stands before it in the sentence and the article
 * makes clear whom it means; otherwise the sentence stands as it is. What begins within a quotation is shown as one.
 *
 * @param from - where the sentences shown together begin, for `showDirect`
 */
export function showSentence(
  article: Article,
  sentence: Span,
  digest: ArticleDigest | undefined,
  from = sentence.start,
): Line {
  const direct = showDirect(article, sentence, digest, from)
  if (direct !== undefined) return direct
  const found = findPronoun(article.text, sentence)
  if (found === undefined) return [show(article, sentence)]
  const name = nameOf(article, sentence, found, digest)
  if (name === undefined || isNamedIn(article, sentence, name)) return [show(article, sentence)]
  const before = found.start > sentence.start ? [show(article, { start: sentence.start, end: found.start })] : []
  const whose = /^h(?:is|er)$/iu.test(article.text.slice(found.start, found.end))
  return [
    ...before,
    say(`[${whose ? possessive(name) : name}]`),
    show(article, { start: found.end, end: sentence.end }),
  ]
}

function possessive(name: string): string {
  return /s$/iu.test(name) ? `${name}’` : `${name}’s`
}

/** Under that last name: somebody's tower is not the one. */
function isNamedIn(article: Article, sentence: Span, name: string): boolean {
  return listNames(article.text, sentence).some((other) => lastWord(other.name) === lastWord(name))
}

/** Says whether a sentence has a pronoun for somebody that nothing in it explains and that no bracket can name. */
export function leavesOpen(article: Article, sentence: Span, digest: ArticleDigest | undefined): boolean {
  const found = findPronoun(article.text, sentence)
  if (found === undefined || nameOf(article, sentence, found, digest) !== undefined) return false
  // A pronoun in a clause that leads up may mean the name behind it; one that begins the sentence does not.
  if (found.start > sentence.start && listNames(article.text, sentence).some(({ name }) => isPersonal(name)))
    return false
  return leadUp.test(maskQuoted(article.text.slice(sentence.start, found.start)))
}

function findPronoun(text: string, sentence: Span): Span | undefined {
  const slice = text.slice(sentence.start, sentence.end)
  const match = pronoun.exec(maskQuoted(slice))
  if (match === null || sentence.start + match.index + match[0].length >= sentence.end) return undefined
  const at = sentence.start + match.index
  if (listNames(text, sentence).some((name) => name.start < at && isPersonal(name.name))) return undefined
  return { start: at, end: at + match[0].length }
}

/** `The guard told a friend that he`: whoever stands before the pronoun in its own sentence may be meant. */
function hasSomebody(text: string, { start }: Span, at: number): boolean {
  const before = maskQuoted(text.slice(start, at)).toLowerCase()
  return listWords(before).some(({ word }) => isRole(word) && !/(?:s|people|men|police)$/u.test(word))
}

/** Quoted words keep their place and lose their letters: a speaker's own pronouns stay. */
export function maskQuoted(slice: string): string {
  return slice.replaceAll(/[“"][^“”"]*(?:[”"]|$)/gu, (quoted) => '.'.repeat(quoted.length))
}

/** The digest's speaker where the nearest names agree, else whom all that stands before means; a wrong name is worse than a pronoun. */
function nameOf(article: Article, sentence: Span, at: Span, digest: ArticleDigest | undefined): string | undefined {
  const speech = [...(digest?.quotations ?? []), ...(digest?.statements ?? [])].find(
    ({ speaker }) => speaker?.at?.start === at.start,
  )
  const told = speech?.speaker
  if (told?.standsFor !== undefined || (told?.name === undefined && hasSomebody(article.text, sentence, at.start)))
    return undefined
  const name = told?.name ?? findReferent(article, at.start)
  if (name === undefined || !isSomebodys(article, name)) return undefined
  return told?.name === undefined || isNamedBefore(article, at, name) ? name : undefined
}

/** A person's name, as far as it tells itself and the report has it; captions run together repeat one. */
function isSomebodys(article: Article, name: string): boolean {
  const words = name.split(/\s+/u)
  return new Set(words).size === words.length && isNobodyElse(name) && !hasVerb.test(name) && !isArticled(article, name)
}

/** Finds whom a pronoun means by the nearest sentence that names people: its only one, or the one that begins it. */
export function findNameBefore(article: Article, at: Span): string | undefined {
  return findNearest(article, at.start).first
}

/** Not a place, a body or an abbreviation. */
export function isPersonal(name: string): boolean {
  // A house with a hyphen, or a verb in capitals' company.
  return isNobodyElse(name) && !/-(?:\p{Ll}|\p{Lu}$)|-\p{L}*-/u.test(name)
}

function isNobodyElse(name: string): boolean {
  return (
    !isCountry(name) &&
    !isState(name) &&
    !isWidePlace(name) &&
    findCountry(name.replace(/s$/u, '')) === undefined &&
    findCountry(name) === undefined &&
    !groups.test(name) &&
    !titleAlone.test(name) &&
    !bodies.test(name) &&
    !beginsOther(name) &&
    // An abbreviation is no part of a person's name, two initials are.
    !/^\p{Lu}+$|\b(?![IVX]+$)\p{Lu}{3,}\b|\d/u.test(name)
  )
}

/** `With Orla`, `Norland Power`: a small word or a country in front, unless it is a given name. */
function beginsOther(name: string): boolean {
  const [first = '', ...others] = name.split(/\s+/u)
  if (others.length === 0 || guessGender(first) !== undefined) return false
  return isStopWord(foldWord(first)) || isCountry(first)
}

/** What a report mostly has behind the is a club or a place. */
function isArticled({ text }: Article, name: string): boolean {
  const before = text.split(name).slice(0, -1)
  return before.filter((words) => /\b[Tt]he $/u.test(words.slice(-4))).length * 3 > before.length
}

function lastWord(name: string): string {
  return name.split(/\s+/u).at(-1) ?? name
}
