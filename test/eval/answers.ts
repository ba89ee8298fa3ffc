/** Answers the questions of an evaluation through the same code as `ask` and writes what its scorer reads. */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { type Digester, openDigester } from '../../src/corpus/open-digester.ts'
import type { ArticleDraft } from '../../src/model/article.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { percentile } from '../bench/percentile.ts'
import { makeUndefinedStory } from '../story/undefined-story.ts'
import { askCorpus, fillCorpus, type Outcome, PAGES_FOLDER, scoreCorpus, textOf } from './answers/corpus-set.ts'
import { EVAL_STORY, type EvalQuestion, type EvalSet, openSet } from './answers/read-set.ts'

const story = makeUndefinedStory(EVAL_STORY, 'Evaluation')

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
    const corpus = await fillCorpus(store, from)
    for (const list of ['questions', 'harder'] as const) {
      const outcomes = await askCorpus(store, corpus, from, list)
      // The paragraphs are those of the notes.
      const { placed, ...score } = scoreCorpus(outcomes)
      const figures = Object.entries(from === 'note' ? { ...score, placed } : score)
      console.log(from, list, ...figures.map(([name, value]) => `${name} ${value.toFixed(3)}`))
      if (verbose) for (const outcome of outcomes) printOutcome(outcome)
    }
    await store.close()
  }
}

function printOutcome({ asked, answer, right, cited }: Outcome): void {
  const wrong = asked.articles.length === 0 ? answer.reply.kind === 'answered' : !cited
  const mark = !wrong ? 'ok' : asked.articles.length === 0 ? '!!' : right ? 'c!' : '--'
  console.log(`${mark} ${asked.question}\n     ${textOf(answer)}`)
}

async function run(folder: string, out: string, db: string | undefined): Promise<void> {
  const own = db === undefined ? mkdtempSync(join(tmpdir(), 'readout-eval-')) : undefined
  const store = await openStore(db ?? join(own as string, 'eval.db'))
  try {
    const set = await openSet(folder)
    await fill(store, set)
    await answerAll(store, set, out)
  } finally {
    await store.close()
    if (own !== undefined) rmSync(own, { recursive: true })
  }
}

/** While one batch is stored the next one is read and digested in a thread of its own, as an import does it. */
async function fill(store: Store, set: EvalSet): Promise<void> {
  const { articles } = await store.basis(EVAL_STORY)
  if (articles > 0 && articles === (await set.countArticles())) return
  const started = performance.now()
  await store.saveStory(story)
  const digester = openDigester(story, batch + 1)
  let imported = 0
  let digesting = digestBatch(digester, [])
  for await (const drafts of inBatches(set.drafts())) {
    const ready = await digesting
    digesting = digestBatch(digester, drafts)
    await store.saveArticles(ready)
    imported += ready.length
    if (imported % 2000 === 0 && imported > 0) console.error(`imported ${imported}`)
  }
  const last = await digesting
  await store.saveArticles(last)
  await digester.close()
  console.error(`imported ${imported + last.length} articles in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

async function* inBatches(drafts: AsyncIterable<ArticleDraft>): AsyncGenerator<ArticleDraft[]> {
  let open: ArticleDraft[] = []
  for await (const draft of drafts) {
    open.push(draft)
    if (open.length < batch) continue
    yield open
    open = []
  }
  if (open.length > 0) yield open
}

async function digestBatch(digester: Digester, drafts: readonly ArticleDraft[]) {
  const digested = await digester.digest(drafts)
  return digested.flatMap((result, n) => {
    const draft = drafts[n]
    if (draft === undefined || !('digest' in result)) throw new Error(`no digest of ${draft?.file}`)
    return [{ draft, digest: result.digest }]
  })
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
        ranked: ranked.slice(0, rankedWritten).map(({ article, passage }) => set.idOf(fileOf(article), passage)),
      }),
    )
  }
  writeFileSync(out, `${lines.join('\n')}\n`)
  console.error(
    `${lines.length} questions, median ${percentile(times, 0.5).toFixed(1)} ms, 99th percentile ${percentile(times, 0.99).toFixed(1)} ms; median answer ${percentile(lengths, 0.5)} characters`,
  )
}

function todayOf({ week }: EvalQuestion): string {
  return week === undefined ? usualToday : `${week.slice(0, 4)}-${week.slice(4, 6)}-${week.slice(6, 8)}`
}
