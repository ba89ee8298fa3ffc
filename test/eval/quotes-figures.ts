/** Scores the quotation extractor on the development data and reads the figures that have floors. */

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { evaluateQuotes } from './quotes.ts'

type Counts = Readonly<Record<string, number>>

/**
 * Measures the extractor.
 *
 * @param data - the folder with `dev.jsonl.gz` and `score.py`
 * @param folder - where the files in between go
 * @returns percentages by name; a sentence when the scorer can't run here
 */
export function measureQuotes(data: URL, folder: string): Readonly<Record<string, number>> | string {
  const gold = join(folder, 'gold.jsonl')
  const out = join(folder, 'out.jsonl')
  writeFileSync(gold, gunzipSync(readFileSync(new URL('dev.jsonl.gz', data))))
  evaluateQuotes(gold, out)
  const scorer = fileURLToPath(new URL('score.py', data))
  const run = spawnSync('python3', [scorer, gold, out, '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (run.error !== undefined) return 'python3, which the scorer needs, is not there'
  if (run.status !== 0) return `the scorer failed: ${run.stderr.trim().split('\n').at(-1) ?? ''}`
  return readFigures(JSON.parse(run.stdout) as Record<string, Counts>)
}

function readFigures(counts: Readonly<Record<string, Counts>>): Record<string, number> {
  const speakers = counts['direct/spk/any'] ?? {}
  return {
    'direct, soft F1': findF1(counts['direct/soft']),
    'direct, words and speaker, F1': findF1(counts['direct/e2e']),
    "direct, speaker's last name": (100 * (speakers.last ?? 0)) / (speakers.n ?? 1),
    'speech, soft F1': findF1(counts['speech/soft']),
    'speech, words and speaker, F1': findF1(counts['speech/e2e']),
  }
}

function findF1({ tp = 0, fp = 0, fn = 0 }: Counts = {}): number {
  return tp === 0 ? 0 : (200 * tp) / (2 * tp + fp + fn)
}
