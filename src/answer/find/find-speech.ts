/** Finds what somebody said that a question asks for, quoted or reported: `what did X say about Y`. */

import type { Article, Span } from '../../model/article.ts'
import type { Quotation, Statement } from '../../model/digest.ts'
import type { Fact, FactFilter, Store } from '../../store/store.ts'
import { capitalise } from '../../text/names.ts'
import { foldWord, listStems, listWords, stem } from '../../text/words.ts'
import type { Asked } from '../question/parse-question.ts'
import { readSaying } from '../question/saying.ts'
import { isNamedBefore } from '../sentences/named-before.ts'
import { isCountry } from '../words/places.ts'
import type { Concept, Plan } from './concepts.ts'
import { findSpeaker, isDescribed, type Speaker } from './find-speaker.ts'
import { createMatcher, type Match, type Matcher } from './match-text.ts'
import { share } from './read-candidate.ts'

/** Words that fit, or what a report says that somebody said. `covered`: how much of the topic they and their frame hold. */
export type FoundSpeech = {
  readonly article: Article
  readonly fact: Quotation | Statement
  readonly speaker: string
  readonly covered: number
  /** The same with the paragraph, the headline and what the same one says beside it. */
  readonly around: number
  /** Follows the very verb of the question: called, of what somebody called it. */
  readonly cued: boolean
  readonly score: number
}

/** What a speaker was asked about and what was found; `topic` is 0 when only the speaker was named. */
export type SpeechResult = { readonly speaker: string; readonly topic: number; readonly found: readonly FoundSpeech[] }

const factsRead = 400
const articlesRead = 80
/** Who is only described is looked for in so many of the best articles. */
const describedArticles = 12
/** A description that fits more people than this means no one of them. */
const describedPeople = 3
/** A piece of fewer words is a mere word or two. */
const fewestWords = 4
/** The most words of a saying that count for it, and how many of them weigh as much as the whole topic. */
const countedWords = 40
const wordsOfTopic = 400
/** What the frame around the words has of the topic, beside the words themselves. */
const frameShare = 0.95
/** What stands beside the words counts for so much of what they and their frame have. */
const besideShare = 0.4
/** Follows the very verb of the question. */
const cuedBonus = 0.5
/** Words that have so much of the topic themselves need nothing beside them. */
const ownFrom = 0.4

const sayWords = new Set(
  `say said tell told think thought claim claimed post posted write wrote position view views stance opinion comment react
  reaction respond response promise demand call describe talk speak spoke speech mention quote words statement believe feel
  make made advice reply answer compare compared liken criticise criticised criticize criticized praise praised blame blamed
  explain explained argue argued`
    .split(/\s+/u)
    .map((word) => stem(word)),
)

/**
 * Finds what somebody said.
 *
 * @param articles - the articles found for the question, best first
 * @returns `undefined` when the question names nobody whose words the articles have
 */
export async function findSpeech(
  store: Store,
  slug: string,
  asked: Asked,
  plan: Plan,
  articles: readonly Article[],
): Promise<SpeechResult | undefined> {
  const speaker = findSpeaker(asked, articles)
  if (speaker === undefined) return undefined
  const facts = await listSpeech(store, slug, asked, speaker, articles)
  if (facts.length === 0) return undefined
  const ids = [...new Set(facts.map(({ article }) => article.id))].slice(0, articlesRead)
  const read = new Map((await store.findArticles(ids)).map((one) => [one.id, one]))
  const about = narrowPlan(plan, asked, speaker)
  const topic = {
    about,
    match: createMatcher(about.concepts),
    verbs: listVerbs(asked.text),
    facts,
    whether: asked.sought.kind === 'whether',
  }
  const found = facts.flatMap((fact) => scoreFact(fact, read.get(fact.article.id), speaker, topic))
  return { speaker: speaker.name, topic: about.total, found: found.sort((a, b) => b.score - a.score) }
}

