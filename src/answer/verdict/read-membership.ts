/** Reads whether one belongs to a body: `is X a member of Y`, `is X part of Y`. */

import type { Span } from '../../model/article.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import { listAround } from '../choose/list-around.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher, type Matcher } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'
import { findUnit, listUnits, type Unit } from './units.ts'
import { type Verdict, weighSides } from './verdict.ts'

const asks =
  /^\W*(?:(?:so|and|but) )?(?:is|are|was|were) .{2,60}?(?: (?:still|now|already|really|currently))? (?:(?:an?|the|one of the) )?(?:\p{Ll}+ )?(?:members?|parts?|signator(?:y|ies)) (?:of|to|in) |^\W*(?:is|are) .{2,60} an? .{2,40} member\W*$/iu

type Standing = 'in' | 'out'

/** Reads the sentences that have both; `undefined` for other questions, or where none says it. */
export function readMembership(asked: Asked, plan: Plan, read: readonly Choice[]): Verdict | undefined {
  const { text, sought } = asked
  if (!asks.test(text.slice(sought.focus.start, sought.focus.end))) return undefined
  const match = createMatcher(plan.concepts)
  const [member, ...bodies] = listUnits(asked, plan).filter(({ concepts }) => !isRole(plan, concepts))
  const body = bodies.find(({ name }) => name) ?? bodies.at(-1)
  if (member === undefined || body === undefined) return undefined
  const standings = read.flatMap((choice) => {
    const { article, passage, sentence } = choice
    const { found } = match(article.text, sentence)
    const of = (unit: Unit) => findUnit(article.text, sentence, found, unit)
    if (passage.kind !== 'body') return []
    const around = () => isAround(choice, bodies, match)
    const standing =
      (body.name ? readStanding(article.text, of(member), of(body)) : undefined) ??
      readInclusion(article.text, sentence, of(member), around)
    return standing === undefined ? [] : [{ choice, standing }]
  })
  const first = (wanted: Standing) => standings.find(({ standing }) => standing === wanted)?.choice
  return weighSides(first('in'), first('out'))
}

function isRole(plan: Plan, concepts: readonly number[]): boolean {
  return concepts.every((n) => /^(?:part|member|signator(?:y|ie))s?$/iu.test(plan.concepts[n]?.word ?? ''))
}

/** What one is a part of stands in the sentence, the two paragraphs before it, its headline or its beginning. */
function isAround({ article, passage }: Choice, bodies: readonly Unit[], match: Matcher): boolean {
  const { text } = article
  const near = listAround(article, passage)
  const found = near.flatMap((one) => match(text, one).found.map(({ concept }) => concept))
  return bodies.every(({ concepts }) => concepts.some((n) => found.includes(n)))
}

const leavesOut = /(?:n['’]t| not| never) (?:\p{Ll}+ly )?include (?:[^.;:]{0,100} )?$/iu
const takesIn =
  /(?<!\b(?:be|been|being|was|were|is|are) )\b(?:includes?|included)(?! (?:in|by|as|among)\b) (?:[^.;:]{0,80} )?$/iu

/** `The swap did not include Vale`, of what is told around. */
function readInclusion(
  text: string,
  sentence: Span,
  members: readonly Span[],
  around: () => boolean,
): Standing | undefined {
  for (const { start } of members) {
    const before = text.slice(sentence.start, start)
    if (/\b(?:but|although|though|while|if|whether|would|may|could)\b/iu.test(before.replace(/^But /u, ''))) continue
    const standing = leavesOut.test(before) ? 'out' : takesIn.test(before) ? 'in' : undefined
    if (standing !== undefined && around()) return standing
  }
  return undefined
}

const article = '(?:the |an? )?'
/** From the member to the body. */
const belongs = new RegExp(
  `^[)”"]?(?:, (?:which|who)| which| who)?(?: has| have| had)?(?: already| also| itself)?(?: been| became| become| is| are| was|,)? ?(?:joined |(?:already |still |also )?(?:an? |one of the )?(?:\\p{Ll}+ )?(?:members? of |part of |in ))${article}$`,
  'iu',
)
const outsideOf = new RegExp(
  `^[)”"]?(?:, (?:which|who)| which| who)?,? ?(?:(?:is|are|was|were|has|have|will|can|could|would)(?: not|n['’]t| never| no longer| not yet)|won['’]t|can['’]t|cannot|never|is to|are to|left|has left|quit|wants? to|hopes? to|seeks? to|sought to|applied to|applied for|(?:is|are|was|were) (?:an? |still an? )?(?:\\p{Ll}+ )?(?:candidates?|applicants?|bidding|hoping|aspiring|trying|waiting|applying)(?: for| to)?|plans? to|aims? to)(?: going to)?(?: currently| yet| ever)?(?: be| been| become| join| joined| enter)?(?: an?| the)?(?: full)?(?: members? of| parts? of| in| into| joining)? ?${article}$`,
  'iu',
)
const bid = new RegExp(
  `^['’]s? (?:\\p{Ll}+ ){0,2}(?:bid|application|hopes?|path|way|wish|aspirations?|desire|ability|right|request) (?:to (?:join|enter)|of joining|for) ${article}$`,
  'iu',
)
/** From the body to the member. */
const including =
  /^ (?:members?|nations?|countries|states?|allies)(?: (?:such as|including|like|and)|, (?:including|such as))? (?:\p{L}+ (?:and|,) )*$/iu
const kept = /\b(?:no|not|never|without|against|rul\p{L}+ out|reject\p{L}*|exclud\p{L}*|keep\p{L}*)\b[^.;:]{0,24}$/iu

function readStanding(text: string, members: readonly Span[], bodies: readonly Span[]): Standing | undefined {
  for (const member of members) {
    for (const body of bodies) {
      const standing = member.end <= body.start ? readForward(text, member, body) : readBackward(text, member, body)
      if (standing !== undefined) return standing
    }
  }
  return undefined
}

function readForward(text: string, member: Span, body: Span): Standing | undefined {
  const between = text.slice(member.end, body.start)
  if (between.length > betweenChars) return undefined
  if (outsideOf.test(between) || bid.test(between)) return 'out'
  // Keep it out of the club.
  if (/^ out of (?:the )?$/u.test(between)) return undefined
  return belongs.test(between) && /\p{L}/u.test(between) && !/^ (?:in|part of) /u.test(between) ? 'in' : undefined
}

function readBackward(text: string, member: Span, body: Span): Standing | undefined {
  const between = text.slice(body.end, member.start)
  const before = text.slice(Math.max(0, body.start - 40), body.start)
  if (/^ (?:membership|entry|accession) (?:for|of|by) (?:the )?$/iu.test(between) || /^ by (?:the )?$/iu.test(between))
    return kept.test(before) ? 'out' : undefined
  if (/\bnon-$/iu.test(before)) return /^ members? $/iu.test(between) ? 'out' : undefined
  return including.test(between) ? 'in' : undefined
}

const betweenChars = 90
