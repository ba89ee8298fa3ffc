/** Finds the words of a speaker that a question asks for: `what did X say about Y`. */

import type { Article, Span } from '../../model/article.ts'
import type { Quotation } from '../../model/digest.ts'
import type { Actor } from '../../model/story.ts'
import type { Fact, Store } from '../../store/store.ts'
import { listNames } from '../../text/names.ts'
import { foldWord, listWords, stem } from '../../text/words.ts'
import type { Asked } from '../question/parse-question.ts'
import { findNameBefore, isPersonal, isSamePerson } from '../sentences/resolve-references.ts'
import { isVerbStem } from '../words/verb-forms.ts'
import type { Concept, Plan } from './concepts.ts'
import { createMatcher, type Matcher } from './match-text.ts'
import { share } from './read-candidate.ts'

/** A quotation that fits, with its article. `covered`: how much of the topic its words and their frame hold. */
export type FoundSpeech = {
  readonly article: Article
  readonly fact: Quotation
  readonly speaker: string
  readonly covered: number
  /** The same for the paragraph and the headline. */
  readonly around: number
  readonly score: number
}

/** What a speaker was asked about and what was found; `topic` is 0 when only the speaker was named. */
export type SpeechResult = { readonly speaker: string; readonly topic: number; readonly found: readonly FoundSpeech[] }

/** Whose words are asked for, with the spellings of the name and the roles that mean nobody else. */
export type Speaker = {
  readonly name: string
  readonly names: readonly string[]
  readonly roles: readonly string[]
  readonly person: boolean
}

/** Before a role may stand whose it is: the British prime minister. */
const adjectiveChars = 12
const factsRead = 400
const minWords = 4

const sayWords = new Set(
  `say said tell told think thought claim claimed post posted write wrote position view views stance opinion comment react
  reaction respond response promise demand call describe talk speak spoke speech mention quote words statement believe feel
  make made`
    .split(/\s+/u)
    .map((word) => stem(word)),
)

/**
 * Finds what somebody said.
 *
 * @returns `undefined` when the question names nobody whose words the articles quote
 */
export async function findSpeech(
  store: Store,
  slug: string,
  asked: Asked,
  plan: Plan,
): Promise<SpeechResult | undefined> {
  const speaker = nameSpeaker(asked)
  if (speaker === undefined) return undefined
  const facts = await store.listFacts('quotations', {
    story: slug,
    speakers: speaker.names,
    limit: factsRead,
    ...(asked.window?.from === undefined || asked.window.kind === 'newest' ? {} : { datedFrom: asked.window.from }),
    ...(asked.window?.to === undefined ? {} : { datedTo: asked.window.to }),
  })
  if (facts.length === 0) return undefined
  const about = narrowPlan(plan, speaker.names)
  const articles = new Map(
    (await store.findArticles([...new Set(facts.map(({ article }) => article.id))].slice(0, 80))).map((one) => [
      one.id,
      one,
    ]),
  )
  const topic = { about, match: createMatcher(about.concepts), verbs: listVerbs(asked.text) }
  const found = facts.flatMap((fact) => scoreFact(fact, articles.get(fact.article.id), speaker.name, topic))
  return { speaker: speaker.name, topic: about.total, found: found.sort((a, b) => b.score - a.score) }
}

/** The subject of a question on what somebody said; without one, the only actor or the first name in it. */
export function nameSpeaker({ actors, subject, text }: Asked): Speaker | undefined {
  const actor =
    subject === undefined
      ? actors[0]
      : actors.find(
          ({ start }) => start >= subject && start <= subject + adjectiveChars && !hasVerb(text, subject, start),
        )
  // The words of somebody's wife are not that one's.
  const relative = subject === undefined ? undefined : relatives.exec(text.slice(subject))?.[0]
  if (relative !== undefined) return { name: relative, names: [relative], roles: [], person: true }
  if (actor !== undefined)
    return {
      name: actor.actor.name,
      names: spellingsOf(actor.actor),
      roles: actor.actor.roles.filter((role) => /\s/u.test(role)),
      person: actor.actor.kind === 'person',
    }
  const named = listNames(text).find(
    ({ start, end }) => subject === undefined || (start <= subject && subject < end),
  )?.name
  return named === undefined ? undefined : { name: named, names: [named], roles: [], person: isPersonal(named) }
}

