/** Settles which of the picked sentences answer a short question: those that tell of the same, done by the same one. */

import type { Article, Passage, Span } from '../model/article.ts'
import { listNames } from '../text/names.ts'
import { hasForm } from './answer-spans.ts'
import type { Choice } from './choose-sentences.ts'
import type { Concept } from './concepts.ts'
import type { Examined } from './examine-question.ts'
import { isStatement } from './fit-sentence.ts'
import { createMatcher, type Matcher } from './match-text.ts'
import { type Met, meetRelation } from './meet-relation.ts'
import { countsIt, preferNewest } from './newest-count.ts'
import { share } from './read-candidate.ts'
import { type Relation, readRelation, SHORT_QUESTION } from './relation.ts'
import { isPersonal } from './resolve-references.ts'
import { asksWhetherSaid, type SoughtKind } from './sought.ts'

/** What stands further down than this is no answer but a neighbour of one. */
const sentencesRead = 12
/** A sentence that the rule of absence refused answers all the same from this share of the question on. */
const plainFrom = 0.9
/** A sentence in place of one that tells of something else has at least so much of the question. */
const insteadFrom = 0.6
/** Of what the first sentence has, a further one has so much, and its score lies no further below. */
const furtherCovers = 0.98
const furtherWithin = 0.7
/** What is half an answer has all but the number or the date. */
const halfFrom = 0.75
const headedBy = 0.2
/** A number that counts something else fits less. */
const countsFrom = 0.25
/** An answer that fits the kind asked for so well is one. */
const typedFrom = 0.6
/** Kinds that a sentence plainly has or has not. */
const measured = new Set<SoughtKind>(['number', 'money', 'percent', 'date', 'duration', 'age'])

/** How a sentence stands to what is asked. */
type Weighed = {
  readonly met: Met
  /** The names of the question stand in it or near it. */
  readonly named: boolean
  /** Of the things asked about, one stands in it or near it. */
  readonly onMatter: boolean
  /** It has all that is asked but the verb. */
  readonly allElse: boolean
  /** It answers a heading or a question in the text that asks the same. */
  readonly headed: boolean
}

/**
 * What settling makes of a question: `onlyPlanned` where reports tell of the plan alone, `half` the nearest sentence,
 * `older` where the second sentence has the count of an older report.
 */
export type Settled = Examined & { readonly onlyPlanned?: boolean; readonly older?: boolean; readonly half?: Choice }

/**
 * Settles the sentences of an answer.
 *
 * @returns the same question with `picked` narrowed, put in order or emptied; long questions, and those after
 *   somebody's words, stay as they are
 */
export function settleSentences(examined: Examined): Settled {
  const { plan, picked, choices } = examined
  if (plan.concepts.length > SHORT_QUESTION || asksWords(examined)) return examined
  const weigh = createScale(examined)
  const kept = picked.filter((choice) => isFitting(choice, weigh(choice), examined))
  const near = choices.sentences.slice(0, sentencesRead).filter((choice) => !isElsewhere(choice, examined))
  const typed = kept.filter((choice) => isTyped(choice, examined))
  const instead = near.filter(
    (choice) => isToldIn(weigh(choice)) && weigh(choice).met.ownObject && standsIn(choice, examined),
  )
  const done = instead.filter((choice) => !weigh(choice).met.ahead)
  const planned = typed.length > 0 && typed.every((choice) => weigh(choice).met.ahead) && done.length > 0
  const found =
    [planned ? [] : typed, done.slice(0, 1), instead.slice(0, 1), kept].find(({ length }) => length > 0) ?? []
  const settled = preferNewest(
    dropFurther(found, examined).filter((choice) => isOwnAsFirst(weigh(choice).met, found[0], weigh)),
    near.filter((choice) => isToldIn(weigh(choice))),
    examined,
  )
  const [first] = settled
  if (first === undefined) return { ...examined, picked: [] }
  if (lacksForm(first, examined))
    return { ...examined, picked: [], ...(first.covered < halfFrom ? {} : { half: first }) }
  const older = settled.length > 1 && first !== found[0]
  if (!weigh(first).met.ahead) return { ...examined, picked: settled, ...(older ? { older } : {}) }
  return examined.asked.sought.kind === 'whether'
    ? { ...examined, picked: settled, ...(isConditional(first) ? {} : { onlyPlanned: true }) }
    : { ...examined, picked: readRelation(examined.asked, plan).subject === undefined ? settled : [] }
}

/** Where the first tells of the one asked about, a further one does too. */
function isOwnAsFirst(
  { said, ownSubject }: Met,
  first: Choice | undefined,
  weigh: (choice: Choice) => Weighed,
): boolean {
  return first === undefined || !weigh(first).met.ownSubject || !said || ownSubject
}

