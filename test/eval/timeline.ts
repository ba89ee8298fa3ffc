/** Builds a timeline for each reference of an evaluation folder: `node test/eval/timeline.ts <dir> <out.jsonl>`. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { extractEvents } from '../../src/digest/events.ts'
import { stemsOf } from '../../src/digest/sentence-list.ts'
import { type Mention, pickMentions, prepareField, rankDays } from '../../src/digest/timeline/rank-days.ts'
import type { Passage } from '../../src/model/article.ts'

type EvalArticle = { readonly id: string; readonly date: string; readonly text: readonly string[] }
type EvalTimeline = { readonly id: string; readonly timeline: readonly (readonly [string, readonly string[]])[] }
type EvalMention = Mention & { readonly sentence: string }

/** Reads a file of JSON lines, packed or plain. */
export function readLines<T>(path: string): T[] {
  const bytes = existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`))
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

/** Every sentence of the articles that tells of a day, with the day. */
export function listMentions(articles: readonly EvalArticle[]): EvalMention[] {
  return articles.flatMap((article) => {
    const text = article.text.join('\n\n')
    const passages: Passage[] = []
    const sentences = new Map<number, { sentence: string; index: number }>()
    let start = 0
    for (const [index, sentence] of article.text.entries()) {
      const end = start + sentence.length
      passages.push({ n: index + 1, kind: 'body', start, end })
      sentences.set(index + 1, { sentence, index })
      start = end + 2
    }
    const events = extractEvents({ text, passages, published: { value: article.date, how: 'given' } })
    return events.flatMap(({ passage, date }): EvalMention[] => {
      const told = sentences.get(passage)
      if (told === undefined || date.precision !== 'day') return []
      const { stems } = stemsOf(told.sentence)
      return [{ day: date.from, how: date.how, source: article.id, published: article.date, stems, ...told }]
    })
  })
}

/** A timeline of as many days and, on average, as many sentences a day as the reference has. */
export function buildEvalTimeline(mentions: readonly EvalMention[], reference: EvalTimeline): EvalTimeline {
  const field = prepareField(mentions)
  const perDay =
    reference.timeline.reduce((sum, [, sentences]) => sum + sentences.length, 0) / reference.timeline.length
  const days = rankDays(mentions).slice(0, reference.timeline.length)
  const timeline = days
    .map(({ day }): [string, string[]] => {
      const own = mentions.filter((mention) => mention.day === day)
      return [day, pickMentions(own, Math.max(1, Math.round(perDay)), field).map(({ sentence }) => sentence)]
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { id: reference.id, timeline }
}

/** Writes a timeline for every reference of every topic of a folder. */
export function buildTimelines(folder: string, out: string): void {
  const lines: string[] = []
  for (const topic of readdirSync(folder).sort()) {
    if (!existsSync(join(folder, topic, 'timelines.jsonl'))) continue
    const mentions = listMentions(readLines<EvalArticle>(join(folder, topic, 'articles.jsonl')))
    for (const reference of readLines<EvalTimeline>(join(folder, topic, 'timelines.jsonl'))) {
      lines.push(JSON.stringify(buildEvalTimeline(mentions, reference)))
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
