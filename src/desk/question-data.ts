/** Questions for programs: status and rule, moves, candidates, positions and disagreements, each with its place. */

import type { Disagreement, Position, Question } from '../model/register.ts'
import { placeData } from '../reply/data.ts'
import { saidBy } from '../reply/questions.ts'
import type { StoryView } from '../reply/view-story.ts'
import { wordingOf } from './find-question.ts'

/** The JSON of one question. */
export function questionData(view: StoryView, question: Question): object {
  const place = (at: Parameters<typeof placeData>[0]) => placeData(at, view.articles)
  return {
    id: question.id,
    origin: question.origin,
    ask: wordingOf(view, question),
    status: question.status,
    why: question.why,
    choice: question.choice?.action ?? null,
    articles: question.articles,
    independent: question.independent,
    raisedBy: question.raisedBy.map(place),
    moves: question.moves.map(({ on, why, at }) => ({ on, why, at: place(at) })),
    candidates: question.candidates.map((candidate) => ({
      slot: candidate.slot,
      value: candidate.value,
      speaker: saidBy(candidate) ?? null,
      at: place(candidate.words),
    })),
    positions: question.positions.map((position) => positionData(view, position)),
    disagreements: question.disagreements.map((one) => disagreementData(view, one)),
  }
}

/** The JSON of one position. */
function positionData(view: StoryView, { actor, date, at, before, speech }: Position): object {
  return {
    actor,
    date: date ?? null,
    kind: speech.kind,
    at: placeData(at, view.articles),
    before: before === undefined ? null : positionData(view, before),
  }
}

/** The JSON of one disagreement. */
function disagreementData(view: StoryView, { kind, on, a, b, question }: Disagreement): object {
  const side = ({ value, at, others }: Disagreement['a']) => ({
    value,
    at: placeData(at, view.articles),
    others: others.map((one) => placeData(one, view.articles)),
  })
  return { kind, on, question: question ?? null, a: side(a), b: side(b) }
}