/** Under an if nothing is planned. */
function isConditional({ article, sentence }: Choice): boolean {
  return /\b(?:if|whether|unless|dismissed|rejected|denied|ruled out)\b/iu.test(
    article.text.slice(sentence.start, sentence.end),
  )
}

function asksWords({ asked: { sought, text } }: Examined): boolean {
  return sought.kind === 'speech' || (sought.kind === 'whether' && asksWhetherSaid(text))
}

/** Asks what somebody is, and of no deed. */
const isSo = /^\W*(?:who(?:['’]s| (?:is|was|are|were))|is|are|was|were) (?!there\b|it\b)/iu

/** Weighs sentences, each once. */
function createScale({ asked, asked: { sought, text }, plan }: Examined): (choice: Choice) => Weighed {
  const relation = readRelation(asked, plan)
  const match = createMatcher(plan.concepts)
  const names = plan.concepts.flatMap(({ name }, n) => (name ? [n] : []))
  const telling = plan.concepts.flatMap(({ worth, idf }, n) => (n !== relation.verb && worth > idf * 0.25 ? [n] : []))
  const things = telling.filter((n) => isThing(plan.concepts[n]))
  // Is it so, who is that: all that is said of the one has to stand in the sentence.
  const told = relation.verb === undefined && isSo.test(text.slice(sought.focus.start))
  const weighed = new Map<Choice, Weighed>()
  return (choice) => {
    const known = weighed.get(choice)
    if (known !== undefined) return known
    const { found } = match(choice.article.text, choice.sentence)
    const stands = new Set(found.map(({ concept }) => concept))
    const around = listAround(choice, match)
    const heading = listHeading(choice, match)
    const has = (n: number) => stands.has(n) || around.has(n)
    const near = names.filter(has)
    const met = meetRelation({ ...choice, found }, relation)
    const made = {
      met,
      named:
        (relation.subject === undefined ? near.length >= names.length / 2 : near.includes(relation.subject)) &&
        (!relation.whether || isWhole(choice, { relation, met, names, stands })),
      onMatter:
        (things.length === 0 ||
          things.some(relation.whether && !pointsBack(choice) ? (n) => stands.has(n) || heading.has(n) : has)) &&
        (!told || things.every((n) => has(n) || heading.has(n))),
      allElse: telling.length > 0 && telling.every((n) => stands.has(n)),
      // Under a heading that asks the same a sentence need not say it again.
      headed: choice.covered > share(plan, found) + headedBy,
    }
    weighed.set(choice, made)
    return made
  }
}

/** `Vale has rejected that` stands for what was said before. */
function pointsBack({ article, sentence }: Choice): boolean {
  return /\b(?:that|this|it|so)\b[^\p{L}]*$|\b(?:something|which)\b/iu.test(
    article.text.slice(sentence.start, sentence.end),
  )
}

/** What a report would name too: a job or a wife it only says who has. */
function isThing(concept: Concept | undefined): boolean {
  return concept !== undefined && !concept.name && concept.frequency > 0 && !relations.test(concept.word)
}

const relations =
  /^(?:job|role|position|title|post|profession|nationality|age|name|named|wife|husband|son|daughter|relation)$/iu

/** Yes or no is told by a sentence that has everybody asked about, or a pronoun for the one who does it. */
function isWhole(
  { article, sentence }: Choice,
  parts: {
    readonly relation: Relation
    readonly met: Met
    readonly names: readonly number[]
    readonly stands: ReadonlySet<number>
  },
): boolean {
  const { relation, met, names, stands } = parts
  const pronoun = /\b(?:he|she|they|it|the two|both|the pair)\b/iu.test(
    article.text.slice(sentence.start, sentence.end),
  )
  if (relation.subject === undefined || relation.verb === undefined) return names.every((n) => stands.has(n))
  if (!stands.has(relation.subject)) return pronoun
  return (
    (met.ownSubject || met.refused || pronoun || !met.said) &&
    names.every((n) => stands.has(n) || n === relation.subject)
  )
}

/** What stands in the headline, the lead, the paragraph and the one before it. */
function listAround({ article, passage }: Choice, match: Matcher): ReadonlySet<number> {
  const lead = article.passages.find(({ kind }) => kind === 'body')
  const near = (one: Passage) =>
    one === lead || one.kind === 'headline' || one.n === passage.n || one.n === passage.n - 1
  return new Set(article.passages.filter(near).flatMap((one) => listConcepts(article, one, match)))
}

/** What stands in the heading above the paragraph. */
function listHeading({ article, passage }: Choice, match: Matcher): ReadonlySet<number> {
  const above = article.passages.findLast(({ kind, n }) => kind === 'heading' && n < passage.n)
  return new Set(above === undefined ? [] : listConcepts(article, above, match))
}

function listConcepts(article: Article, passage: Passage, match: Matcher): number[] {
  return match(article.text, passage).found.map(({ concept }) => concept)
}

/** It tells of what is asked, of nobody else. */
function isToldIn({ met, named, onMatter }: Weighed): boolean {
  return (met.said || met.refused) && !met.otherSubject && named && onMatter
}

/** The same, or it has all that is asked in other words than the question's verb. */
function isFitting(choice: Choice, weighed: Weighed, examined: Examined): boolean {
  const { asked, plan } = examined
  if (isElsewhere(choice, examined)) return false
  if (weighed.headed) return true
  if (weighed.met.otherSubject || !weighed.named || !weighed.onMatter) return false
  if (weighed.met.said || weighed.met.refused) return true
  // A verb that no article has: they say it otherwise.
  const verb = plan.concepts[readRelation(asked, plan).verb ?? -1]
  if (hasForm(asked.sought.kind))
    return (
      isTyped(choice, examined) &&
      !weighed.met.denies &&
      (verb?.frequency === 0 || (weighed.allElse && !measured.has(asked.sought.kind)))
    )
  return asked.sought.kind === 'whether' && plan.concepts.length > 3 && weighed.allElse
}

const subjectChars = 12

/** It tells of somebody else, or of another year. */
function isElsewhere(choice: Choice, examined: Examined): boolean {
  return isOfAnother(choice, examined) || isOfAnotherYear(choice, examined)
}

/** A figure or a day of somebody else: the sentence begins with another name and has neither the one asked about nor a pronoun. */
function isOfAnother({ article, sentence }: Choice, { asked, plan }: Examined): boolean {
  if (!measured.has(asked.sought.kind)) return false
  const names = plan.concepts.filter(({ name }) => name)
  const { found } = createMatcher(names)(article.text, sentence)
  if (names.length === 0 || found.length > 0) return false
  if (/\b(?:he|she|his|her|him|it|its|they|their|them)\b/iu.test(article.text.slice(sentence.start, sentence.end)))
    return false
  return listNames(article.text, sentence).some(
    ({ name, start, end }) =>
      isPersonal(name) && (start - sentence.start < subjectChars || /^['’]s\b/u.test(article.text.slice(end, end + 2))),
  )
}

/** The question names a year, and the sentence another one, or its report is of another one. */
function isOfAnotherYear(
  { article, passage, sentence, dated, answers }: Choice,
  { asked: { window, sought } }: Examined,
): boolean {
  if (window?.kind !== 'named' || dated || window.days !== undefined) return false
  const yearsIn = ({ start, end }: Span) => article.text.slice(start, end).match(/\b(?:19|20)\d\d\b/gu) ?? []
  const years = yearsIn(sentence)
  // A figure of no year in a report of no day.
  if (article.published === undefined && yearsIn(passage).length === 0 && answers.length > 0)
    return measured.has(sought.kind)
  const inside = (year: string) =>
    (window.from === undefined || year >= window.from.slice(0, 4)) &&
    (window.to === undefined || year <= window.to.slice(0, 4))
  const told = years.length > 0 ? years : [article.published?.value.slice(0, 4)].filter((year) => year !== undefined)
  return told.length > 0 && !told.some(inside)
}

/** What may take the place of sentences that tell of something else, or of a refusal. */
function standsIn(choice: Choice, examined: Examined): boolean {
  const { covered, passage, article, sentence } = choice
  const enough = covered >= (examined.picked.length > 0 ? insteadFrom : plainFrom)
  const text = article.text.slice(sentence.start, sentence.end)
  return enough && isTyped(choice, examined) && isStatement(passage, text)
}

/** It has something of the kind asked for, where that has a form. */
function isTyped({ answers }: Choice, { asked }: Examined): boolean {
  return !hasForm(asked.sought.kind) || answers.some(({ fit }) => fit >= typedFrom)
}

/** A number, a sum, a date are asked for, and it has none. */
function lacksForm({ answers }: Choice, { asked }: Examined): boolean {
  return measured.has(asked.sought.kind) && !answers.some(({ fit }) => fit >= countsFrom)
}

/** Where one thing is asked for, a further sentence says as much of it as the first. */
function dropFurther(picked: readonly Choice[], examined: Examined): Choice[] {
  const { asked } = examined
  const [first] = picked
  if (first === undefined || (asked.sought.several && first.answers.length < 2)) return [...picked]
  const known = new Set(first.answers.map(({ key }) => key))
  const adds = (choice: Choice, { covered, score, answers } = choice) =>
    covered >= first.covered * furtherCovers &&
    score >= first.score - furtherWithin &&
    (asked.sought.kind !== 'number' || asked.sought.head !== undefined || countsIt(choice, examined)) &&
    (!hasForm(asked.sought.kind) || answers.some(({ fit, key }) => fit >= typedFrom && !known.has(key)))
  return picked.filter((choice) => choice === first || adds(choice))
}