type Said = Fact<'quotations' | 'statements'>

/** Their quotations, then what reports say that they said. */
async function listSpeech(
  store: Store,
  slug: string,
  { window }: Asked,
  { names, described }: Speaker,
  articles: readonly Article[],
): Promise<readonly Said[]> {
  const filter: FactFilter = {
    story: slug,
    limit: factsRead,
    ...(described === undefined
      ? { speakers: names }
      : { ids: [...new Set(articles.map(({ id }) => id))].slice(0, describedArticles) }),
    ...(window?.from === undefined || window.kind === 'newest' ? {} : { datedFrom: window.from }),
    ...(window?.to === undefined ? {} : { datedTo: window.to }),
  }
  const facts = [...(await store.listFacts('quotations', filter)), ...(await store.listFacts('statements', filter))]
  return described === undefined ? facts : keepDescribed(facts, described, articles)
}

/** The words of those whom a description fits; none where it fits too many to mean anyone. */
function keepDescribed(
  facts: readonly Said[],
  described: readonly string[],
  articles: readonly Article[],
): readonly Said[] {
  const read = new Map(articles.map((article) => [article.id, article]))
  const fitting = facts.filter(({ fact, article }) => isDescribed(fact, read.get(article.id), described))
  const people = new Set(fitting.map(({ fact: { speaker } }) => speaker?.name ?? speaker?.printed))
  return people.size > describedPeople ? [] : fitting
}

/** What the words are asked to be about: the plan without the speaker, the one spoken to and the words for speaking. */
export function narrowPlan(plan: Plan, { text, sought }: Asked, { names, described = [] }: Speaker): Plan {
  const saying = readSaying(text, sought.focus)
  const listener = saying?.listener === undefined ? [] : listStems(text, saying.listener)
  const typed = saying === undefined ? [] : listStems(text, saying.speaker)
  // Talks that somebody spoke about are what was spoken of.
  const behind = new Set(saying === undefined ? [] : listStems(text, { start: saying.verb.end, end: text.length }))
  const own = new Set([...names.flatMap((name) => listStems(name)), ...described, ...typed, ...listener])
  const isTopic = ({ forms }: Concept) => {
    const stems = forms[0]?.stems ?? []
    return !stems.every((one) => own.has(one) || (sayWords.has(one) && !behind.has(one)))
  }
  const concepts = plan.concepts.filter(isTopic).filter(({ worth, idf }) => worth > idf * 0.25)
  return { ...plan, concepts, total: concepts.reduce((sum, { worth }) => sum + worth, 0) }
}

/** What the words are asked to be about, the verbs for speaking besides plain saying, and all that the speaker said. */
type Topic = {
  readonly about: Plan
  readonly match: Matcher
  readonly verbs: readonly string[]
  readonly facts: readonly Said[]
  readonly whether: boolean
}

function listVerbs(text: string): string[] {
  const plain = new Set(['sai', 'say', 'said', 'tell', 'told', 'think', 'thought', 'make', 'made'])
  return listWords(text)
    .map(({ word }) => stem(foldWord(word)))
    .filter((one) => sayWords.has(one) && !plain.has(one))
}

/** `What did Vale call the plan?` wants what follows `called`. */
function isCued(article: Article, { cue }: Said['fact'], verbs: readonly string[]): boolean {
  if (verbs.length === 0 || cue === undefined) return false
  return listWords(article.text, cue).some(({ word }) => verbs.includes(stem(foldWord(word))))
}

