/** Answers the questions of an evaluation through the same code as `ask` and writes what its scorer reads. */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { extractDigest } from '../../src/digest/extract.ts'
import type { Story } from '../../src/model/story.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { askCorpus, fillCorpus, PAGES_FOLDER, scoreCorpus, textOf } from './answers/corpus-set.ts'
import { EVAL_STORY, type EvalQuestion, type EvalSet, readSet } from './answers/read-set.ts'

const story: Story = {
  slug: EVAL_STORY,
  title: 'Evaluation',
  example: false,
  languages: ['en'],
  timeZone: 'UTC',
  outlets: [],
  actors: [],
  questions: [],
  citeAs: '{quote} ({speaker})',
  origin: 'imported',
}

const batch = 200
const rankedWritten = 60
/** The day of asking for questions that name none. */
const usualToday = '2024-01-31'

const usage = `usage: node test/eval/answers.ts <folder> <out.jsonl> [--db <file kept for the next run>]
       node test/eval/answers.ts --corpus [--verbose]`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { db: { type: 'string' }, corpus: { type: 'boolean' }, verbose: { type: 'boolean' } },
})
const [folder, out] = positionals
if (values.corpus === true) await runCorpus(values.verbose ?? false)
else if (folder === undefined || out === undefined) {
  console.error(usage)
  process.exitCode = 2
} else await run(folder, out, values.db)

async function runCorpus(verbose: boolean): Promise<void> {
  for (const from of ['note', 'page'] as const) {
    if (from === 'page' && !existsSync(PAGES_FOLDER)) continue
    const store = await openStore(':memory:')
    const outcomes = await askCorpus(store, await fillCorpus(store, from), from)
    const score = scoreCorpus(outcomes)
    console.log(from, ...Object.entries(score).map(([name, value]) => `${name} ${value.toFixed(3)}`))
    for (const { asked, answer, right, cited } of verbose ? outcomes : []) {
      const mark =
        asked.articles.length === 0
          ? answer.reply.kind === 'answered'
            ? '!!'
            : 'ok'
          : cited
            ? 'ok'
            : right
              ? 'c!'
              : '--'
      console.log(`${mark} ${asked.question}\n     ${textOf(answer)}`)
    }
    await store.close()
  }
}

async function run(folder: string, out: string, db: string | undefined): Promise<void> {
  const own = db === undefined ? mkdtempSync(join(tmpdir(), 'readout-eval-')) : undefined
  const store = await openStore(db ?? join(own as string, 'eval.db'))
  try {
    const set = readSet(folder)
    await fill(store, set)
    await answerAll(store, set, out)
  } finally {
    await store.close()
    if (own !== undefined) rmSync(own, { recursive: true })
  }
}

async function fill(store: Store, { drafts }: EvalSet): Promise<void> {
  if ((await store.basis(EVAL_STORY)).articles === drafts.length) return
  const started = performance.now()
  await store.saveStory(story)
  for (let at = 0; at < drafts.length; at += batch) {
    const part = drafts.slice(at, at + batch)
    await store.saveArticles(part.map((draft) => ({ draft, digest: extractDigest(draft, { actors: [] }) })))
    if (at % 2000 === 0) console.error(`imported ${at + part.length} of ${drafts.length}`)
  }
  console.error(`imported ${drafts.length} articles in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

async function answerAll(store: Store, set: EvalSet, out: string): Promise<void> {
  const files = new Map<string, string>()
  for (const { id, file } of await store.listArticles({ story: EVAL_STORY })) files.set(id, file)
  const lines: string[] = []
  const times: number[] = []
  const lengths: number[] = []
  for (const question of set.questions) {
    const started = performance.now()
    const { reply, ranked } = await answerQuestion(store, { story, question: question.query, today: todayOf(question) })
    times.push(performance.now() - started)
    const text = String(reply.data?.text ?? '')
    if (reply.kind === 'answered') lengths.push(text.length)
    const fileOf = (id: string) => files.get(id) ?? id
    lines.push(
      JSON.stringify({
        id: question.id,
        kind: reply.kind,
        answer: text,
        cited: [...new Set(reply.citations.map(({ article }) => article.file))],
        ranked: ranked
          .slice(0, rankedWritten)
          .map(({ article, passage }) => set.ids.get(fileOf(article))?.[passage - 1] ?? fileOf(article)),
      }),
    )
  }
  writeFileSync(out, `${lines.join('\n')}\n`)
  console.error(
    `${lines.length} questions, median ${median(times).toFixed(1)} ms; median answer ${median(lengths)} characters`,
  )
}

function todayOf({ week }: EvalQuestion): string {
  return week === undefined ? usualToday : `${week.slice(0, 4)}-${week.slice(4, 6)}-${week.slice(6, 8)}`
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}
