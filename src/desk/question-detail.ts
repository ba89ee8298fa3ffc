/** One question in full: what is established, who says what, where reports differ, how it moved. */

import type { Candidate, Move, Question } from '../model/register.ts'
import type { Action, Line, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { viewLine } from '../reply/basis-line.ts'
import { type Citer, createCiter } from '../reply/cite.ts'
import { citationData } from '../reply/data.ts'
import { disagreementLine } from '../reply/disagreement-line.ts'
import { formatDay } from '../reply/format-day.ts'
import { bold, claims, heading, note, section, smallPrint, toLine } from '../reply/lines.ts'
import { positionLine } from '../reply/position-line.ts'
import { candidateWords, listMissingSlots, raisedInline, SLOT_WORDS, saidBy } from '../reply/questions.ts'
import type { StoryView } from '../reply/view-story.ts'
import { wordingOf } from './find-question.ts'
import { refuseDecision } from './permission.ts'
import { questionData } from './question-data.ts'
import type { Turn } from './turn.ts'

const MAX_POSITIONS = 8
const MAX_MOVES = 5

/** The question's page. */
export function showQuestion(turn: Turn, view: StoryView, question: Question): Reply {
  const citer = createCiter(view.articles)
  const missing = listMissingSlots(question)
  const wording = wordingOf(view, question)
  return {
    kind: 'answered',
    blocks: [
      question.ask === undefined ? heading(`Question ${question.id}`) : heading(plainText(wording, 150)),
      note(bold(capital(question.status)), `: ${question.why}.`.replace(/\.\.$/u, '.'), choiceNote(question)),
      ...(question.ask === undefined
        ? [claims(question.raisedBy.slice(0, 1).map((at) => toLine(raisedInline(citer, at), ' ', citer.mark(at))))]
        : []),
      ...section('What the articles give', [claims(slotLines(view, citer, question.candidates))]),
      ...section('Who says what', [
        claims(
          question.positions
            .slice(0, MAX_POSITIONS)
            .map((position) => positionLine(view, citer, position, { before: true })),
        ),
      ]),
      ...section('Reports disagree', [claims(question.disagreements.map((one) => disagreementLine(citer, one)))]),
      ...section('How it moved', [claims(question.moves.slice(-MAX_MOVES).map((move) => moveLine(citer, move)))]),
      ...(missing.length === 0
        ? []
        : section('Not in the corpus', [note(`No article gives ${missing.join(' or ')}.`)])),
      smallPrint(`Looked in ${viewLine(turn.basis, view)}`),
    ],
    citations: citer.citations(),
    basis: turn.basis,
    actions: actionsFor(turn, question),
    data: {
      kind: 'answered',
      story: turn.story.slug,
      total: 1,
      questions: [questionData(view, question)],
      citations: citationData(citer.citations()),
    },
  }
}

/** One line a slot and value: what it is, whose word it is, and every place that gives it. */
function slotLines(view: StoryView, citer: Citer, candidates: readonly Candidate[]): readonly Line[] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = `${candidate.slot} ${candidate.value} ${saidBy(candidate) ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), candidate])
  }
  return [...groups.values()].slice(0, 10).map((group) => {
    const [first] = group as [Candidate]
    const by = saidBy(first)
    return toLine(
      bold(`${SLOT_WORDS[first.slot]}: `),
      view.sentence(candidateWords(view, first)),
      by !== undefined && ` (${by})`,
      ' ',
      citer.mark(...group.map(({ words }) => words)),
    )
  })
}

function moveLine(citer: Citer, { on, why, at }: Move): Line {
  return toLine(bold(formatDay(on)), ` ${why}: `, citer.show(at), ' ', citer.mark(at))
}

function choiceNote({ choice }: Question): string | false {
  if (choice?.action === 'close') return ' Closed by the desk.'
  return choice?.action === 'accept' && ' Accepted by the desk.'
}

function actionsFor({ place }: Turn, { id, origin, choice }: Question): readonly Action[] {
  const decides = refuseDecision(place) === undefined
  const watch: Action = { kind: 'request', label: plainText('Watch'), request: { name: 'watch', which: id } }
  const quotes: Action = { kind: 'request', label: plainText('Quotes on this'), request: { name: 'quotes', about: id } }
  const desk: Action[] = []
  if (decides && origin === 'found' && choice?.action !== 'accept') desk.push(decide('Accept', 'accept', id))
  if (decides && choice?.action !== 'close') desk.push(decide('Close', 'close', id))
  if (decides && choice?.action === 'close') desk.push(decide('Reopen', 'reopen', id))
  return [watch, quotes, ...desk]
}

function decide(label: string, action: 'accept' | 'close' | 'reopen', which: string): Action {
  return { kind: 'request', label: plainText(label), request: { name: 'decide', action, which } }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
