/**
 * Runs the evaluations whose data is at hand and fails when a figure falls below its floor in floors.json.
 *
 * `node test/eval/check-floors.ts` – floors only rise; without the data or without Python it says so and passes.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureAnswers } from './answers-figures.ts'
import { measureQuotes } from './quotes-figures.ts'
import { measureTimeline } from './timeline-figures.ts'

type Figures = Readonly<Record<string, number>>

const floors = {
  ...readFloors('./floors.json'),
  ...readFloors('./timeline-floors.json'),
  ...readFloors('./answers-floors.json'),
}
const shared = new URL('../../../shared/eval/', import.meta.url)

/** The evaluations that have floors: what each measures in a folder of its own. */
const evaluations: Readonly<Record<string, (data: URL, folder: string) => Figures | string>> = {
  quotes: measureQuotes,
  timeline: measureTimeline,
  retrieval: measureAnswers,
}

function readFloors(path: string): Record<string, Figures> {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, Figures>
}

/** Compares figures with their floors; returns how many fell below. */
function compare(name: string, figures: Figures): number {
  let below = 0
  for (const [figure, floor] of Object.entries(floors[name] ?? {})) {
    const value = figures[figure] ?? Number.NaN
    const good = value >= floor
    if (!good) below++
    console.log(`${good ? 'ok  ' : 'LOW '} ${name}: ${figure} ${value.toFixed(1)} (floor ${floor.toFixed(1)})`)
  }
  return below
}

function run(): void {
  let below = 0
  for (const [name, measure] of Object.entries(evaluations)) {
    const data = new URL(`${name}/`, shared)
    if (!existsSync(data)) {
      console.log(`skip ${name}: no development data at hand`)
      continue
    }
    const folder = mkdtempSync(join(tmpdir(), 'readout-eval-'))
    const figures = measure(data, folder)
    rmSync(folder, { recursive: true })
    if (typeof figures === 'string') console.log(`skip ${name}: ${figures}`)
    else below += compare(name, figures)
  }
  if (below > 0) process.exitCode = 1
}

run()
