/** Answers the development questions and reads the figures that have floors. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const sets = ['newsqa', 'multihop']
const figures = ['Hits@4', 'Hits@10', 'MRR@10', 'right', 'cited', 'null', 'false']

/**
 * Measures retrieval, answers and abstention.
 *
 * @param data - the folder with `newsqa/`, `multihop/` and `score.py`
 * @param folder - where the answers go
 * @returns percentages by set and name (`not false` is what is left of `false`); a sentence when it can't run here
 */
export function measureAnswers(data: URL, folder: string): Readonly<Record<string, number>> | string {
  const measured: Record<string, number> = {}
  for (const set of sets) {
    const questions = fileURLToPath(new URL(set, data))
    if (!existsSync(questions)) continue
    const out = join(folder, `${set}.jsonl`)
    const answered = spawnSync(process.execPath, [join(import.meta.dirname, 'answers.ts'), questions, out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (answered.status !== 0) return `answering ${set} failed`
    const run = spawnSync('python3', [fileURLToPath(new URL('score.py', data)), questions, out], { encoding: 'utf8' })
    if (run.error !== undefined) return 'python3, which the scorer needs, is not there'
    if (run.status !== 0) return `the scorer failed: ${run.stderr.trim().split('\n').at(-1) ?? ''}`
    for (const name of figures) {
      const value = 100 * readFigure(run.stdout, name)
      measured[name === 'false' ? `${set}, not false` : `${set}, ${name}`] = name === 'false' ? 100 - value : value
    }
  }
  return measured
}

/** The scorer prints `right 0.610  cited 0.593`. */
function readFigure(printed: string, name: string): number {
  return Number(new RegExp(`(?:^|\\s)${name} (?<value>[\\d.]+)`, 'u').exec(printed)?.groups?.value ?? Number.NaN)
}
