/** A process that npm started ends with it, and any ends at a signal. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const MODULE = new URL('../../src/commands/until-stopped.ts', import.meta.url).href
const SCRIPT = `
  const { untilStopped } = await import(${JSON.stringify(MODULE)})
  const alive = setInterval(() => {}, 1000)
  const stopped = untilStopped(process)
  console.log(process.pid)
  console.log(await stopped)
  clearInterval(alive)
`

/** Starts the script in a shell of its own, as npm does, and gives the lines that it prints. */
function startInShell(environment: NodeJS.ProcessEnv) {
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, SCRIPT], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { shell, lines: createInterface(shell.stdout)[Symbol.asyncIterator]() }
}

test('ends when the shell that npm started it in is gone', async () => {
  const { shell, lines } = startInShell({ npm_lifecycle_event: 'start' })
  await lines.next()
  shell.kill('SIGTERM')
  await once(shell, 'exit')
  expect((await lines.next()).value).toBe('stopped')
})

test.each(['SIGTERM', 'SIGINT'] as const)('ends at %s', async (signal) => {
  const { lines } = startInShell({ npm_lifecycle_event: 'start' })
  process.kill(Number((await lines.next()).value), signal)
  expect((await lines.next()).value).toBe('stopped')
})
