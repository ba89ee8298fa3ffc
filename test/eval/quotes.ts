/**
 * Runs the quotation extractor on annotated articles and writes what the scorer reads.
 *
 * `node test/eval/quotes.ts <gold.jsonl[.gz]> <out.jsonl> [--half a|b]`
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { extractDigest } from '../../src/digest/extract.ts'
import type { Passage, Span } from '../../src/model/article.ts'
import type { ArticleDigest, Speech } from '../../src/model/digest.ts'

type Gold = { readonly id: string; readonly text: string }
type Found = {
  start: number
  end: number
  speaker?: string
  speaker_start?: number
  speaker_end?: number
  /** Where the verb stands; not scored, for reading the errors. */
  cue?: Span
}

/** Reads the articles of a gold file, or one half of them: the halves are fixed by the sum of the id's characters. */
export function readGold(file: string, half?: 'a' | 'b'): Gold[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const all = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Gold)
  return half === undefined ? all : all.filter(({ id }) => findHalf(id) === half)
}

function findHalf(id: string): 'a' | 'b' {
  let sum = 0
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003
  return sum % 2 === 0 ? 'a' : 'b'
}

/** Makes passages of the lines that hold something, as the import does. */
export function makePassages(text: string): Passage[] {
  const passages: Passage[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const kind = passages.length === 0 ? 'headline' : 'body'
      passages.push({ n: passages.length + 1, start, end: start + line.length, kind })
    }
    start += line.length + 1
  }
  return passages
}

/** What the scorer wants: reported contents, and the quotations that stand in none of them. */
function listFound(digest: ArticleDigest): Found[] {
  const contents = digest.statements.map(({ content }) => content)
  const framed = (part: { start: number; end: number }) =>
    contents.some(({ start, end }) => start <= part.start && part.end <= end)
  const quotations = digest.quotations
    .filter(({ kind, cue }) => kind !== 'partial' || cue !== undefined)
    .flatMap((quotation) => quotation.parts.filter((part) => !framed(part)).map((part) => ({ part, quotation })))
  return [
    ...digest.statements.map((statement) => ({ ...statement.content, ...toSpeaker(statement), ...toCue(statement) })),
    ...quotations.map(({ part, quotation }) => ({ ...part, ...toSpeaker(quotation), ...toCue(quotation) })),
  ]
}

function toSpeaker({ speaker }: Speech): Omit<Found, 'start' | 'end'> {
  if (speaker === undefined) return {}
  const at = speaker.at === undefined ? {} : { speaker_start: speaker.at.start, speaker_end: speaker.at.end }
  return { speaker: speaker.printed, ...at }
}

function toCue({ cue }: Speech): Pick<Found, 'cue'> {
  return cue === undefined ? {} : { cue }
}

/** Runs the extractor on a gold file and writes what the scorer reads; prints articles and megabytes a second. */
export function evaluateQuotes(goldFile: string, outFile: string, half?: 'a' | 'b'): void {
  const gold = readGold(goldFile, half)
  const articles = gold.map(({ id, text }) => ({ id, text, passages: makePassages(text) }))
  const started = performance.now()
  const digests = articles.map((article) => extractDigest(article, { actors: [] }))
  const seconds = (performance.now() - started) / 1000
  const lines = articles.map(({ id }, i) => JSON.stringify({ id, quotes: listFound(digests[i] as ArticleDigest) }))
  writeFileSync(outFile, `${lines.join('\n')}\n`)
  const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  console.log(
    `${articles.length} articles, ${megabytes.toFixed(2)} MB in ${seconds.toFixed(2)} s: ` +
      `${(articles.length / seconds).toFixed(0)} articles/s, ${(megabytes / seconds).toFixed(2)} MB/s`,
  )
}

if (import.meta.main) {
  const [goldFile, outFile, flag, half] = process.argv.slice(2)
  if (goldFile === undefined || outFile === undefined || (flag !== undefined && flag !== '--half')) {
    console.error('Usage: npm run -s eval:quotes -- <gold.jsonl[.gz]> <out.jsonl> [--half a|b]')
    process.exitCode = 2
  } else evaluateQuotes(goldFile, outFile, half === 'a' || half === 'b' ? half : undefined)
}
