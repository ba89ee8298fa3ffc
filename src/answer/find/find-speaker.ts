/** Finds whose words a question asks for: a name, a name in small letters, or somebody described by what they are. */

import { isRole } from '../../digest/quotes/role-nouns.ts'
import type { Article, Span } from '../../model/article.ts'
import type { Speech } from '../../model/digest.ts'
import type { Actor } from '../../model/story.ts'
import { capitalise, listNames, sameName } from '../../text/names.ts'
import { foldWord, isStopWord, listStems, listWords, stem } from '../../text/words.ts'
import type { MentionedActor } from '../question/mentioned-actors.ts'
import type { Asked } from '../question/parse-question.ts'
import { readSaying } from '../question/saying.ts'
import { isPersonal } from '../sentences/resolve-references.ts'
import { isCountry } from '../words/places.ts'
import { isVerbStem } from '../words/verb-forms.ts'

/** Whose words are asked for, with the spellings of the name and the roles that mean nobody else. */
export type Speaker = {
  readonly name: string
  readonly names: readonly string[]
  readonly roles: readonly string[]
  readonly person: boolean
  /** The stems of a description, where no name is known; the first says what the one is. */
  readonly described?: readonly string[]
}

/** Before a role may stand whose it is: the British prime minister. */
const adjectiveChars = 12
const articlesRead = 12
/** A name may begin with the article before a speaker's own words, and end with the `’s` behind them. */
const articleChars = 4
const genitiveChars = 2

/**
 * Finds the speaker.
 *
 * @param articles - reports on the question, by which a name typed in small letters is known
 * @returns `undefined` when the question names nobody who could speak
 */
export function findSpeaker(asked: Asked, articles: readonly Article[]): Speaker | undefined {
  const span = readSaying(asked.text, asked.sought.focus)?.speaker
  if (span === undefined) return findNamed(asked)
  const relative = relatives.exec(asked.text.slice(span.start))?.[0]
  if (relative !== undefined) return describe(relative)
  return findActor(asked, span, articles) ?? readNames(asked.text, span, articles)
}

