/**
 * Prints how fast Readout starts, imports, answers and acknowledges, and what memory it takes: `npm run bench`.
 *
 * Each part runs in a process of its own, so that times and memory are its own: `npm run bench -- [part …]`. Takes some
 * minutes; other work on the machine makes every figure worse, so its load is printed.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values: options, positionals } = parseArgs({
  options: { articles: { type: 'string', default: '10000' } },
  allowPositionals: true,
})

const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
const filled = ['--database', join(folder, 'bench.db'), '--articles', options.articles]

/** What prints the memory of the service: it is that of a second start. The first one compiles, which takes 16 MB more. */
const uncompiled = new Set(['desk.ts', 'slack-ack.ts', 'discord.ts'])

/** In this order: the later ones use the database that `import` fills. */
const parts: Readonly<Record<string, readonly (readonly string[])[]>> = {
  start: [['start.ts']],
  import: [['import.ts', ...filled]],
  store: [['store.ts', '--database', join(folder, 'bench.db')]],
  desk: [['desk.ts', ...filled]],
  slack: [
    ['slack-ack.ts', ...filled],
    ['slack-ack.ts', ...filled, '--every', '250', '--rounds', '2'],
  ],
  discord: [['discord.ts', ...filled]],
  // Adds articles to the database: the last of all.
  update: [['update.ts', '--database', join(folder, 'bench.db')]],
}

const wanted = positionals.length === 0 ? Object.keys(parts) : ['import', ...positionals.filter((p) => p !== 'import')]
try {
  for (const part of wanted) for (const [script = '', ...args] of parts[part] ?? []) run(part, script, args)
} finally {
  rmSync(folder, { recursive: true })
}

function run(part: string, script: string, args: readonly string[]): void {
  const load = (loadavg()[0] ?? 0).toFixed(1)
  if (uncompiled.delete(script)) start(script, [...args, '--rounds', '1'], 'ignore')
  console.log(`\n${part} (load of the machine before: ${load} on ${availableParallelism()} processors)`)
  if (start(script, args, 'inherit') !== 0) process.exitCode = 1
}

/** @returns its exit code */
function start(script: string, args: readonly string[], stdio: 'inherit' | 'ignore'): number | null {
  const path = fileURLToPath(new URL(script, import.meta.url))
  // As `npm start` has it: code that was compiled once isn't compiled again.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') }
  return spawnSync(process.execPath, [path, ...args], { stdio, env }).status
}
