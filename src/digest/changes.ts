/** What changed between two states of a story, as lines from one state to the next. */

import type { IsoDate } from '../model/article.ts'
import type {
  Candidate,
  Change,
  Disagreement,
  Evidence,
  Position,
  Question,
  QuestionChoice,
} from '../model/register.ts'
import type { Slot, Story } from '../model/story.ts'
import { findNewFacts } from './changes/new-facts.ts'
import { findDisagreements, listStanding } from './disagreements.ts'
import { buildEarlierQuestions, buildRegister } from './register.ts'
import { evidenceAt, type Report } from './report.ts'
import { surveyOf } from './survey.ts'

/**
 * Compares two states of a story.
 *
 * @param before - the reports that were known earlier; empty for a first briefing
 * @param after - the reports that are known now
 * @param choices - what the desk decided: muted and merged questions change nothing
 * @returns articles withdrawn and corrected, questions that moved, new disagreements, positions and questions, then new
 *   facts, the weightiest first; empty means that nothing is new
 */
export function findChanges(
  story: Story,
  before: readonly Report[],
  after: readonly Report[],
  today: IsoDate,
  choices: readonly QuestionChoice[] = [],
): Change[] {
  const articles = compareArticles(before, after)
  if (articles.length === 0 && !hasNew(before, after)) return []
  const disputes = findDisagreements(story, after)
  // A corrected article may have disagreed before, too: only its earlier text tells.
  const corrected = articles.some(({ kind }) => kind === 'article corrected')
  const standing = corrected ? findDisagreements(story, before) : listStanding(disputes, before)
  const earlier = buildEarlierQuestions(story, before, { choices, today, disputes: standing })
  const later = buildRegister(story, after, choices, today)
  return [
    ...articles,
    ...compareQuestions(earlier, later),
    ...compareDisputes(standing, disputes),
    ...comparePositions(earlier, later),
    ...compareFound(before, later),
    ...findNewFacts(before, after, surveyOf(story, after).weights),
  ]
}

function hasNew(before: readonly Report[], after: readonly Report[]): boolean {
  const known = new Set(before.map(({ article }) => article.id))
  return after.some(({ article }) => !known.has(article.id))
}

function compareArticles(before: readonly Report[], after: readonly Report[]): Change[] {
  const now = new Map(after.map((report) => [report.article.id, report]))
  return before.flatMap((report): Change[] => {
    const later = now.get(report.article.id)
    const old = headOfText(report)
    if (old === undefined) return []
    if (later === undefined) return [{ kind: 'article withdrawn', at: old }]
    if (later.article.contentHash === report.article.contentHash) return []
    const at = firstChanged(report, later)
    return at === undefined
      ? []
      : [
          {
            kind: 'article corrected',
            from: `version ${report.article.version}`,
            to: `version ${later.article.version}`,
            ...at,
          },
        ]
  })
}

function headOfText(report: Report): Evidence | undefined {
  const first = report.article.passages[0]
  return first === undefined ? undefined : evidenceAt(report, first, first.n)
}

/** The first passage that the earlier version did not have, beside the one that it had in its place. */
function firstChanged(old: Report, later: Report): { at: Evidence; before?: Evidence } | undefined {
  const cut = ({ article }: Report) => article.passages.map((passage) => article.text.slice(passage.start, passage.end))
  const had = new Set(cut(old))
  const has = new Set(cut(later))
  const fresh = later.article.passages.find(({ start, end }) => !had.has(later.article.text.slice(start, end)))
  const gone = old.article.passages.find(({ start, end }) => !has.has(old.article.text.slice(start, end)))
  const shown = fresh ?? later.article.passages[0]
  if (shown === undefined) return undefined
  const at = evidenceAt(later, shown, shown.n)
  return gone === undefined ? { at } : { at, before: evidenceAt(old, gone, gone.n) }
}