function scoreFact({ fact }: Said, article: Article | undefined, speaker: Speaker, topic: Topic): FoundSpeech[] {
  if (article === undefined || !isTrusted(article, fact)) return []
  const { about } = topic
  const parts = partsOf(fact)
  const inWords = parts.flatMap((part) => matchTopic(topic, article, part))
  const frame = matchTopic(topic, article, fact.frame)
  const beside = listBeside(article, fact, topic).flatMap((place) => matchTopic(topic, article, place))
  const covered =
    about.total === 0 ? 1 : Math.max(share(about, inWords), frameShare * share(about, [...frame, ...inWords]))
  // A thing may stand in the sentences around the words; somebody's name there does not make the words about that one.
  const topical = about.concepts.some((one) => isThing(one))
  const around = about.total === 0 ? 1 : topical ? share(about, [...beside, ...frame]) : covered
  const told = [...beside, ...frame, ...inWords].some(({ concept }) => isThing(about.concepts[concept]))
  if (topical && !told && (topic.whether || covered < ownFrom)) return []
  const words = parts.reduce((sum, part) => sum + listWords(article.text, part).length, 0)
  const cued = isCued(article, fact, topic.verbs)
  const score = covered + besideShare * around + (cued ? cuedBonus : 0) + weighForm(fact, words) + weighLength(words)
  return [{ article, fact, speaker: nameOf(fact, speaker), covered, around, cued, score }]
}

/** Whole words before pieces, pieces and what is reported before a mere word or two. */
function weighForm(fact: Said['fact'], words: number): number {
  if (!isQuoted(fact)) return -0.1
  return fact.kind !== 'partial' ? 0.1 : words < fewestWords ? -0.4 : -0.1
}

function weighLength(words: number): number {
  return Math.min(words, countedWords) / wordsOfTopic
}

/** Says whether it is somebody's own words. */
export function isQuoted(fact: Quotation | Statement): fact is Quotation {
  return 'parts' in fact
}

function partsOf(fact: Said['fact']): readonly Span[] {
  return isQuoted(fact) ? fact.parts : [fact.content]
}

/** Of somebody known by a part of the name, or by a description, as the report has it. */
function nameOf({ speaker }: Said['fact'], { name, described }: Speaker): string {
  if (described !== undefined) return speaker?.name ?? speaker?.printed ?? name
  return speaker?.name !== undefined && speaker.name.length > name.length && speaker.name.includes(name)
    ? speaker.name
    : name
}

/** A place is spoken of as a thing is; the name of somebody beside the words does not make them words about that one. */
function isThing(concept: Concept | undefined): boolean {
  return concept !== undefined && (!concept.name || isCountry(capitalise(concept.word)))
}

/** Whom it was told to is no topic: told reporters matches a question about a report. */
function matchTopic({ match }: Topic, { text }: Article, place: Span): readonly Match[] {
  return match(text, place).found.filter(({ start, end }) => !/^reporters?$/iu.test(text.slice(start, end)))
}

/** The headline, the paragraph and the one before it, and what the same one says in the paragraph behind. */
function listBeside(article: Article, fact: Said['fact'], { facts, whether }: Topic): Span[] {
  const { passage } = fact
  const near = article.passages.filter(
    (one) =>
      one.kind === 'headline' ||
      one.n === passage ||
      (!whether && one.n === passage - 1 && leadsTo(article, one, fact)),
  )
  const next = facts.filter((one) => !whether && one.article.id === article.id && one.fact.passage === passage + 1)
  return [...near, ...next.map(({ fact }) => fact.frame)]
}

/** A paragraph leads to the words of the next one where it names who says them, or where these go on with a pronoun. */
function leadsTo({ text }: Article, { start, end }: Span, { speaker }: Said['fact']): boolean {
  if (speaker?.how !== 'named') return true
  const last = (speaker.name ?? speaker.printed).split(/\s+/u).at(-1) ?? ''
  return text.slice(start, end).includes(last)
}

/** A pronoun's speaker counts when what stands before it agrees: the wrong name under a quotation is the worst answer. */
function isTrusted(article: Article, fact: Said['fact']): boolean {
  const { speaker } = fact
  if (speaker?.name === undefined || speaker.how === 'named' || speaker.how === 'role') return speaker !== undefined
  return speaker.at === undefined || isNamedBefore(article, speaker.at, speaker.name)
}
