/** Finds the sentences that bear on a question of the desk, by the terms that its definition names. */

import type { DeskQuestion, Story } from '../../model/story.ts'
import { findActor } from '../actors.ts'
import { readOnce } from '../read-once.ts'
import type { Report } from '../report.ts'
import { type Line, listLines, stemsOf, type Told } from '../sentence-list.ts'

/** A sentence that bears on a question. */
export type Bearing = Told & {
  /** True when the sentence itself has a term of every group; false when some stand in the sentences before it. */
  readonly direct: boolean
  /** True when the passages before it alone complete it: too far for somebody's position. */
  readonly distant?: boolean
  /** True when only its passage bears on the question: it may leave something open, but gives no answer. */
  readonly near?: boolean
}

/** One group of a question's terms, stemmed. */
export type Group = {
  /** Every term in any spelling. */
  readonly needles: readonly string[]
  /** The terms that are plain words: no names, no numbers. */
  readonly topics: readonly string[]
  /** Some of the terms are names. */
  readonly named: boolean
  /** The actors among them. */
  readonly names: ReadonlySet<string>
}

/** So many passages before a sentence may hold what `the meeting` or `they` in it stands for. */
const reach = 2

/**
 * Lists the sentences that bear on a question, in the order of the reports and their texts.
 *
 * A sentence bears on it when a term of every group stands in it, in any form of the word and any spelling of a name;
 * or when it goes on about the matter (`the meeting`, `they would meet`) and the missing terms stand in its passage or
 * the two before it; below a heading that has them all, when it has any.
 */
export function findBearings(story: Story, { id }: DeskQuestion, reports: readonly Report[]): readonly Bearing[] {
  return reports.flatMap((report) => bearingsIn(story, report).get(id) ?? [])
}

/** What of a report bears on the questions of its story, by their ids. */
const bearingsIn = readOnce((story, report): ReadonlyMap<string, readonly Bearing[]> => {
  const { groups, withoutRoles } = termsOf(story)
  return new Map(story.questions.map(({ id }) => [id, readBearings(report, groups.get(id) ?? [], withoutRoles)]))
})

function readBearings(
  report: Report,
  groups: readonly Group[],
  withoutRoles: (stemmed: string) => string,
): readonly Bearing[] {
  const lines = listLines(report.article)
  const under = headingsOver(report, groups)
  const near = groups.map((group) => ({ ...group, needles: onlyIn(lines, group.needles) }))
  if (near.length === 0 || (under.size === 0 && near.some(({ needles }) => needles.length === 0))) return []
  const hits = lines.map(({ stemmed }) => hitsOf(stemmed, near))
  return lines.flatMap((line, i): Bearing[] => {
    const hit = hits[i] ?? []
    if (hit.every(Boolean) && hitsOf(withoutRoles(line.stemmed), near).every(Boolean))
      return [{ report, line, direct: true }]
    if (!hit.some(Boolean)) return []
    if (under.has(line.passage.n)) return [{ report, line, direct: false }]
    if (!goesOn(line, near) || !isCompleted(lines, hits, { at: i, reach })) return []
    const distant = !isCompleted(lines, hits, { at: i, reach: 0 })
    return [{ report, line, direct: false, ...(distant ? { distant } : {}) }]
  })
}

/** The passages below a heading that itself has a term of every group, up to the next heading. */
function headingsOver({ article: { text, passages } }: Report, groups: readonly Group[]): ReadonlySet<number> {
  const under = new Set<number>()
  let bears = false
  for (const passage of passages) {
    if (passage.kind === 'heading') bears = hitsOf(stemsOf(text, passage).stemmed, groups).every(Boolean)
    else if (bears) under.add(passage.n)
  }
  return under
}

/** The groups of a question's terms. */
export function groupsOf(story: Story, { id }: DeskQuestion): readonly Group[] {
  return termsOf(story).groups.get(id) ?? []
}

type Terms = {
  readonly groups: ReadonlyMap<string, readonly Group[]>
  readonly withoutRoles: (stemmed: string) => string
}

const terms = new WeakMap<Story, Terms>()

/** What to look for on each question of a story. */
function termsOf(story: Story): Terms {
  const known = terms.get(story)
  if (known !== undefined) return known
  const groups = story.questions.map(({ id, about }) => [id, about.map((one) => groupOf(story, one))] as const)
  const made = { groups: new Map(groups), withoutRoles: dropRoles(story) }
  terms.set(story, made)
  return made
}

