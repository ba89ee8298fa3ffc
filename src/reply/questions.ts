/** What lists of questions share: their order, their wording, where they point, and what no article gives. */

import type { Candidate, Evidence, Question, QuestionStatus } from '../model/register.ts'
import type { Line } from '../model/reply.ts'
import type { Slot } from '../model/story.ts'
import type { Citer } from './cite.ts'
import { toLine } from './lines.ts'
import type { StoryView } from './view-story.ts'

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

/**
 * The register in the order in which it is shown: contested ones, the desk's own, found ones, settled ones; closed ones
 * and those that no article touches last.
 */
export function sortQuestions(questions: readonly Question[]): readonly Question[] {
  return [...questions].sort((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ status, origin, choice, articles }: Question): number {
  const found = origin === 'found' && choice?.action !== 'accept' && status !== 'contested' ? 10 : 0
  const settled = status === 'answered' || status === 'superseded' ? 20 : 0
  const aside = (choice?.action === 'close' ? 40 : 0) + (articles === 0 ? 80 : 0)
  return STATUS_ORDER.indexOf(status) + found + settled + aside
}

/** Where a question's row points: its last move, else what raised it, else who spoke on it. */
export function evidenceOf(question: Question): Evidence | undefined {
  return question.moves.at(-1)?.at ?? question.raisedBy[0] ?? question.positions[0]?.at ?? question.candidates[0]?.words
}

/** The wording, or the words that raise a found one. */
export function wordingInline(citer: Citer, question: Question): Line {
  if (question.ask !== undefined) return toLine(question.ask)
  const [raised] = question.raisedBy
  return raised === undefined ? toLine(question.id) : raisedInline(citer, raised)
}

/** The words that raise a question; a clause from the middle of a sentence is marked as one. */
export function raisedInline(citer: Citer, at: Evidence): Line {
  const shown = citer.show(at)
  const first = shown.kind === 'excerpt' ? shown.excerpt.words.charAt(0) : ''
  return toLine(first !== first.toUpperCase() && '… ', shown)
}

/** Which parts of a full answer no article gives: `when`, `where`. */
export function listMissingSlots({ silent }: Question): readonly string[] {
  return silent.map((slot) => (slot === 'whether' ? 'whether it comes about' : SLOT_WORDS[slot].toLowerCase()))
}

/** Whose answer a candidate is; `undefined` for the reporter's own. */
export function saidBy({ speaker, actor }: Candidate): string | undefined {
  return speaker?.name ?? speaker?.standsFor ?? speaker?.printed ?? actor
}

/** The words of a candidate; the whole sentence for a yes or no, and where they would break quotation marks. */
export function candidateWords(view: StoryView, { slot, words }: Candidate): Evidence {
  if (slot === 'whether') return view.around(words)
  const text = view.articles.get(words.article.id)?.text.slice(words.start, words.end) ?? ''
  const straight = text.split('"').length - 1
  const balanced = straight % 2 === 0 && text.split('\u201c').length === text.split('\u201d').length
  return balanced ? words : view.around(words)
}
