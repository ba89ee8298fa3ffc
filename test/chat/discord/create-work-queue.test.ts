/** What has arrived is acknowledged before anything is answered. */

import { expect, test, vi } from 'vitest'
import { createWorkQueue } from '../../../src/chat/discord/create-work-queue.ts'

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

test('work waits for every acknowledgement under way', async () => {
  const queue = createWorkQueue()
  const done: string[] = []
  const first = gate()
  const second = gate()
  const acknowledged = [first, second].map(({ opened }, n) =>
    queue.acknowledge(() => opened).then(() => done.push(`acknowledged ${n}`)),
  )
  const worked = queue.work(async () => done.push('worked'))
  first.open()
  await acknowledged[0]
  expect(done).toEqual(['acknowledged 0'])
  second.open()
  await worked
  expect(done).toEqual(['acknowledged 0', 'acknowledged 1', 'worked'])
})

test('pieces begin in order, four at a time', async () => {
  const queue = createWorkQueue()
  const begun: number[] = []
  const gates = Array.from({ length: 6 }, gate)
  const all = gates.map(({ opened }, n) =>
    queue.work(() => {
      begun.push(n)
      return opened
    }),
  )
  await vi.waitFor(() => expect(begun).toEqual([0, 1, 2, 3]))
  gates[2]?.open()
  await vi.waitFor(() => expect(begun).toEqual([0, 1, 2, 3, 4]))
  for (const { open } of gates) open()
  await Promise.all(all)
  expect(begun).toEqual([0, 1, 2, 3, 4, 5])
})

test('a failure makes room for the next piece', async () => {
  const queue = createWorkQueue()
  const failing = Array.from({ length: 8 }, () => queue.work(() => Promise.reject(new Error('no'))))
  expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true)
  await expect(queue.work(async () => 'yes')).resolves.toBe('yes')
})

test('an acknowledgement that hangs does not hold up the work for ever', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const queue = createWorkQueue()
    void queue.acknowledge(() => new Promise(() => {}))
    const worked = queue.work(async () => 'done')
    vi.advanceTimersByTime(1_000)
    await expect(worked).resolves.toBe('done')
  } finally {
    vi.useRealTimers()
  }
})
