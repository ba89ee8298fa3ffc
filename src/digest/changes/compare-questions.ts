/** Finds the questions of a story that moved between two states of it, and those that are new. */

import type { Candidate, Change, Question } from '../../model/register.ts'
import type { Report } from '../report.ts'

/** Lists the moves of the desk's questions: their status, and the newest answer to each of their parts. */
export function compareQuestions(earlier: readonly Question[], later: readonly Question[]): Change[] {
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
        slot,
        to: shown(newest),
        at: newest.words,
        question: question.id,
        ...(last === undefined ? {} : { from: shown(last), before: last.words }),
      },
    ]
  })
}

/** A yes or no is somebody's: `yes, says Orla Vale`. */
function shown({ slot, value, speaker }: Candidate): string {
  if (value === 'undetermined') return 'not settled'
  const who = speaker?.onBehalfOf?.name ?? speaker?.name ?? speaker?.printed
  return value.replace('/', ' to ') + (slot === 'whether' && who !== undefined ? `, says ${who}` : '')
}

/** Lists the found questions that no earlier report raised. */
export function compareFound(before: readonly Report[], later: readonly Question[]): Change[] {
  const known = new Set(before.map(({ article }) => article.id))
  return later.flatMap(({ id, origin, raisedBy }): Change[] => {
    const at = raisedBy.at(-1)
    const raised = raisedBy.some(({ article }) => known.has(article.id))
    return origin !== 'found' || raised || at === undefined ? [] : [{ kind: 'new question', at, question: id }]
  })
}