/** The words of somebody's wife are not that one's: `Vale’s lawyer say` names nobody. */
const relatives =
  /^(?:[\p{L}][\p{L}.-]* ){0,2}[\p{L}][\p{L}.-]*['’]s? (?:[\p{L}-]+ ){0,3}\p{L}+(?= (?:say|said|think|tell|told|write|wrote|post|posted)\b)/u

/** Without a verb of speaking: the subject, or the only actor or the first name. */
function findNamed({ actors, subject, text }: Asked): Speaker | undefined {
  const actor =
    subject === undefined
      ? actors[0]
      : actors.find(
          ({ start }) => start >= subject && start <= subject + adjectiveChars && !hasVerb(text, subject, start),
        )
  if (actor !== undefined) return ofActor(actor.actor)
  const named = listNames(text).find(
    ({ start, end }) => subject === undefined || (start <= subject && subject < end),
  )?.name
  return named === undefined ? undefined : ofName(named, [named])
}

/** `Vale warn Holt` is two people; `British prime minister` is one. */
function hasVerb(text: string, subject: number, start: number): boolean {
  return listWords(text.slice(subject, start)).some(
    ({ word }) => /^\p{Ll}/u.test(word) && isVerbStem(stem(foldWord(word))),
  )
}

function ofActor({ name, spellings, roles, kind }: Actor): Speaker {
  return {
    name,
    names: [name, ...spellings],
    roles: roles.filter((role) => /\s/u.test(role)),
    person: kind === 'person',
  }
}

function ofName(name: string, names: readonly string[]): Speaker {
  return { name, names, roles: [], person: isPersonal(name) }
}

/** The actor who is all of the speaker's words: not the body in `the bank's lawyer`, nor somebody else of the surname. */
function findActor({ actors, text }: Asked, span: Span, articles: readonly Article[]): Speaker | undefined {
  const inside = actors.filter(
    ({ start, printed }) => start >= span.start - articleChars && start + printed.length <= span.end + genitiveChars,
  )
  const named = inside.find(
    ({ byRole, start, printed }) => !byRole && start + printed.length >= span.end - genitiveChars,
  )
  if (named !== undefined) return isAnother(named, text, span, articles) ? undefined : ofActor(named.actor)
  const byRole = inside.find((one) => one.byRole && isWhole(one, text, span))
  return byRole === undefined ? undefined : ofActor(byRole.actor)
}

/** Every telling word of the speaker's belongs to the role. */
function isWhole({ actor, printed }: MentionedActor, text: string, span: Span): boolean {
  const own = new Set([printed, ...actor.roles, actor.name].flatMap((words) => listStems(words)))
  return listStems(text, span).every((one) => own.has(one))
}

/** `Iain Holt`, typed in small letters, is nobody whose name is Dana Holt where reports print him. */
function isAnother(
  { actor, start, printed }: MentionedActor,
  text: string,
  span: Span,
  articles: readonly Article[],
): boolean {
  if (actor.kind !== 'person' || start <= span.start || actor.name.split(/\s+/u).length < 2) return false
  const before = listWords(text, { start: span.start, end: start }).at(-1)?.word
  if (before === undefined || actor.name.toLowerCase().includes(before.toLowerCase())) return false
  const other = `${capitalise(before)} ${capitalise(printed)}`
  return articles.slice(0, articlesRead).some((article) => article.text.includes(other))
}

/** A name by its capitals, or typed in small letters where reports print it with them; else a description. */
function readNames(text: string, span: Span, articles: readonly Article[]): Speaker | undefined {
  const words = text.slice(span.start, span.end)
  const capital = listNames(text, span).findLast(({ end }) => end === span.end)?.name
  if (capital !== undefined && !isRole(lastWord(capital).toLowerCase()))
    return ofName(capital, listFullNames(capital, articles))
  const typed = listWords(words).map(({ word }) => word)
  const small =
    typed.length > 3 || typed.some((word) => (isStopWord(word) && !isParticle.test(word)) || isRole(word.toLowerCase()))
      ? undefined
      : findPrinted(typed, articles)
  return small ?? describe(words)
}

/** As reports print it: `Orla Vale` for `orla vale`, `vale` or, without its apostrophe, `vales`. */
function findPrinted(typed: readonly string[], articles: readonly Article[]): Speaker | undefined {
  const bare = typed.map((word) => word.replace(/['’]s?$/u, ''))
  const last = bare.at(-1) ?? ''
  const forms = [bare, ...(/s$/u.test(last) ? [[...bare.slice(0, -1), last.slice(0, -1)]] : [])]
  for (const form of forms) {
    const name = form.map((word) => (isParticle.test(word) ? word : capitalise(word))).join(' ')
    if (isCountry(name)) return ofName(name, [name])
    if (isPrinted(name, articles)) return ofName(name, listFullNames(name, articles))
  }
  return undefined
}

/** Stands in a report with its capitals; a single word behind one in small letters or as part of a longer name. */
function isPrinted(name: string, articles: readonly Article[]): boolean {
  if (name.includes(' ') && articles.some(({ text }) => text.includes(name))) return true
  const pattern = new RegExp(`(?:[\\p{Ll},]|\\p{Lu}\\p{Ll}+) [“"‘(]?${wildcard(name)}(?![\\p{L}])`, 'u')
  return articles.slice(0, articlesRead).some(({ text }) => pattern.test(text))
}

/** No name is longer: a run of capitals without an end is not read anew from each of them. */
const namePart = "\\p{Lu}[\\p{L}’'-]{1,40}"
/** Small words inside a name: `Orla van der Vale`. */
const particle = 'da|de|del|der|di|do|dos|den|la|van|von|al|el|bin|ibn'
const particles = `(?:(?:${particle}) ){0,2}`
const isParticle = new RegExp(`^(?:${particle})$`, 'u')

/** The whole names in the reports that this one is short for, most frequent first, and itself. */
function listFullNames(name: string, articles: readonly Article[]): string[] {
  const counts = new Map<string, number>()
  const pattern = new RegExp(
    `(?:${namePart} ${particles}){0,2}${wildcard(name)}(?: ${particles}${namePart}){0,2}`,
    'gu',
  )
  const nickname = new RegExp(`${namePart} [“"‘']${wildcard(name)}[”"’'] (${namePart})`, 'gu')
  const count = (full: string) => counts.set(full, (counts.get(full) ?? 0) + 1)
  for (const { text } of articles.slice(0, articlesRead)) {
    for (const [, surname = name] of text.matchAll(nickname)) count(surname)
    for (const [words] of text.matchAll(pattern)) {
      const [full] = listNames(`by ${words.replace(/['’]s$/u, '')}`)
      if (full !== undefined && isShortFor(name, full.name)) count(full.name)
    }
  }
  const [first, ...others] = [...counts].sort((a, b) => b[1] - a[1]).map(([full]) => full)
  return first === undefined ? [name] : [first, ...others.filter((other) => sameName(other, first)), name]
}

/** Somebody called by what they are, where the words end in what a person may be. */
function describe(words: string): Speaker | undefined {
  const telling = listWords(words)
    .map(({ word }) => word.replace(/['’]s?$/u, ''))
    .flatMap((word) => (/^(?:ex|one)$/iu.test(word) ? (word.toLowerCase() === 'ex' ? ['former'] : []) : [word]))
    .filter((word) => !isStopWord(word))
  const head = words.split(/\s(?:of|for|at|in|from|with)\s/iu)[0] ?? words
  const last =
    head
      .replace(/['’]s?$/u, '')
      .split(/[\s-]+/u)
      .at(-1)
      ?.toLowerCase() ?? ''
  if (telling.length === 0 || !(isRole(last) || isRole(last.replace(/s$/u, '')))) return undefined
  const first = stem(foldWord(last))
  const described = [first, ...telling.map((word) => stem(foldWord(word))).filter((one) => one !== first)]
  const name = /^\p{Lu}|['’]s? /u.test(words) ? words : `the ${words.replace(/^the /iu, '')}`
  return { name, names: [], roles: [words], person: true, described }
}

/** Says whether somebody is called what a description ends in, and its other words stand in the name or in the sentence. */
export function isDescribed(
  { speaker, frame }: Speech,
  article: Article | undefined,
  described: readonly string[],
): boolean {
  if (speaker === undefined) return false
  const called = [
    ...[speaker.printed, speaker.role, speaker.standsFor, speaker.name],
    ...[speaker.onBehalfOf?.printed, speaker.onBehalfOf?.name],
  ].flatMap((words) => (words === undefined ? [] : listStems(words)))
  const around = new Set([...called, ...(article === undefined ? [] : listStems(article.text, frame))])
  const [head, ...others] = described
  return head !== undefined && called.includes(head) && others.every((one) => around.has(one))
}

/** `Vale` of `Orla Vale`, a first name too: every word of it is one of the longer one's. */
function isShortFor(name: string, full: string): boolean {
  const words = full.split(/[\s-]+/u)
  return full !== name && name.split(/[\s-]+/u).every((word) => words.includes(word))
}

function wildcard(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N} ]/gu, '.').replaceAll(' ', '[ -]')
}

function lastWord(name: string): string {
  return name.split(/\s+/u).at(-1) ?? name
}
