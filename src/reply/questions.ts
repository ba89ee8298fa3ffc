/** What lists of questions share: their order, their wording, where they point, and what no article gives. */

import type { Evidence, Question, QuestionStatus } from '../model/register.ts'
import type { Line } from '../model/reply.ts'
import type { Slot, Story } from '../model/story.ts'
import type { Citer } from './cite.ts'
import { toLine } from './lines.ts'

/** Contested first, settled last. */
export const STATUS_ORDER: readonly QuestionStatus[] = [
  'contested',
  'open',
  'partly answered',
  'superseded',
  'answered',
]

/** What a slot asks for, in one word. */
export const SLOT_WORDS: Readonly<Record<Slot, string>> = {
  whether: 'Whether',
  when: 'When',
  where: 'Where',
  who: 'Who',
  'how-many': 'How many',
}

/** The register in the order in which it is shown: contested first, closed last, else as it was built. */
export function sortQuestions(questions: readonly Question[]): readonly Question[] {
  const rank = ({ status, choice, articles }: Question): number =>
    STATUS_ORDER.indexOf(status) + (choice?.action === 'close' ? 10 : 0) + (articles === 0 ? 20 : 0)
  return [...questions].sort((a, b) => rank(a) - rank(b))
}

/** Where a question's row points: its last move, else what raised it, else who spoke on it. */
export function evidenceOf(question: Question): Evidence | undefined {
  return question.moves.at(-1)?.at ?? question.raisedBy[0] ?? question.positions[0]?.at ?? question.candidates[0]?.words
}

/** The wording, or the words that raise a found one. */
export function wordingInline(citer: Citer, question: Question): Line {
  if (question.ask !== undefined) return toLine(question.ask)
  const [raised] = question.raisedBy
  return raised === undefined ? toLine(question.id) : [citer.show(raised)]
}

/** Which parts of a full answer no article gives: `when`, `where`. */
export function listMissingSlots(story: Story, question: Question): readonly string[] {
  const slots = story.questions.find(({ id }) => id === question.id)?.slots ?? []
  const given = new Set(question.candidates.filter(({ value }) => value !== 'undetermined').map(({ slot }) => slot))
  return slots.filter((slot) => !given.has(slot)).map((slot) => SLOT_WORDS[slot].toLowerCase())
}
