/** Runs the command line as a process of its own, as a script would. */

import { execFile, spawn } from 'node:child_process'

/** What a finished command left behind. */
export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** As the scripts of package.json have it. */
const FLAGS = ['--import', './src/keep-compiled.js']

/** Runs `readout` with an environment of our own: nothing of the tester's settings reaches it. */
export function runCli(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return run([...FLAGS, 'src/cli.ts', ...words], environment, '')
}

/** Runs `npm start` with these lines piped in. */
export function runStart(
  lines: string,
  environment: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<Ran> {
  return run([...FLAGS, 'src/main.ts', ...words], environment, lines)
}

/** Runs `npm start` with these lines, and stops reading what it says after the first piece. */
export function startAndTurnAway(lines: string, environment: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', NO_COLOR: '1', ...environment }
    const child = spawn(process.execPath, [...FLAGS, 'src/main.ts'], { env, timeout: 60_000 })
    let stderr = ''
    child.stderr.on('data', (piece) => {
      stderr += String(piece)
    })
    child.stdout.once('data', () => child.stdout.destroy())
    child.on('close', (code) => resolve({ code: code ?? 1, stdout: '', stderr }))
    child.stdin.on('error', () => {})
    child.stdin.end(lines)
  })
}

function run(words: readonly string[], environment: Readonly<Record<string, string>>, input: string): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', NO_COLOR: '1', ...environment }
    const child = execFile(process.execPath, [...words], { env, timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr })
    })
    child.stdin?.end(input)
  })
}
