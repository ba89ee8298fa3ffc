/** Runs our own questions on the story that ships, on its notes or on the pages that they were written from. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, type AskInput, answerQuestion } from '../../../src/answer/answer-question.ts'
import type { Memory } from '../../../src/answer/question/memory.ts'
import { importFiles } from '../../../src/corpus/import-files.ts'
import { syncStories } from '../../../src/corpus/sync-stories.ts'
import type { Story } from '../../../src/model/story.ts'
import type { Store } from '../../../src/store/store.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The pages that the notes were written from, where somebody has them. */
export const PAGES_FOLDER = join(root, '..', 'shared', 'corpus')

/** The day on which the questions are asked. */
export const ASKED_ON = '2025-08-20'

const slug = 'coalition-of-the-willing'
const now = '2025-08-20T08:00:00.000Z'

type CorpusQuestion = {
  readonly id: string
  /** What makes it hard; absent for the plain ones. */
  readonly kind?: string
  /** What was asked before it in the same conversation. */
  readonly after?: readonly string[]
  readonly question: string
  readonly articles: readonly string[]
  readonly answer: readonly string[]
  /** The paragraphs of the notes that hold the answer, by article. */
  readonly where?: Readonly<Record<string, readonly number[]>>
}

/** The plain questions, or the harder ones: follow-ups, false premises, half answers, times, lists, typing errors. */
export type QuestionList = 'questions' | 'harder'

type CorpusFile = {
  readonly articles: Readonly<Record<string, { readonly page: string; readonly note: string }>>
  readonly questions: readonly CorpusQuestion[]
  readonly harder: readonly CorpusQuestion[]
}

/**
 * How one question went: `right` when its words stand in the reply, `cited` when the reply also cites a right article,
 * `placed` when it cites a paragraph that has them.
 */
export type Outcome = {
  readonly asked: CorpusQuestion
  readonly answer: Answer
  readonly right: boolean
  readonly cited: boolean
  readonly placed: boolean
}

/** What came out of all of them, as shares. */
export type CorpusScore = {
  readonly right: number
  readonly cited: number
  readonly placed: number
  readonly null: number
  readonly false: number
}

/** Brings the story into a store: its notes, or the pages with the publication dates that they lack. */
export async function fillCorpus(store: Store, from: 'note' | 'page'): Promise<Story> {
  await syncStories(store, join(root, 'briefings'), { now })
  const defined = await store.findStory(slug)
  if (defined === undefined) throw new Error(`no story ${slug} in briefings`)
  if (from === 'note') return defined
  const story: Story = { ...defined, slug: 'pages' }
  for (const { page } of Object.values(readQuestions().articles)) {
    const published = page.startsWith('004') ? '2025-03-02' : '2025-08-19'
    await importFiles(store, [join(PAGES_FOLDER, page)], { story, given: { published }, now })
  }
  return story
}

/** Asks every question of a list, each in a conversation of its own. */
export async function askCorpus(
  store: Store,
  story: Story,
  from: 'note' | 'page',
  list: QuestionList = 'questions',
): Promise<Outcome[]> {
  const file = readQuestions()
  const outcomes: Outcome[] = []
  for (const asked of file[list]) outcomes.push(judge(asked, await converse(store, story, asked), file.articles, from))
  return outcomes
}

/** Asks what was asked before, then the question. */
async function converse(store: Store, story: Story, { question, after = [] }: CorpusQuestion): Promise<Answer> {
  let memory: Memory | undefined
  for (const earlier of after) memory = (await answerQuestion(store, askOf(story, earlier, memory))).memory
  return answerQuestion(store, askOf(story, question, memory))
}

function askOf(story: Story, question: string, memory: Memory | undefined): AskInput {
  return { story, question, today: ASKED_ON, ...(memory === undefined ? {} : { memory }) }
}

function judge(
  asked: CorpusQuestion,
  answer: Answer,
  articles: CorpusFile['articles'],
  from: 'note' | 'page',
): Outcome {
  const fileOf = (key: string) => articles[key]?.[from] ?? '\n'
  const { kind, citations } = answer.reply
  const right = kind === 'answered' && asked.answer.some((words) => fold(textOf(answer)).includes(fold(words)))
  const cites = (key: string, paragraphs?: readonly number[]) =>
    citations.some(
      ({ article, paragraph }) => article.file.endsWith(fileOf(key)) && (paragraphs?.includes(paragraph) ?? true),
    )
  return {
    asked,
    answer,
    right,
    cited: right && asked.articles.some((key) => cites(key)),
    placed: right && Object.entries(asked.where ?? {}).some(([key, paragraphs]) => cites(key, paragraphs)),
  }
}

/** Counts the outcomes. */
export function scoreCorpus(outcomes: readonly Outcome[]): CorpusScore {
  const answerable = outcomes.filter(({ asked }) => asked.articles.length > 0)
  const others = outcomes.filter(({ asked }) => asked.articles.length === 0)
  const absent = ({ answer }: Outcome) => answer.reply.kind !== 'answered'
  return {
    right: answerable.filter(({ right }) => right).length / answerable.length,
    cited: answerable.filter(({ cited }) => cited).length / answerable.length,
    placed: answerable.filter(({ placed }) => placed).length / answerable.length,
    null: others.filter(absent).length / others.length,
    false: answerable.filter(absent).length / answerable.length,
  }
}

/** The reply as a program gets it. */
export function textOf({ reply }: Answer): string {
  return String(reply.data?.text ?? '')
}

function readQuestions(): CorpusFile {
  return JSON.parse(readFileSync(join(root, 'test', 'eval', 'corpus-questions.json'), 'utf8')) as CorpusFile
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ')
}