function hitsOf(stemmed: string, groups: readonly Group[]): boolean[] {
  return groups.map(({ needles }) => needles.some((needle) => stemmed.includes(needle)))
}

const vocabularies = new WeakMap<readonly Line[], ReadonlySet<string>>()

/** The needles whose words stand in an article: most articles of a large story have few of them. */
function onlyIn(lines: readonly Line[], needles: readonly string[]): string[] {
  const known = vocabularies.get(lines) ?? new Set(lines.flatMap(({ stemmed }) => stemmed.split(' ')))
  vocabularies.set(lines, known)
  return needles.filter((needle) => needle.split(' ').every((word) => known.has(word)))
}

function groupOf(story: Story, terms: readonly string[]): Group {
  const names = new Set(terms.flatMap((term) => findActor(story, term)?.name ?? []))
  const plain = terms.filter((term) => findActor(story, term) === undefined && !/^[\p{Lu}\p{N}]/u.test(term))
  const topics = plain.map((term) => stemsOf(term).stemmed)
  return { needles: termNeedles(story, terms), topics, named: plain.length < terms.length, names }
}

/** Takes roles with a body's name in them out of a line: the secretary general of an alliance is not the alliance. */
function dropRoles(story: Story): (stemmed: string) => string {
  const bodies = story.actors
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ name, spellings }) => [name, ...spellings])
  const needles = bodies.map((body) => stemsOf(body).stemmed)
  const roles = story.actors
    .flatMap((actor) => actor.roles.map((role) => stemsOf(role).stemmed))
    .filter((role) => role.trim().includes(' ') && needles.some((needle) => role !== needle && role.includes(needle)))
  if (roles.length === 0) return (stemmed) => stemmed
  return (stemmed) =>
    roles.reduce((words, role) => (words.includes(role) ? words.replaceAll(role, ' ') : words), stemmed)
}

/** What to look for in a stemmed line: the terms of a group, and every spelling of an actor among them. */
export function termNeedles(story: Story, terms: readonly string[]): string[] {
  const needles = new Set<string>()
  for (const term of terms) {
    const actor = findActor(story, term)
    for (const spelling of actor === undefined ? [term] : [term, actor.name, ...actor.spellings]) {
      needles.add(stemsOf(spelling).stemmed)
    }
  }
  needles.delete('  ')
  return [...needles]
}

/** Says whether some stemmed words have a term of every group. */
export function bearsOn(story: Story, { about }: DeskQuestion, stemmed: string): boolean {
  return (
    about.length > 0 && about.every((terms) => termNeedles(story, terms).some((needle) => stemmed.includes(needle)))
  )
}

/** Says whether a passage as a whole has a term of every group: enough for a sentence that leaves something open. */
export function bearsNear(story: Story, question: DeskQuestion, report: Report, passage: number): boolean {
  const lines = listLines(report.article).filter((line) => line.passage.n === passage)
  return bearsOn(story, question, lines.map(({ stemmed }) => stemmed).join('|'))
}

const pronouns = ['they', 'the two', 'the pair', 'both'].map((words) => stemsOf(words).stemmed)
const pointers = ['the', 'this', 'these', 'such a', 'any', 'that'].map((word) => stemsOf(word).stemmed.trimEnd())

/** `the meeting`, `these talks`, `they should meet`: the matter is taken up again, not named anew. */
function goesOn({ stemmed }: Line, groups: readonly Group[]): boolean {
  const taken = pronouns.some((words) => stemmed.includes(words))
  return groups.some(({ topics }) =>
    topics.some((topic) => {
      if (!stemmed.includes(topic)) return false
      return taken || pointers.some((lead) => stemmed.includes(lead + topic))
    }),
  )
}

function isCompleted(
  lines: readonly Line[],
  hits: readonly (readonly boolean[])[],
  { at, reach }: { readonly at: number; readonly reach: number },
): boolean {
  const first = (lines[at]?.passage.n ?? 0) - reach
  const found = [...(hits[at] ?? [])]
  for (let i = at - 1; i >= 0 && (lines[i]?.passage.n ?? 0) >= first; i--) {
    for (const [group, hit] of (hits[i] ?? []).entries()) found[group] = (found[group] ?? false) || hit
  }
  return found.every(Boolean)
}
