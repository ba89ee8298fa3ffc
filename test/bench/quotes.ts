/**
 * Times the digest of articles: megabytes a second, against compromise on the same text, and the curve on hostile text.
 *
 * `node test/bench/quotes.ts [file of text]` – without a file it reads invented reports. Times are processor time of
 * this process, so that others on the machine don't count.
 */

import { readFileSync } from 'node:fs'
import nlp from 'compromise'
import { extractDigest } from '../../src/digest/extract.ts'
import type { Passage } from '../../src/model/article.ts'

const names = [
  'Orla Vale',
  'Ben Okoro',
  'Mr Hale',
  'Ines Castell',
  'the council’s chair, Mara Lund,',
  'a spokesman for Vale',
]
/** As in reports, about one sentence in three is speech. */
const frames = [
  (who: string, what: string) => `“${what},” ${who} said on Monday. “We have waited long enough for this.”`,
  (_: string, what: string) => `${what} after a long debate about money, roads and the old bridge over the Lund.`,
  () =>
    'The bridge was built in 1921 and carries about nine thousand cars a day, most of them from the northern towns.',
  (who: string, what: string) => `In an interview with the Harbour Times, ${who} said that ${what.toLowerCase()}.`,
  () => 'Shops along the quay stayed open until late in the evening, and the ferries to Norport ran as usual.',
  (_: string, what: string) => `${what}, and the plan for the harbour has been changed three times in as many years.`,
  (who: string, what: string) => `${who} called the plan “not good enough”, adding that ${what.toLowerCase()}.`,
  () => 'A first study of the ground under the northern pillar was published last year by the college in Castell.',
  () => 'The river is deep here, the winters are long, and the work can only be done between May and October.',
]
const facts = [
  'The bridge will be closed for two years from March 2027',
  'The ministry has found no money for the new harbour',
  'Nobody in the town was asked before the vote on Friday',
  'Three of the five towns want a ceasefire over the water bill',
]

/** Invented reports of so many characters. */
function makeReport(chars: number, from: number): string {
  const lines: string[] = []
  for (let i = from, length = 0; length < chars; i++) {
    const line = (frames[i % frames.length] as (typeof frames)[0])(
      names[(i * 7) % names.length] ?? '',
      facts[(i * 3) % facts.length] ?? '',
    )
    lines.push(line)
    length += line.length + 1
  }
  return lines.join('\n')
}

function makePassages(text: string): Passage[] {
  const passages: Passage[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') passages.push({ n: passages.length + 1, start, end: start + line.length, kind: 'body' })
    start += line.length + 1
  }
  return passages
}

/** Seconds of processor time that the work takes. */
function time(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function digest(text: string): void {
  extractDigest(
    { text, passages: makePassages(text), published: { value: '2026-03-04', how: 'given' } },
    { actors: [] },
  )
}

function digestAll(articles: readonly string[]): void {
  for (const text of articles) digest(text)
}

function compare(articles: readonly string[]): void {
  const megabytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  for (const text of articles.slice(0, 50)) digest(text)
  const first = time(() => digestAll(articles))
  const ours = Math.min(...[1, 2, 3].map(() => time(() => digestAll(articles))))
  const sample = articles.slice(0, Math.max(1, Math.ceil(articles.length / 20)))
  const sampled = sample.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const theirs = Math.min(
    ...[1, 2].map(() =>
      time(() => {
        for (const text of sample) readWithCompromise(text)
      }),
    ),
  )
  const speed = megabytes / ours
  const other = sampled / theirs
  console.log(`whole digest: ${megabytes.toFixed(1)} MB in ${ours.toFixed(2)} s, ${speed.toFixed(2)} MB/s`)
  console.log(`the first time, while Node still compiles: ${(megabytes / first).toFixed(2)} MB/s`)
  console.log(
    `compromise quotations() and people(): ${other.toFixed(3)} MB/s; ours is ${(speed / other).toFixed(0)} times as fast`,
  )
}

function readWithCompromise(text: string): void {
  const document = nlp(text)
  document.quotations().json()
  document.people().json()
}

const hostile: Readonly<Record<string, (chars: number) => string>> = {
  'opening marks': (chars) => '“a '.repeat(chars / 3),
  'straight marks': (chars) => '"a '.repeat(chars / 3),
  'single opening marks': (chars) => '‘as '.repeat(chars / 4),
  'one line of reports': (chars) => makeReport(chars, 0).replaceAll('\n', ' '),
  'nested brackets': (chars) => `he said ${'(['.repeat(chars / 2)}`,
  'verbs of saying only': (chars) => 'said that he said, saying '.repeat(chars / 26),
  'names only': (chars) => Array.from({ length: chars / 12 }, (_, i) => `Vale${i} Hale${i}`).join(' '),
  'commas only': (chars) => `a, `.repeat(chars / 3),
  'one word': (chars) => 'a'.repeat(chars),
  'full stops': (chars) => '. '.repeat(chars / 2),
  'quotations only': (chars) => '“No.” '.repeat(chars / 6),
  'mixed scripts': (chars) => 'Вейл said “да”, Βέιλ είπε 「はい」。 Orla السيد '.repeat(chars / 43),
  'zero-width characters': (chars) => 'Va\u200ble \u200d\u2060said “y\u200bes”, \u202e‘no’\u202c. '.repeat(chars / 33),
  'lone surrogates': (chars) => '\ud83d said “\udc00a” \ud83d\ud83d, '.repeat(chars / 17),
  'dates only': (chars) => 'on Friday, May 4, by next week '.repeat(chars / 31),
  'open questions only': (chars) => 'it is not yet clear if no deal '.repeat(chars / 31),
  'accents stacked': (chars) => `said e${'\u0301'.repeat(chars - 6)}`,
}

function curve(): void {
  const sizes = [125_000, 250_000, 500_000, 1_000_000]
  console.log(`hostile text, seconds for ${sizes.map((size) => `${size / 1000} kB`).join(', ')}:`)
  for (const [name, make] of Object.entries(hostile)) {
    // The least of three: other work on the machine can only add.
    const seconds = sizes.map((size) => Math.min(...[1, 2, 3].map(() => time(() => digest(make(size))))))
    const last = (seconds[3] ?? 0) / Math.max(seconds[2] ?? 0, 0.001)
    console.log(
      `  ${name.padEnd(24)} ${seconds.map((s) => s.toFixed(3)).join('  ')}  (twice the text: ${last.toFixed(1)} times)`,
    )
  }
}

const file = process.argv[2]
const articles =
  file === undefined
    ? Array.from({ length: 500 }, (_, i) => makeReport(5000, i * 3))
    : readFileSync(file, 'utf8').split(/\n{3,}/u)
compare(articles)
curve()
