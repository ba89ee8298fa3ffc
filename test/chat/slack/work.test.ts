/** The work behind acknowledged requests. */

import pino from 'pino'
import { expect, test } from 'vitest'
import { createWork } from '../../../src/chat/slack/work.ts'

function logged(): { readonly lines: string[]; readonly log: pino.Logger } {
  const lines: string[] = []
  return { lines, log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }) }
}

test('jobs begin in the order in which they came, after the burst is over', async () => {
  const work = createWork(logged().log)
  const order: string[] = []
  const jobs = ['a', 'b', 'c'].map((name) => {
    order.push(`${name} came`)
    return work.run(() => {
      order.push(`${name} began`)
      return Promise.resolve()
    })
  })
  await Promise.all(jobs)
  expect(order).toEqual(['a came', 'b came', 'c came', 'a began', 'b began', 'c began'])
})

test('a job that waits does not keep the next from beginning', async () => {
  const work = createWork(logged().log)
  let release = () => {}
  const waiting = work.run(() => new Promise<void>((resolve) => (release = resolve)))
  await work.run(() => Promise.resolve())
  release()
  await waiting
})

test('a job that throws is logged, and its promise ends well', async () => {
  const { lines, log } = logged()
  await createWork(log).run(() => Promise.reject(new Error('the tide')))
  expect(lines.join()).toContain('the tide')
})

test('draining waits for what runs, and no longer than it was told to', async () => {
  const work = createWork(logged().log)
  let ended = false
  void work.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    ended = true
  })
  await work.drain(5_000)
  expect(ended).toBe(true)
  void work.run(() => new Promise(() => {}))
  await work.drain(20)
})
