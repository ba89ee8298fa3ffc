/** Several processes on one file: races have one winner, and what was acknowledged survives a kill. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'

const script = fileURLToPath(new URL('other-process.ts', import.meta.url))
let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-processes-'))
  file = join(folder, 'readout.db')
  await (await openStore(file)).close()
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

function start(...args: string[]) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  return { child, output: () => output, ended: once(child, 'close') }
}

test('of two processes that claim the same editions, each edition goes to exactly one', async () => {
  const startAt = String(Date.now() + 700)
  const racers = [start('claim', file, 'a', startAt), start('claim', file, 'b', startAt)]
  await Promise.all(racers.map(({ ended }) => ended))
  const won = racers.map(({ output }) => JSON.parse(output()) as string[])
  expect(won.flat().sort()).toEqual(Array.from({ length: 20 }, (_, n) => `2026-03-${n + 10}`))
})

test('articles that were acknowledged survive a kill, with their passages', async () => {
  const { child, output, ended } = start('save', file, 'a')
  while (output().split('\n').length < 40) await new Promise((turn) => setTimeout(turn, 10))
  child.kill('SIGKILL')
  await ended
  const acknowledged = output().split('\n').slice(0, -1)
  const store = await openStore(file)
  for (const id of acknowledged) expect((await store.findArticle(id))?.passages).toHaveLength(2)
  const { articles } = await store.basis('harbour')
  expect(articles).toBeGreaterThanOrEqual(acknowledged.length)
  expect(await store.countPassages('harbour')).toBe(articles * 2)
  const hits = await store.searchPassages({ story: 'harbour', terms: ['worker'], limit: 10_000 })
  expect(hits).toHaveLength(articles)
  await store.close()
})
