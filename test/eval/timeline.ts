/** Builds a timeline for each reference of an evaluation folder: `node test/eval/timeline.ts <dir> <out.jsonl>`. */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { extractEvents } from '../../src/digest/events.ts'
import type { Report } from '../../src/digest/report.ts'
import { pickDays } from '../../src/digest/timeline/pick-days.ts'
import { buildTimeline } from '../../src/digest/timeline.ts'
import type { Article, IsoDate, Passage } from '../../src/model/article.ts'
import type { TimelineEntry } from '../../src/model/register.ts'
import { makeUndefinedStory } from '../story/undefined-story.ts'

type EvalArticle = { readonly id: string; readonly date: string; readonly text: readonly string[] }
type EvalTimeline = { readonly id: string; readonly timeline: readonly (readonly [string, readonly string[]])[] }

/** Reads a file of JSON lines, packed or plain. */
export function readLines<T>(path: string): T[] {
  const bytes = existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`))
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

const story = makeUndefinedStory('topic', 'Topic')

/** An article of the evaluation as the store would give it: each of its sentences is a paragraph. */
function toReport({ id, date, text: sentences }: EvalArticle): Report {
  const text = sentences.join('\n\n')
  const passages: Passage[] = []
  let start = 0
  for (const [index, { length }] of sentences.entries()) {
    passages.push({ n: index + 1, kind: 'body', start, end: start + length })
    start += length + 2
  }
  const article: Article = {
    id,
    story: story.slug,
    version: 1,
    file: id,
    published: { value: date, how: 'given' },
    notices: [],
    text,
    passages,
    contentHash: createHash('sha256').update(text).digest('hex'),
    importedAt: `${date}T00:00:00.000Z`,
  }
  return { article, digest: { quotations: [], statements: [], events: extractEvents(article), raised: [] } }
}

/** The timeline cut to as many days and, on average, as many sentences a day as the reference has. */
function cutTo(reference: EvalTimeline, entries: readonly TimelineEntry[], texts: ReadonlyMap<string, string>) {
  const days = reference.timeline.length
  const sentences = reference.timeline.reduce((sum, [, told]) => sum + told.length, 0)
  const picked = pickDays(entries, { days, each: Math.max(1, Math.round(sentences / days)) })
  const timeline = new Map<IsoDate, string[]>()
  for (const {
    date,
    sentences: [at],
  } of picked) {
    if (at === undefined) continue
    const words = texts.get(at.article.id)?.slice(at.start, at.end) ?? ''
    timeline.set(date.from, [...(timeline.get(date.from) ?? []), words])
  }
  return { id: reference.id, timeline: [...timeline] }
}

/** Writes a timeline for every reference of every topic of a folder. */
export function buildTimelines(folder: string, out: string): void {
  const lines: string[] = []
  for (const topic of readdirSync(folder).sort()) {
    if (!existsSync(join(folder, topic, 'timelines.jsonl'))) continue
    const reports = readLines<EvalArticle>(join(folder, topic, 'articles.jsonl')).map(toReport)
    const texts = new Map(reports.map(({ article }) => [article.id, article.text]))
    const entries = buildTimeline(story, reports, '2030-01-01')
    for (const reference of readLines<EvalTimeline>(join(folder, topic, 'timelines.jsonl'))) {
      lines.push(JSON.stringify(cutTo(reference, entries, texts)))
    }
  }
  writeFileSync(out, `${lines.join('\n')}\n`)
}

const [folder, out] = process.argv.slice(2)
if (import.meta.filename === process.argv[1]) {
  if (folder === undefined || out === undefined) {
    process.stderr.write('usage: node test/eval/timeline.ts <folder with one folder a topic> <out.jsonl>\n')
    process.exitCode = 2
  } else buildTimelines(folder, out)
}
