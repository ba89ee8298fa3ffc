/** The process that looks at large stories as a whole, so that nobody else waits, and its memory is given back. */

import { enableCompileCache } from 'node:module'
import type { Report } from '../digest/report.ts'
import type { ReportKey, ToBuilder } from './view-task.ts'

// Before anything else is loaded: the second start then finds the code compiled.
enableCompileCache()
const { openStore } = await import('../store/open-store.ts')
const { readEarlierReport } = await import('./load-reports.ts')
const { buildView } = await import('./view-task.ts')

const [url = '', workspace = ''] = process.argv.slice(2)
const store = await openStore(url, { workspace, readOnly: true })
let held = new Map<string, Report>()

process.on('message', async (task: ToBuilder) => {
  const built = await build(task).catch(() => ({ failed: true }))
  // Where nobody listens any more, `disconnect` comes next.
  process.send?.(built, undefined, undefined, () => {})
})
// Whoever asked is gone, by whatever way.
process.on('disconnect', () => process.exit())
// A signal to the whole group is for the one that asked; it ends this process in its time.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})

async function build({ reports, before, ...of }: ToBuilder) {
  const read = await readAll([...reports, ...(before ?? [])], of.story.digestedWith)
  const find = (keys: readonly ReportKey[]) => keys.map(({ id, version }) => read.get(`${id}@${version}`) as Report)
  return buildView({ ...of, reports: find(reports), ...(before && { before: find(before) }) })
}

/** The reports of the last task are kept for the next one, as long as the rules are the same. */
async function readAll(keys: readonly ReportKey[], rules: string | undefined): Promise<ReadonlyMap<string, Report>> {
  const read = new Map<string, Report>()
  for (const { id, version } of keys) {
    const key = `${id}@${version}`
    const report = held.get(`${key} ${rules}`) ?? (await readEarlierReport(store, id, version))
    if (report === undefined) throw new Error('an article is gone')
    read.set(key, report)
  }
  held = new Map([...read].map(([key, report]) => [`${key} ${rules}`, report]))
  return read
}
