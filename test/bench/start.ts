/** How long a person waits for the first briefing: `npm start` on the shipped story, the first time and later. */

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'readout-start-'))
try {
  // Nothing is compiled or stored yet, as after an installation.
  const first = await start()
  const later: number[] = []
  for (let n = 0; n < 5; n++) later.push((await start()).ms)
  console.log(
    `npm start to the first briefing: ${first.ms.toFixed(0)} ms the first time (${first.characters} characters)`,
  )
  console.log(`  later: ${later.map((ms) => ms.toFixed(0)).join(', ')} ms`)
} finally {
  rmSync(folder, { recursive: true })
}

/** From the start of the process to its end; the terminal is told to end after the briefing. */
function start(): Promise<{ readonly ms: number; readonly characters: number }> {
  const began = performance.now()
  const env = { ...process.env, DATABASE_URL: join(folder, 'readout.db'), NODE_COMPILE_CACHE: join(folder, 'cache') }
  const child = spawn('npm', ['start', '--silent'], { cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end('brief\n')
  let characters = 0
  child.stdout.on('data', (data: Buffer) => {
    characters += data.length
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0 && characters > 500) resolve({ ms: performance.now() - began, characters })
      else reject(new Error(`npm start ended with ${code} after ${characters} characters`))
    })
  })
}