/** `Vale’s lawyer say`: nobody's name, as the question has it. */
const relatives =
  /^(?:[\p{Lu}][\p{L}.-]* ?){1,3}['’]s? (?:\p{Ll}+ ){0,2}\p{Ll}+(?= (?:say|said|think|tell|told|write|wrote|post|posted)\b)/u

/** `Vale warn Holt` is two people; `British prime minister` is one. */
function hasVerb(text: string, subject: number, start: number): boolean {
  return listWords(text.slice(subject, start)).some(
    ({ word }) => /^\p{Ll}/u.test(word) && isVerbStem(stem(foldWord(word))),
  )
}

function spellingsOf({ name, spellings }: Actor): string[] {
  return [name, ...spellings]
}

/** The plan without the speaker and without words for speaking. */
function narrowPlan(plan: Plan, names: readonly string[]): Plan {
  const own = new Set(names.flatMap((name) => listWords(name).map(({ word }) => stem(foldWord(word)))))
  const isTopic = ({ forms }: Concept) => {
    const stems = forms[0]?.stems ?? []
    return !stems.every((one) => own.has(one) || sayWords.has(one))
  }
  const concepts = plan.concepts.filter(isTopic).filter(({ worth, idf }) => worth > idf * 0.25)
  return { ...plan, concepts, total: concepts.reduce((sum, { worth }) => sum + worth, 0) }
}

/** What the words are asked to be about, and the verbs for speaking that the question uses besides plain saying. */
type Topic = { readonly about: Plan; readonly match: Matcher; readonly verbs: readonly string[] }

function listVerbs(text: string): string[] {
  const plain = new Set(['sai', 'say', 'said', 'tell', 'told', 'think', 'thought', 'make', 'made'])
  return listWords(text)
    .map(({ word }) => stem(foldWord(word)))
    .filter((one) => sayWords.has(one) && !plain.has(one))
}

/** `What did Vale call the plan?` wants what follows `called`. */
function isCued(article: Article, fact: Quotation, verbs: readonly string[]): boolean {
  if (verbs.length === 0 || fact.cue === undefined) return false
  return listWords(article.text, fact.cue).some(({ word }) => verbs.includes(stem(foldWord(word))))
}

function scoreFact(
  { fact }: Fact<'quotations'>,
  article: Article | undefined,
  speaker: string,
  { about, match, verbs }: Topic,
): FoundSpeech[] {
  if (article === undefined || !isTrusted(article, fact)) return []
  const words = fact.parts.reduce((sum, part) => sum + countWords(article.text, part), 0)
  const inWords = fact.parts.flatMap((part) => match(article.text, part).found)
  const passage = article.passages.find(({ n }) => n === fact.passage)
  const near =
    passage === undefined
      ? []
      : match(article.text, passage).found.filter(
          ({ start, end }) => !/^reporters?$/iu.test(article.text.slice(start, end)),
        )
  // Whom it was told to is no topic: told reporters matches a question about a report.
  const frame = match(article.text, fact.frame).found.filter(
    ({ start, end }) => !/^reporters?$/iu.test(article.text.slice(start, end)),
  )
  const headline = article.passages[0] === undefined ? [] : match(article.text, article.passages[0]).found
  const covered = about.total === 0 ? 1 : Math.max(share(about, inWords), 0.95 * share(about, [...frame, ...inWords]))
  // A thing may stand in the sentences around the words; somebody's name there does not make the words about that one.
  const topical = about.concepts.some(({ name }) => !name)
  const around = about.total === 0 ? 1 : topical ? share(about, [...near, ...frame, ...headline]) : covered
  const told = [...near, ...frame, ...inWords, ...headline].some(
    ({ concept }) => about.concepts[concept]?.name === false,
  )
  if (topical && !told) return []
  const cued = isCued(article, fact, verbs) ? 0.5 : 0
  const whole = fact.kind === 'partial' ? (words < minWords ? -0.4 : -0.1) : 0.1
  return [
    {
      article,
      fact,
      speaker,
      covered,
      around,
      score: covered + 0.4 * around + cued + whole + Math.min(words, 40) / 400,
    },
  ]
}

function countWords(text: string, span: Span): number {
  return listWords(text, span).length
}

/** A pronoun's speaker counts when what stands before it agrees: the wrong name under a quotation is the worst answer. */
function isTrusted(article: Article, fact: Quotation): boolean {
  const { speaker } = fact
  if (speaker?.name === undefined || speaker.how === 'named' || speaker.how === 'role')
    return speaker?.name !== undefined
  if (speaker.at === undefined) return true
  const named = findNameBefore(article, speaker.at)
  return named === undefined || isSamePerson(named, speaker.name)
}
