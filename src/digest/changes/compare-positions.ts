/** Finds who says something on a question that was not known of them before. */

import type { Change, Evidence, Position, Question } from '../../model/register.ts'
import type { Report } from '../report.ts'
import { stemsOf } from '../sentence-list.ts'
import { likeness, vectorOf, weighEvenly } from '../weights.ts'

/** Lists the newest positions on the desk's questions, each beside the actor's earlier one. */
export function comparePositions(
  earlier: readonly Question[],
  later: readonly Question[],
  reports: readonly Report[],
): Change[] {
  const wordsOf = readWords(reports)
  const key = ({ question, actor }: Position) => `${question}/${actor}`
  const desk = (questions: readonly Question[]) =>
    questions.filter(({ origin }) => origin === 'desk').flatMap(({ positions }) => positions)
  const known = new Map(desk(earlier).map((position) => [key(position), position]))
  return desk(later).flatMap((position): Change[] => {
    const old = known.get(key(position))
    if (old !== undefined && ((old.date ?? '') >= (position.date ?? '') || isSameSaying(wordsOf, old, position)))
      return []
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

/** From this likeness on two sentences report one saying. */
const sameSaying = 0.6

/** The same words in another outlet, translated or shortened, are no new position; a `not` more or less makes them one. */
function isSameSaying(wordsOf: (at: Evidence) => string, a: Position, b: Position): boolean {
  const [left, right] = [wordsOf(a.at), wordsOf(b.at)]
  if (countNegations(left) !== countNegations(right)) return false
  const weights = weighEvenly()
  const vector = (words: string) => vectorOf(stemsOf(words).stems, weights)
  return likeness(vector(left), vector(right)) >= sameSaying
}

function countNegations(words: string): number {
  return words.match(/\b(?:no|not|never|nor|without|cannot)\b|n['’]t\b/giu)?.length ?? 0
}

function readWords(reports: readonly Report[]): (at: Evidence) => string {
  const texts = new Map(reports.map(({ article }) => [article.id, article.text]))
  return ({ article, start, end }) => texts.get(article.id)?.slice(start, end) ?? ''
}
