/** Has views of large stories built in a process of its own, which ends when nothing more is asked of it. */

import { type ChildProcess, fork } from 'node:child_process'
import { headOf, type Report } from '../digest/report.ts'
import type { Built, ReportKey, ToBuilder, ViewOf } from './view-task.ts'

/** Where the builder finds the articles: what `openStore` takes. */
export type StoreAddress = { readonly url: string; readonly workspace: string }

/** Builds views elsewhere. */
export interface ViewProcess {
  /** @throws when the process breaks or can't build it; the next call starts another one */
  build(of: ViewOf): Promise<Built>
  close(): Promise<void>
}

/** So long it stays when nothing is asked: a person's next command often comes soon, and its memory is needed till then. */
const IDLE_MS = 20_000

const KEEP_COMPILED = new URL('../keep-compiled.js', import.meta.url).href

/** Small young generation and code: it is there for its result, not for speed over hours. */
const FLAGS = ['--optimize-for-size', '--max-semi-space-size=4', '--import', KEEP_COMPILED]

/** Creates the side that asks, for one view after the other; the process starts with the first. */
export function createViewProcess(address: StoreAddress): ViewProcess {
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const end = async () => {
    clearTimeout(idle)
    const ending = child
    child = undefined
    if (ending !== undefined) await kill(ending)
  }

  const run = async ({ reports, before, ...of }: ViewOf): Promise<Built> => {
    clearTimeout(idle)
    child ??= start(address)
    try {
      const task = { ...of, reports: reports.map(keyOf), ...(before && { before: before.map(keyOf) }) }
      return await ask(child, task)
    } catch (error) {
      await end()
      throw error
    } finally {
      idle = setTimeout(() => void end(), IDLE_MS).unref()
    }
  }

  return {
    build: (of) => {
      const built = last.then(() => run(of))
      last = built.catch(() => {})
      return built
    },
    close: end,
  }
}

function start({ url, workspace }: StoreAddress): ChildProcess {
  const child = fork(new URL('./view-builder.ts', import.meta.url), [url, workspace], {
    serialization: 'advanced',
    execArgv: FLAGS,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // What is asked keeps this process alive; a builder that waits for the next task doesn't.
  child.unref()
  child.channel?.unref()
  // A failure to start or to send is seen by `ask`, or makes no difference any more.
  child.on('error', () => {})
  return child
}

/** Resolves when the process is gone, so that none outlives this one. */
function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve()
    child.ref()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

/** Which version of which article: the builder reads it itself. */
function keyOf(report: Report): ReportKey {
  const { id, version } = headOf(report.article)
  return { id, version }
}

function ask(child: ChildProcess, message: ToBuilder): Promise<Built> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      child.off('message', done).off('error', fail).off('exit', stop)
      child.channel?.unref()
    }
    const stop = () => fail(new Error('the process that builds views has ended'))
    const fail = (error: Error) => {
      settle()
      reject(error)
    }
    const done = (built: Built | { readonly failed: true }) => {
      settle()
      if ('failed' in built) reject(new Error('the process that builds views could not build one'))
      else resolve(built)
    }
    child.channel?.ref()
    child.once('message', done).once('error', fail).once('exit', stop)
    child.send(message)
  })
}
