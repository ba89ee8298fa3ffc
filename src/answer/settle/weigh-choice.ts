/** Weighs how a sentence stands to a short question: whose deed it tells, and of which of the things asked about. */

import type { Article, Passage } from '../../model/article.ts'
import { hasForm } from '../choose/answer-spans.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { listAround } from '../choose/list-around.ts'
import { type Met, meetRelation } from '../choose/meet-relation.ts'
import type { Concept } from '../find/concepts.ts'
import { createMatcher, type Matcher } from '../find/match-text.ts'
import { share } from '../find/read-candidate.ts'
import { type Relation, readRelation } from '../find/relation.ts'
import { isCountry } from '../words/places.ts'
import { listLightVerbs } from '../words/verb-forms.ts'
import { asksForLesser, findRole, isOfItsPlace, isRoleAsked } from './role-asked.ts'

const headedBy = 0.2

/** How a sentence stands to what is asked. */
export type Weighed = {
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

/** Asks what somebody is, and of no deed. */
const isSo = /^\W*(?:who(?:['’]s| (?:is|was|are|were))|is|are|was|were) (?!there\b|it\b)/iu

/** Weighs sentences, each once. */
export function createScale({ asked, asked: { sought, text }, plan }: Examined): (choice: Choice) => Weighed {
  const relation = readRelation(asked, plan)
  const match = createMatcher(plan.concepts)
  const names = plan.concepts.flatMap(({ name, word }, n) => (name && !isScope(text, word) ? [n] : []))
  const telling = plan.concepts.flatMap(({ worth, idf }, n) => (n !== relation.verb && worth > idf * 0.25 ? [n] : []))
  const kind = findKindWords(text.slice(sought.at))
  const things = telling.filter((n) => isThing(plan.concepts[n]) && !kind.has(plan.concepts[n]?.word ?? ''))
  // Is it so, who is that: all that is said of the one has to stand in the sentence.
  const told = relation.verb === undefined && isSo.test(text.slice(sought.focus.start))
  const role = findRole(text.slice(sought.focus.start), plan)
  const isLesser = asksForLesser(text.slice(sought.focus.start))
  // What is asked of a matter, not of a thing with a form, may name its place or its people long before.
  const formed = hasForm(sought.kind) || relation.whether
  const anywhere = listAnywhere(match)
  const weighed = new Map<Choice, Weighed>()
  return (choice) => {
    const known = weighed.get(choice)
    if (known !== undefined) return known
    const { found } = match(choice.article.text, choice.sentence)
    const stands = new Set(found.map(({ concept }) => concept))
    const around = listNear(choice, match)
    const heading = listHeading(choice, match)
    const has = (n: number) => stands.has(n) || around.has(n)
    const near = names.filter((n) => has(n) || (!formed && anywhere(choice.article).has(n)))
    const met = meetRelation({ ...choice, found }, relation)
    const made = {
      met,
      named:
        (relation.subject === undefined ? near.length >= names.length / 2 : near.includes(relation.subject)) &&
        isTogether(choice, relation, stands) &&
        (!relation.whether || isWhole(choice, { relation, met, names, stands })),
      onMatter:
        (things.length === 0 ||
          things.some(relation.whether && !pointsBack(choice) ? (n) => stands.has(n) || heading.has(n) : has)) &&
        (!told || things.every((n) => has(n) || heading.has(n))) &&
        (role === undefined || (isRoleAsked(choice, role, { found, isLesser }) && isOfItsPlace(choice, names, match))),
      allElse: telling.length > 0 && telling.every((n) => stands.has(n)),
      // Under a heading that asks the same a sentence need not say it again.
      headed: choice.covered > share(plan, found) + headedBy,
    }
    weighed.set(choice, made)
    return made
  }
}

/** `In the US`: a report from there need not say where it is. */
function isScope(text: string, word: string): boolean {
  return isCountry(word) && new RegExp(`\\bin (?:the )?${word.replaceAll(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'u').test(text)
}

/** `Which large festival did`: what names the answer's kind need not stand beside it. */
function findKindWords(asking: string): ReadonlySet<string> {
  const kind =
    /^(?:which|what) ((?:[\p{L}\p{N}’'-]+ ){1,4}?)(?:did|does|do|is|are|was|were|has|have|had|will)\b/iu.exec(
      asking,
    )?.[1]
  return new Set(kind?.trim().split(' '))
}

/** `Vale has rejected that` stands for what was said before. */
function pointsBack({ article, sentence }: Choice): boolean {
  return /\b(?:that|this|it|so)\b[^\p{L}]*$|\b(?:something|which)\b/iu.test(
    article.text.slice(sentence.start, sentence.end),
  )
}

/** What a report would name too: a job or a wife it only says who has, and go or take it may say otherwise. */
function isThing(concept: Concept | undefined): boolean {
  if (concept === undefined || concept.name || concept.frequency === 0) return false
  return !relations.test(concept.word) && !light.has(concept.forms[0]?.stems[0] ?? '')
}

const light = listLightVerbs()
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

/** When two of them do it, both stand in the sentence, or a word for the two. */
function isTogether({ article, sentence }: Choice, { partner }: Relation, stands: ReadonlySet<number>): boolean {
  if (partner === undefined || stands.has(partner)) return true
  return /\b(?:they|them|their|the two|both|the pair)\b/iu.test(article.text.slice(sentence.start, sentence.end))
}

/** What stands in the headline, the lead, the paragraph and the one before it. */
function listNear({ article, passage }: Choice, match: Matcher): ReadonlySet<number> {
  return new Set(listAround(article, passage, 1).flatMap((one) => listConcepts(article, one, match)))
}

/** What stands anywhere in a report, each read once. */
function listAnywhere(match: Matcher): (article: Article) => ReadonlySet<number> {
  const read = new Map<Article, ReadonlySet<number>>()
  return (article) => {
    const known = read.get(article) ?? new Set(article.passages.flatMap((one) => listConcepts(article, one, match)))
    read.set(article, known)
    return known
  }
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
export function isToldIn({ met, named, onMatter }: Weighed): boolean {
  return (met.said || met.refused) && !met.otherSubject && named && onMatter
}
