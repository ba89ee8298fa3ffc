/** The register of open questions: each with its status by a published rule, its moves, candidates and positions. */

import type { IsoDate } from '../model/article.ts'
import type { Candidate, Disagreement, Evidence, Move, Question, QuestionChoice } from '../model/register.ts'
import type { DeskQuestion, Slot, Story } from '../model/story.ts'
import { scopeOf } from './belongs-to-story.ts'
import { findDisagreements } from './disagreements.ts'
import { positionsOn } from './positions.ts'
import type { Bearing } from './questions/bearing.ts'
import { type Answer, listAnswers } from './questions/candidates.ts'
import { applyChoices, type Decided } from './questions/choices.ts'
import { coverRaisings, type FoundQuestion, listRaisings, mergeRaisings, type Raising } from './questions/found.ts'
import { findLaterAnswers, type Later } from './questions/later-answers.ts'
import { listMoves } from './questions/moves.ts'
import { listSilent } from './questions/silent-slots.ts'
import { listAskedSlots } from './questions/slots-asked.ts'
import { judge } from './questions/status.ts'
import { byDate, countIndependent, dayOf, evidenceAt, type Report } from './report.ts'
import { listLines } from './sentence-list.ts'
import { surveyOf } from './survey.ts'

export { STATUS_RULE } from './questions/status.ts'

/**
 * Builds the register of a story.
 *
 * @param reports - at most a few hundred, any order
 * @param choices - what the desk decided
 * @param today - the day it is for, in the story's zone
 * @returns desk questions in the order of the definition, then found ones, most reported first; muted and merged ones
 *   are left out, closed ones carry their `choice`
 */
export function buildRegister(
  story: Story,
  reports: readonly Report[],
  choices: readonly QuestionChoice[],
  today: IsoDate,
): Question[] {
  const { told, weights } = surveyOf(story, reports)
  const decided = applyChoices(choices)
  const raised = sortRaisings(story, reports)
  const belongs = scopeOf(story, reports)
  const onStory = raised.loose.filter(({ report, raised: { passage } }) => belongs(report.article, passage))
  const found = mergeRaisings(onStory, weights)
  const merged = gatherMerged(found, decided)
  const desk = buildDeskQuestions(story, reports, {
    raised,
    merged,
    today,
    disputes: findDisagreements(story, reports),
  })
  const answers = findLaterAnswers(found, told, weights)
  const own = found.map((question) =>
    buildFound(story, question, merged.get(question.id) ?? [], answers.get(question.id)),
  )
  return [
    ...desk.flatMap((question) => decide(question, decided.get(question.id))),
    ...own.flatMap((question, i) => decide(question, choiceOn(found[i], decided))),
  ]
}

/**
 * Builds the desk's own questions as an earlier state of the reports had them.
 *
 * @param disputes - the disagreements that stood then
 * @returns as `buildRegister` does, without found questions and what was merged from them
 */
export function buildEarlierQuestions(
  story: Story,
  reports: readonly Report[],
  { choices, today, disputes }: EarlierState,
): Question[] {
  const decided = applyChoices(choices)
  const raised = sortRaisings(story, reports)
  const desk = buildDeskQuestions(story, reports, { raised, merged: new Map(), today, disputes })
  return desk.flatMap((question) => decide(question, decided.get(question.id)))
}

type EarlierState = {
  readonly choices: readonly QuestionChoice[]
  readonly today: IsoDate
  readonly disputes: readonly Disagreement[]
}

/** What raises questions: by the desk question that it belongs to, and what belongs to none. */
type Sorted = { readonly covered: ReadonlyMap<string, readonly Raising[]>; readonly loose: readonly Raising[] }

function sortRaisings(story: Story, reports: readonly Report[]): Sorted {
  const { ordered, bearingsOf } = surveyOf(story, reports)
  const raisings = listRaisings(story, ordered)
  const covered = coverRaisings(raisings, bearingsOf, story)
  const taken = new Set([...covered.values()].flat())
  return { covered, loose: raisings.filter((raising) => !taken.has(raising)) }
}

