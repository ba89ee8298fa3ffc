/** The thread that looks at large stories as a whole, so that nobody else waits meanwhile. */

import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { Report } from '../digest/report.ts'
import type { ToThread, ViewTask } from './view-task.ts'

// A thread doesn't have the cache of its process; without it, it would take off all types again.
enableCompileCache()
const { buildView } = await import('./view-task.ts')

let reports = new Map<number, Report>()

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'reports') for (const [number, report] of message.reports) reports.set(number, report)
  else parentPort?.postMessage(build(message.task))
})

function build({ reports: numbers, before, ...of }: ViewTask) {
  const find = (wanted: readonly number[]) => wanted.map((number) => reports.get(number) as Report)
  const built = buildView({ ...of, reports: find(numbers), ...(before === undefined ? {} : { before: find(before) }) })
  // Only what the last task needed stays: the other side counts on it.
  reports = new Map([...numbers, ...(before ?? [])].map((number) => [number, reports.get(number) as Report]))
  return built
}
