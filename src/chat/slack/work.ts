/** The work behind acknowledged requests: a few at a time, so that the next request is acknowledged in between. */

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Logger } from 'pino'
import { errorFacts } from './slack-log.ts'

/** Jobs under way at once; each may hold the thread for a while, and the rest of their time is waiting for the network. */
const AT_ONCE = 8

/** A queue of jobs that can be waited for. */
export interface Work {
  /** Runs a job when its turn comes; the promise ends with the job and never rejects. */
  run(job: () => Promise<void>): Promise<void>
  /** Waits until every job has ended, at most `ms` milliseconds. */
  drain(ms: number): Promise<void>
}

/** Creates the queue. What a job throws is logged: jobs tell people themselves. */
export function createWork(log: Logger): Work {
  const running = new Set<Promise<void>>()
  const waiting: (() => void)[] = []
  let busy = 0

  async function carryOut(job: () => Promise<void>): Promise<void> {
    if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy += 1
    try {
      // What has arrived meanwhile is acknowledged before this job takes the thread.
      await nextTurn()
      await job()
    } catch (error) {
      log.error(errorFacts(error), 'slack job failed')
    } finally {
      const next = waiting.shift()
      if (next === undefined) busy -= 1
      else next()
    }
  }

  return {
    run(job) {
      const promise = carryOut(job)
      running.add(promise)
      return promise.finally(() => running.delete(promise))
    },
    async drain(ms) {
      let timer: NodeJS.Timeout | undefined
      const timeout = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms)
      })
      await Promise.race([Promise.all(running), timeout])
      clearTimeout(timer)
    },
  }
}
