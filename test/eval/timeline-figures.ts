/** Scores the timelines on the development topics and reads the figures that have floors. */

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildTimelines } from './timeline.ts'

/**
 * Measures the choice of days and sentences.
 *
 * @param data - the folder with `t17/` and `score.py`
 * @param folder - where the file in between goes
 * @returns percentages by name; a sentence when the scorer can't run here
 */
export function measureTimeline(data: URL, folder: string): Readonly<Record<string, number>> | string {
  const out = join(folder, 'timelines.jsonl')
  const topics = fileURLToPath(new URL('t17', data))
  buildTimelines(topics, out)
  const run = spawnSync('python3', [fileURLToPath(new URL('score.py', data)), topics, out], { encoding: 'utf8' })
  if (run.error !== undefined) return 'python3, which the scorer needs, is not there'
  if (run.status !== 0) return `the scorer failed: ${run.stderr.trim().split('\n').at(-1) ?? ''}`
  return Object.fromEntries(['Date-F', 'AR1-F', 'AR2-F'].map((name) => [name, 100 * readFigure(run.stdout, name)]))
}

/** The scorer prints a Python dictionary: `'Date-F': 0.6547`. */
function readFigure(printed: string, name: string): number {
  return Number(new RegExp(`'${name}': (?<value>[\\d.]+)`, 'u').exec(printed)?.groups?.value ?? Number.NaN)
}