type DeskState = {
  readonly raised: Sorted
  readonly merged: ReadonlyMap<string, readonly Raising[]>
  readonly disputes: readonly Disagreement[]
  readonly today: IsoDate
}

function buildDeskQuestions(story: Story, reports: readonly Report[], state: DeskState): Question[] {
  const { raised, merged, disputes, today } = state
  const { bearingsOf } = surveyOf(story, reports)
  return story.questions.map((question) =>
    buildDesk({
      story,
      question,
      bearings: bearingsOf(question),
      raisings: [...(raised.covered.get(question.id) ?? []), ...(merged.get(question.id) ?? [])],
      disputes: disputes.filter((dispute) => dispute.question === question.id),
      today,
    }),
  )
}

/** The raisings of found questions that the desk merged into others, by the question that they went to. */
function gatherMerged(found: readonly FoundQuestion[], decided: ReadonlyMap<string, Decided>): Map<string, Raising[]> {
  const merged = new Map<string, Raising[]>()
  for (const question of found) {
    const target = choiceOn(question, decided)?.mergedInto
    if (target !== undefined) merged.set(target, [...(merged.get(target) ?? []), ...question.raisings])
  }
  return merged
}

function choiceOn(found: FoundQuestion | undefined, decided: ReadonlyMap<string, Decided>): Decided | undefined {
  for (const id of found?.ids ?? []) {
    const choice = decided.get(id)
    if (choice !== undefined) return choice
  }
  return undefined
}

function decide(question: Question, decided: Decided | undefined): Question[] {
  if (decided === undefined) return [question]
  if (decided.hidden) return []
  const { choice, ask } = decided
  return [{ ...question, choice, ...(ask === undefined ? {} : { ask }) }]
}

type DeskParts = {
  readonly story: Story
  readonly question: DeskQuestion
  readonly bearings: readonly Bearing[]
  readonly raisings: readonly Raising[]
  readonly disputes: readonly Disagreement[]
  readonly today: IsoDate
}

function buildDesk({ story, question, bearings, raisings, disputes, today }: DeskParts): Question {
  const slots = listAskedSlots(question)
  const lines = new Set(bearings.map(({ line }) => line))
  const near = raisings.flatMap(toBearing).filter(({ line }) => !lines.has(line))
  const answers = listAnswers(story, { ...question, slots }, byReport([...bearings, ...near]))
  const disputed = disputes.filter(({ kind }) => kind !== 'superseded').length
  const judged = judge(slots, answers, disputed)
  const articles = bearings.map(({ report }) => report.article)
  return {
    id: question.id,
    origin: 'desk',
    ask: question.ask,
    raisedBy: raisings.map(({ report, raised }) => evidenceAt(report, raised.sentence, raised.passage)),
    status: judged.status,
    why: judged.status === 'answered' ? judged.why : judged.why + passedPlan(answers, today),
    moves: listMoves(slots, answers, disputed),
    candidates: mergeCandidates(slots, answers),
    silent: listSilent({ question, slots, answers, bearings: [...bearings, ...near] }),
    positions: positionsOn(story, bearings, question),
    disagreements: disputes,
    articles: new Set(articles.map(({ id }) => id)).size,
    independent: countIndependent(articles),
  }
}

/** Says so when every named day has gone by: what came of it is not in the corpus. */
function passedPlan(answers: readonly Answer[], today: IsoDate): string {
  const days = answers.filter(({ slot, value }) => slot === 'when' && value !== 'undetermined')
  if (days.length === 0 || days.some(({ value }) => (value.split('/').at(-1) ?? '') >= today)) return ''
  return '; the day named has passed, outcome not in the corpus'
}

/** So many candidates of a slot are kept: every value first, then more speakers of the same. */
const mostOfSlot = 6

