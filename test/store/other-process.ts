/** A second process for the store's tests: does what it is told on the file, and says when it is done. */

import { openStore } from '../../src/store/open-store.ts'
import { emptyDigest, makeDraft } from './samples.ts'

const [task = '', file = '', worker = '', startAt = '0'] = process.argv.slice(2)
const store = await openStore(file)

if (task === 'claim') {
  while (Date.now() < Number(startAt)) await new Promise((turn) => setImmediate(turn))
  const won: string[] = []
  for (let day = 10; day < 30; day++) {
    const key = { platform: 'slack', team: 'T', channel: 'C', story: 'harbour', date: `2026-03-${day}` } as const
    const times = {
      dueAt: '2026-03-02T07:00:00.000Z',
      now: '2026-03-02T07:00:00.000Z',
      until: '2026-03-02T07:05:00.000Z',
    }
    if (await store.claimDelivery(key, times)) won.push(key.date)
  }
  console.log(JSON.stringify(won))
  await store.close()
}

if (task === 'save') {
  // Until it is killed: each line acknowledges what must then be there.
  for (let n = 0; ; n++) {
    const draft = makeDraft([`Report ${n}`, `Worker ${worker} was here, time ${n}.`], { file: `${n}` })
    const { id } = await store.saveArticle(draft, emptyDigest)
    console.log(id)
  }
}
