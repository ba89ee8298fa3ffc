/** Finds a question of the register by its id, its row in the list, or words of its wording. */

import type { Question } from '../model/register.ts'
import type { Action, Line, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import type { Request } from '../model/request.ts'
import { type Citer, createCiter } from '../reply/cite.ts'
import { claims, code, note, notes, toLine } from '../reply/lines.ts'
import { raisedInline, sortQuestions } from '../reply/questions.ts'
import type { StoryView } from '../reply/view-story.ts'
import { findMeant, findNear, sortByNearness } from './nearest.ts'
import { findTopic } from './topic.ts'

/** Rows of a list of questions. */
const MAX_LISTED = 7

/**
 * Finds the question.
 *
 * @param which - an id or its beginning, the number of its row in the list, or words of its wording
 * @returns the question; `undefined` when none or more than one fits, and the caller then asks back
 */
export function findQuestion(view: StoryView, which: string): Question | undefined {
  const register = view.register()
  const row = /^#?(\d{1,3})$/u.exec(which)?.[1]
  if (row !== undefined) return sortQuestions(register)[Number(row) - 1]
  const id = findMeant(
    register.map((question) => question.id),
    which,
  )
  if (id !== undefined) return register.find((question) => question.id === id)
  const topic = findTopic(view.story, which)
  const about = register.filter((question) => topic.bearsOn(wordingOf(view, question)))
  return about.length === 1 ? about[0] : undefined
}

/** The desk's wording, else the words that raise it. */
export function wordingOf(view: StoryView, { ask, raisedBy }: Question): string {
  const [first] = raisedBy
  const text = first && view.articles.get(first.article.id)?.text
  return ask ?? (first && text ? text.slice(first.start, first.end) : '')
}

/** Asks back: the nearest question, and the list. `retry` makes the same request for another question. */
export function unknownQuestion(view: StoryView, which: string, retry: (id: string) => Request): Reply {
  const register = view.register()
  const near = sortByNearness(
    register.map(({ id }) => id),
    which,
  )
  const meant = findNear(near, which) === undefined ? '' : ` Did you mean ${near[0]}?`
  const text = `There is no question ${plainText(which, 60)}.${meant}`
  const shown = near.slice(0, MAX_LISTED).flatMap((id) => register.filter((question) => question.id === id))
  const citer = createCiter(view.articles)
  const asked = shown.filter(({ ask }) => ask !== undefined)
  const raised = shown.filter(({ ask }) => ask === undefined)
  return {
    kind: 'clarify',
    blocks: [
      note(text),
      ...(asked.length === 0 ? [] : [notes(asked.map(({ id, ask }) => toLine(code(id), ` ${ask}`)))]),
      ...(raised.length === 0 ? [] : [claims(raised.map((question) => raisedLine(citer, question)))]),
      note('All of them: ', code('questions')),
    ],
    citations: citer.citations(),
    actions: near.slice(0, 3).map((id): Action => ({ kind: 'request', label: plainText(id, 75), request: retry(id) })),
    data: { kind: 'clarify', text, questions: register.map(({ id, ask }) => ({ id, ask: ask ?? null })) },
  }
}

/** A found question in the words that raise it. */
function raisedLine(citer: Citer, { id, raisedBy }: Question): Line {
  const [at] = raisedBy
  return at === undefined ? toLine(code(id)) : toLine(code(id), ' ', raisedInline(citer, at), ' ', citer.mark(at))
}