/** One candidate for each slot, value and speaker, its newest words; slot by slot in the order of the question. */
function mergeCandidates(slots: readonly Slot[], answers: readonly Answer[]): Candidate[] {
  return slots.flatMap((slot) => {
    const merged = new Map<string, Candidate>()
    for (const { done: _done, bearing, ...candidate } of answers) {
      if (candidate.slot !== slot) continue
      const { speaker, actor = 'reporter' } = candidate
      const who = speaker?.name ?? (speaker === undefined ? actor : `${speaker.printed} ${bearing.report.article.id}`)
      const key = `${candidate.value}/${who}`
      merged.delete(key)
      merged.set(key, candidate)
    }
    return inTurns([...merged.values()].reverse()).slice(0, mostOfSlot)
  })
}

/** The newest of every value, then the next of each, and so on; named speakers before the reporter's own words. */
function inTurns(candidates: readonly Candidate[]): Candidate[] {
  const named = [...candidates].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
  const turns = new Map<string, number>()
  return named
    .map((candidate) => {
      const turn = turns.get(candidate.value) ?? 0
      turns.set(candidate.value, turn + 1)
      return { candidate, turn }
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ candidate }) => candidate)
}

function isNamed({ speaker, actor }: Candidate): boolean {
  return speaker?.name !== undefined || actor !== undefined
}

function buildFound(
  story: Story,
  { id, raisings }: FoundQuestion,
  more: readonly Raising[],
  later: Later | undefined,
): Question {
  const all = [...raisings, ...more]
  const articles = [...all.map(({ report }) => report.article), ...(later === undefined ? [] : [later.report.article])]
  const raisedBy = all.map(({ report, raised, asked }) => evidenceAt(report, asked ?? raised.sentence, raised.passage))
  return {
    id,
    origin: 'found',
    raisedBy,
    status: later === undefined ? 'open' : 'partly answered',
    why:
      later === undefined
        ? 'raised by the articles; no report of a later day that I can read as an answer'
        : 'a later report gives an answer',
    moves: [...raisedMove(all[0], raisedBy[0]), ...answeredMove(later)],
    candidates: later === undefined ? [] : [candidateOf(later)],
    silent: [],
    positions: positionsOn(story, all.flatMap(toBearing)),
    disagreements: [],
    articles: new Set(articles.map((article) => article.id)).size,
    independent: countIndependent(articles),
  }
}

function raisedMove(raising: Raising | undefined, at: Evidence | undefined): Move[] {
  const on = raising === undefined ? undefined : dayOf(raising.report)
  return at === undefined || on === undefined ? [] : [{ on, why: 'raised', at }]
}

function answeredMove(later: Later | undefined): Move[] {
  const on = later === undefined ? undefined : dayOf(later.report)
  if (later === undefined || on === undefined) return []
  return [{ on, why: 'open → partly answered (a later report gives an answer)', at: sentenceOf(later) }]
}

function sentenceOf({ report, line }: Later): Evidence {
  return evidenceAt(report, line, line.passage.n)
}

function candidateOf(later: Later): Candidate {
  const day = dayOf(later.report)
  const said = day === undefined ? undefined : ({ from: day, to: day, precision: 'day', how: 'published' } as const)
  return { slot: later.slot, value: later.value, words: sentenceOf(later), ...(said === undefined ? {} : { said }) }
}

/** In the order of the reports' days, as the status rule needs them. */
function byReport(bearings: readonly Bearing[]): Bearing[] {
  const order = new Map(byDate([...new Set(bearings.map(({ report }) => report))]).map((report, i) => [report, i]))
  const at = ({ report, line }: Bearing) => (order.get(report) ?? 0) * 1e6 + line.index
  return [...bearings].sort((a, b) => at(a) - at(b))
}

/** The sentence that raises a question bears on it, though it may answer nothing. */
function toBearing({ report, raised }: Raising): Bearing[] {
  return listLines(report.article)
    .filter(({ start }) => start === raised.sentence.start)
    .map((line) => ({ report, line, direct: true, near: true }))
}
