/** The process that looks at large stories as a whole, so that nobody else waits, and its memory is given back. */

import type { Report } from '../digest/report.ts'
import { openStore } from '../store/open-store.ts'
import { readEarlierReport } from './load-reports.ts'
import { buildView, type ReportKey, type ToBuilder } from './view-task.ts'

const [url = '', workspace = ''] = process.argv.slice(2)
const store = await openStore(url, { workspace, readOnly: true })

/** The lists of the last task by their keys: much is remembered by the list that it was made from. */
let lists = new Map<string, readonly Report[]>()
let rules: string | undefined

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
  if (rules !== of.story.digestedWith) lists = new Map()
  rules = of.story.digestedWith
  const known = new Map([...lists.values()].flat().map((report) => [keyOf(report.article), report]))
  const next: typeof lists = new Map()
  const list = async (keys: readonly ReportKey[]) => {
    const name = keys.map(keyOf).join(' ')
    const read = lists.get(name) ?? (await readAll(keys, known))
    next.set(name, read)
    return read
  }
  const task = { ...of, reports: await list(reports), ...(before && { before: await list(before) }) }
  lists = next
  return buildView(task)
}

/** Reports of the last task are read again only when the rules have changed. */
async function readAll(keys: readonly ReportKey[], known: ReadonlyMap<string, Report>): Promise<readonly Report[]> {
  const read: Report[] = []
  for (const key of keys) {
    const report = known.get(keyOf(key)) ?? (await readEarlierReport(store, key.id, key.version))
    if (report === undefined) throw new Error('an article is gone')
    read.push(report)
  }
  return read
}

function keyOf({ id, version }: ReportKey): string {
  return `${id}@${version}`
}
