/** Lists the names that answer a question for several: those that stand as a list, or beside the verb asked about. */

import type { Span } from '../../model/article.ts'
import { findCountry } from '../../text/demonyms.ts'
import { listNames } from '../../text/names.ts'
import type { AnswerSpan } from '../choose/answer-span.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher } from '../find/match-text.ts'
import { readRelation } from '../find/relation.ts'
import type { Asked } from '../question/parse-question.ts'
import { isPersonal } from '../sentences/resolve-references.ts'

const fitsFrom = 0.8
const listedKinds = new Set(['country', 'state', 'person', 'body'])
const introducedKinds = new Set(['thing', 'place'])
const mostChars = 220
const nearChars = 60

/** What joins the names of a list; of people their office or their country stands between. */
const joint = /^(?:,? (?:and|or|along with|together with|as well as|plus)|,) (?:the |also )?$/u
const personJoint =
  /^(?: of (?:the )?\p{Lu}[\p{L}-]+)?(?:, (?:\p{L}[\p{L}’'-]* ){0,6}\p{L}[\p{L}’'-]*)??(?:[,;]? (?:and|or|along with|together with|as well as)|[,;]) (?:(?:the |[\p{L}’'-]+ ){0,5})?$/u
/** The list goes on before its first name: others are meant too. */
const openBefore =
  /\b(?:(?:along|together) with|alongside|joined by|accompanied by|besides|apart from|other than|except) (?:the )?$/iu

const asksCompany = /\b(?:with|alongside|accompan\p{L}+)\b/iu

/**
 * Lists the answers of the picked sentences.
 *
 * @returns two names at least, in the order of the sentences; `undefined` where they stand apart or only partly
 */
export function listAnswers(asked: Asked, plan: Plan, picked: readonly Choice[]): string | undefined {
  const { kind } = asked.sought
  if (!listedKinds.has(kind)) return introducedKinds.has(kind) ? listIntroduced(asked, picked) : undefined
  const named = new Map<string, string>()
  for (const [n, choice] of picked.entries()) {
    const found = readList(asked, plan, choice)
    // A list that leaves out what stands below it is none.
    if (found === undefined && (n === 0 || isAboutIt(asked, plan, choice))) return undefined
    for (const { key, words } of found ?? []) if (!named.has(key)) named.set(key, words)
  }
  const list = [...named.values()].join(', ')
  return named.size < 2 || list.length > mostChars ? undefined : list
}

/** Of kinds that no form tells: names behind the noun asked for, `some apps, including Harbour and Quay`. */
function listIntroduced(asked: Asked, [first]: readonly Choice[]): string | undefined {
  if (first === undefined) return undefined
  const { text } = first.article
  const names = listNames(text, first.sentence).map(({ name, ...span }) => ({
    ...span,
    words: name,
    key: name,
    fit: 1,
  }))
  const runs = listRuns(text, names, asked.sought.kind)
  const run = runs.find(
    (one) => one.length > 1 && one[0] !== undefined && isIntroduced(text, first.sentence, one[0], asked),
  )
  return run?.map(({ words }) => words).join(', ')
}

/** It has the verb, and names that would belong to the list. */
function isAboutIt(asked: Asked, plan: Plan, choice: Choice): boolean {
  return listDeeds(asked, plan, choice).length > 0 && listSure(asked, choice).some(({ fit }) => fit >= fitsFrom)
}

/** The names of a sentence that has the verb asked about: its list, or the only one beside the verb. */
function readList(asked: Asked, plan: Plan, choice: Choice): readonly AnswerSpan[] | undefined {
  const { article, sentence } = choice
  const deeds = listDeeds(asked, plan, choice)
  const answers = listSure(asked, choice)
  if (answers.length === 0) return undefined
  const runs = listRuns(article.text, answers, asked.sought.kind).filter((run) =>
    run.some(({ fit }) => fit >= fitsFrom),
  )
  const [longest] = [...runs].sort((a, b) => b.length - a.length)
  const [first] = longest ?? []
  if (longest === undefined || first === undefined) return undefined
  const before = article.text.slice(Math.max(sentence.start, first.start - 24), first.start)
  if (openBefore.test(before) && !asksCompany.test(asked.text)) return undefined
  if (longest.length > 1 && isIntroduced(article.text, sentence, first, asked)) return longest
  if (deeds.length === 0 || isUndone(article.text, longest, deeds, readRelation(asked, plan).past)) return undefined
  // Two lists, or a list and a name beside it, may have opposite parts in the sentence.
  if (runs.length > 1 || (longest.length === 1 && !deeds.some((deed) => isBeside(article.text, deed, first))))
    return undefined
  return longest
}

/** `Norway and Peru did not come`; for what is past, `are expected to come`. */
function isUndone(text: string, run: readonly Span[], deeds: readonly Span[], past: boolean): boolean {
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
  return deeds.every((deed) => {
    const between = deed.start >= end ? text.slice(end, deed.start) : text.slice(deed.end, start)
    return negated.test(between) || (past && ahead.test(between))
  })
}

const negated =
  /\b(?:not|never|neither|nor|no longer|cannot|\p{L}+n['’]t|refus\p{L}+|declin\p{L}+|fail(?:ed|s)?|without)\b/iu
const ahead =
  /\b(?:will|would|may|might|could|should|expected|due|set|plan\p{L}*|hop\p{L}+|want\p{L}*|intend\p{L}*|invited|asked|urged) (?:to )?/iu

/** `Victims from countries including France and Spain`: the list of what is asked for. */
function isIntroduced(text: string, sentence: Span, first: Span, { sought }: Asked): boolean {
  const before = text.slice(Math.max(sentence.start, first.start - 50), first.start)
  const words = /(\p{L}+),? (?:including|such as|like|namely|among them)(?: the)? $/u.exec(before)
  return words?.[1] !== undefined && words[1].toLowerCase() === sought.head
}

/** Names that surely are of the kind: of people whole ones, no offices and no bodies. */
function listSure({ sought: { kind } }: Asked, { answers }: Choice): AnswerSpan[] {
  if (kind !== 'person') return answers.filter(({ fit }) => fit >= fitsFrom)
  // A surname alone counts too: a list that leaves one out is none.
  return answers
    .map((answer) => ({ ...answer, words: answer.words.replace(/ (?:of|for) .*$/u, '') }))
    .filter(({ words }) => isPersonal(words) && findCountry(words) === undefined && !office.test(words))
}

const office = /\b(?:President|Minister|Chancellor|Secretary|Chief|Senator|Governor|Mayor|Staff|House|Street)\b/u

/** Where the sentence has the verb asked about; all that is asked, where that is no verb. */
function listDeeds(asked: Asked, plan: Plan, { article, sentence }: Choice): Span[] {
  const { found } = createMatcher(plan.concepts)(article.text, sentence)
  const { verb } = readRelation(asked, plan)
  if (verb !== undefined) return found.filter(({ concept }) => concept === verb)
  const telling = plan.concepts.flatMap(({ name, word, worth, idf }, n) =>
    !name && worth > idf * 0.25 && word.toLowerCase() !== asked.sought.head ? [n] : [],
  )
  const words = found.filter(({ concept }) => telling.includes(concept))
  return telling.every((n) => words.some(({ concept }) => concept === n)) ? words : []
}

/** The answers as runs of names that are joined as a list. */
function listRuns(text: string, answers: readonly AnswerSpan[], kind: string): AnswerSpan[][] {
  const runs: AnswerSpan[][] = []
  for (const answer of answers) {
    const last = runs.at(-1)?.at(-1)
    const between = last === undefined ? '' : text.slice(last.end, answer.start)
    if (last !== undefined && between.length <= nearChars && (kind === 'person' ? personJoint : joint).test(between))
      runs.at(-1)?.push(answer)
    else runs.push([answer])
  }
  return runs
}

function isBeside(text: string, a: Span, b: Span): boolean {
  const between = a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start)
  return between.length <= nearChars && !/[,;:–—]|\b(?:but|while|who|which|and)\b/u.test(between)
}
