/** `questions`: the register of what is open, at most seven rows, contested ones first. */

import type { Question, QuestionStatus } from '../model/register.ts'
import type { Action, Line, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { viewLine } from '../reply/basis-line.ts'
import { type Citer, createCiter } from '../reply/cite.ts'
import { citationData } from '../reply/data.ts'
import { formatDay } from '../reply/format-day.ts'
import { bold, claims, code, count, heading, note, notes, section, smallPrint, toLine } from '../reply/lines.ts'
import { evidenceOf, STATUS_ORDER, sortQuestions, wordingInline } from '../reply/questions.ts'
import type { StoryView } from '../reply/view-story.ts'
import { findQuestion, unknownQuestion } from './find-question.ts'
import { questionData } from './question-data.ts'
import { showQuestion } from './question-detail.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

const PAGE_SIZE = 7

/** Lists the register, or shows one question of it. */
export async function composeQuestions(turn: Turn, request: RequestOf<'questions'>): Promise<Reply> {
  const view = await viewOf(turn)
  const status = STATUS_ORDER.find((one) => one === request.which?.trim().toLowerCase())
  if (request.which === undefined || status !== undefined) return listRegister(turn, view, { request, status })
  const question = findQuestion(view, request.which)
  if (question === undefined) return unknownQuestion(view, request.which, (which) => ({ ...request, which }))
  return showQuestion(turn, view, question)
}

type Listed = { readonly request: RequestOf<'questions'>; readonly status: QuestionStatus | undefined }

function listRegister(turn: Turn, view: StoryView, { request, status }: Listed): Reply {
  const register = sortQuestions(view.register())
  const all = status === undefined ? register : register.filter((question) => question.status === status)
  const rowOf = (question: Question) => register.indexOf(question) + 1
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const page = Math.min(request.page ?? 1, pages)
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const citer = createCiter(view.articles)
  const found = shown.filter((question) => evidenceOf(question) !== undefined)
  const silent = shown.filter((question) => evidenceOf(question) === undefined)
  return {
    kind: 'answered',
    blocks: [
      heading(`Open questions: ${turn.story.title}`),
      smallPrint(`${tally(all)}${pages > 1 ? ` · page ${page} of ${pages}` : ''} · ${viewLine(turn.basis, view)}`),
      ...(all.length === 0 ? [note(noneLine(register, status))] : []),
      ...(found.length === 0 ? [] : [claims(found.map((question) => rowLine(citer, question, rowOf(question))))]),
      ...section('Not in the corpus', [notes(silent.map((question) => silentLine(question, rowOf(question))))]),
    ],
    citations: citer.citations(),
    basis: turn.basis,
    actions: [...shown.slice(0, 5).map(openAction), ...nextPage(page, pages, status)],
    data: {
      kind: 'answered',
      story: turn.story.slug,
      page,
      pages,
      total: all.length,
      questions: all.map((question) => questionData(view, question)),
      citations: citationData(citer.citations()),
    },
  }
}

/** Says that there is none, or none of the status asked for. */
function noneLine(register: readonly Question[], status: QuestionStatus | undefined): string {
  if (status === undefined || register.length === 0) return 'The articles leave no question open that I can see.'
  return `No question is ${status}. In the register: ${tally(register)}.`
}

/** A question that no article touches. */
function silentLine({ id, ask }: Question, row: number): Line {
  return toLine(`${row}. `, code(id), ` ${ask ?? ''}`)
}

/** `2. bridge contested · Will it open? · last moved 19 August 2031 · 4 articles, 2 independent`. */
function rowLine(citer: Citer, question: Question, row: number): Line {
  const at = evidenceOf(question)
  const moved = question.moves.at(-1)
  return toLine(
    `${row}. `,
    code(question.id),
    ' ',
    bold(question.choice?.action === 'close' ? `closed by the desk; ${question.status}` : question.status),
    ' · ',
    wordingInline(citer, question),
    moved !== undefined && ` · last moved ${formatDay(moved.on)}`,
    ` · ${count(question.articles, 'article')}`,
    question.independent < question.articles && `, ${question.independent} independent`,
    ' ',
    at !== undefined && citer.mark(at),
  )
}

function tally(questions: readonly Question[]): string {
  const parts = STATUS_ORDER.flatMap((status) => {
    const n = questions.filter((question) => question.status === status).length
    return n === 0 ? [] : [`${n} ${status}`]
  })
  return parts.length === 0 ? 'None' : parts.join(', ')
}

function openAction({ id }: Question): Action {
  return { kind: 'request', label: plainText(id, 75), request: { name: 'questions', which: id } }
}

function nextPage(page: number, pages: number, which?: QuestionStatus): readonly Action[] {
  return page < pages
    ? [
        {
          kind: 'request',
          label: plainText('More questions'),
          request: { name: 'questions', page: page + 1, ...(which && { which }) },
        },
      ]
    : []
}