function compareQuestions(earlier: readonly Question[], later: readonly Question[]): Change[] {
  const known = new Map(earlier.map((question) => [question.id, question]))
  return later.flatMap((question): Change[] => {
    const old = known.get(question.id)
    if (question.origin !== 'desk' || old === undefined) return []
    const move = question.moves.at(-1)
    const status: Change[] =
      old.status === question.status || move === undefined
        ? []
        : [{ kind: 'question moved', from: old.status, to: question.status, at: move.at, question: question.id }]
    return [...status, ...compareCandidates(old, question)]
  })
}

/** A slot whose newest answer is another one than before. */
function compareCandidates(old: Question, question: Question): Change[] {
  const slots = [...new Set(question.candidates.map(({ slot }) => slot))]
  return slots.flatMap((slot): Change[] => {
    const had = old.candidates.filter((candidate) => candidate.slot === slot)
    const fresh = question.candidates.filter(
      (candidate) => candidate.slot === slot && !had.some(({ value }) => value === candidate.value),
    )
    const newest = fresh[0]
    if (newest === undefined) return []
    const last = had[0]
    return [
      {
        kind: 'question moved',
        from: `${labelOf(slot)}: ${last === undefined ? 'no answer' : shown(last)}`,
        to: `${labelOf(slot)}: ${shown(newest)}`,
        at: newest.words,
        question: question.id,
        ...(last === undefined ? {} : { before: last.words }),
      },
    ]
  })
}

function labelOf(slot: Slot): string {
  return slot.replace('-', ' ')
}

/** A yes or no is somebody's: `yes, says Orla Vale`. */
function shown({ slot, value, speaker }: Candidate): string {
  const who = speaker?.onBehalfOf?.name ?? speaker?.name ?? speaker?.printed
  const said = slot === 'whether' && who !== undefined && value !== 'undetermined' ? `, says ${who}` : ''
  return value.replace('/', ' to ') + said
}

function compareDisputes(earlier: readonly Disagreement[], later: readonly Disagreement[]): Change[] {
  const key = ({ kind, on, a, b }: Disagreement) => `${kind}/${on}/${[a.value, b.value].sort().join('/')}`
  const known = new Set(earlier.map(key))
  return later.flatMap((dispute): Change[] => {
    if (known.has(key(dispute))) return []
    const { question, a, b, on } = dispute
    return [
      {
        kind: 'new disagreement',
        from: `${on}: ${a.value}`,
        to: `${on}: ${b.value}`,
        at: b.at,
        before: a.at,
        ...(question === undefined ? {} : { question }),
      },
    ]
  })
}

function comparePositions(earlier: readonly Question[], later: readonly Question[]): Change[] {
  const key = ({ question, actor }: Position) => `${question}/${actor}`
  const desk = (questions: readonly Question[]) =>
    questions.filter(({ origin }) => origin === 'desk').flatMap(({ positions }) => positions)
  const known = new Map(desk(earlier).map((position) => [key(position), position]))
  return desk(later).flatMap((position): Change[] => {
    const old = known.get(key(position))
    if (old !== undefined && (old.date ?? '') >= (position.date ?? '')) return []
    const { actor, question, at } = position
    return [
      {
        kind: 'new position',
        at,
        actor,
        ...(question === undefined ? {} : { question }),
        ...(old === undefined ? {} : { before: old.at }),
        ...(old?.date === undefined ? {} : { from: old.date }),
        ...(position.date === undefined ? {} : { to: position.date }),
      },
    ]
  })
}

/** Found questions that no earlier report raised. */
function compareFound(before: readonly Report[], later: readonly Question[]): Change[] {
  const known = new Set(before.map(({ article }) => article.id))
  return later.flatMap(({ id, origin, raisedBy }): Change[] => {
    const at = raisedBy.at(-1)
    const raised = raisedBy.some(({ article }) => known.has(article.id))
    return origin !== 'found' || raised || at === undefined ? [] : [{ kind: 'new question', at, question: id }]
  })
}
