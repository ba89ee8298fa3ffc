/** Has views built in a thread: one at a time, each report sent once while the thread lives. */

import { Worker } from 'node:worker_threads'
import type { Report } from '../digest/report.ts'
import type { Built, ToThread, ViewOf } from './view-task.ts'

/** Builds views elsewhere. */
export interface ViewThread {
  /** @throws when the thread breaks; the next call starts another one */
  build(of: ViewOf): Promise<Built>
  close(): Promise<void>
}

/** The thread ends when nothing was asked of it for so long: its memory is as large as the process's own. */
const IDLE_MS = 20_000

/** So many reports are copied before other work has its turn. */
const SLICE = 20

const numbers = new WeakMap<Report, number>()
let lastNumber = 0

/** Creates the side that asks; the thread itself starts with the first view. */
export function createViewThread(): ViewThread {
  let worker: Worker | undefined
  let sent = new Set<number>()
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const end = async () => {
    clearTimeout(idle)
    const ending = worker
    worker = undefined
    sent = new Set()
    await ending?.terminate()
  }

  const run = async ({ reports, before, ...of }: ViewOf): Promise<Built> => {
    clearTimeout(idle)
    worker ??= startWorker()
    const wanted = [...reports, ...(before ?? [])]
    const fresh = wanted.filter((report) => !sent.has(numberOf(report)))
    await send(worker, fresh)
    sent = new Set(wanted.map(numberOf))
    try {
      const task = { ...of, reports: reports.map(numberOf), ...(before && { before: before.map(numberOf) }) }
      return await ask(worker, { kind: 'task', task })
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

function startWorker(): Worker {
  const worker = new Worker(new URL('./view-worker.ts', import.meta.url))
  worker.unref()
  return worker
}

function numberOf(report: Report): number {
  const known = numbers.get(report)
  if (known !== undefined) return known
  lastNumber += 1
  numbers.set(report, lastNumber)
  return lastNumber
}

async function send(worker: Worker, reports: readonly Report[]): Promise<void> {
  for (let from = 0; from < reports.length; from += SLICE) {
    const slice = reports.slice(from, from + SLICE).map((report) => [numberOf(report), report] as const)
    worker.postMessage({ kind: 'reports', reports: slice } satisfies ToThread)
    await new Promise((turn) => setImmediate(turn))
  }
}

function ask(worker: Worker, message: ToThread): Promise<Built> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('the thread that builds views has ended'))
    const settle = () => worker.off('message', done).off('error', fail).off('exit', stop)
    const done = (built: Built) => {
      settle()
      resolve(built)
    }
    const fail = (error: unknown) => {
      settle()
      reject(error)
    }
    worker.once('message', done).once('error', fail).once('exit', stop)
    worker.postMessage(message)
  })
}
