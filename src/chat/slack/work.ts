/** The work behind acknowledged requests: begun one by one, so that the next request is acknowledged in between. */

import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { errorFacts } from './slack-log.ts'

/** A job begins when no other request has come for this long, in milliseconds. */
const QUIET_MS = 15

/** Or after this long at the latest, in milliseconds. */
const MAX_QUIET_MS = 60

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
  let begun: Promise<unknown> = Promise.resolve()

  let arrived = 0

  /**
   * One job begins in one turn of the event loop, and none in the middle of a burst: what comes in meanwhile is
   * acknowledged first, which matters because the store holds the thread while it reads.
   */
  async function waitForQuiet(): Promise<void> {
    const latest = performance.now() + MAX_QUIET_MS
    await nextTurn()
    while (performance.now() - arrived < QUIET_MS && performance.now() < latest) await sleep(QUIET_MS / 3)
  }

  async function carryOut(job: () => Promise<void>): Promise<void> {
    arrived = performance.now()
    const turn = begun.then(waitForQuiet)
    begun = turn
    await turn
    try {
      await job()
    } catch (error) {
      log.error(errorFacts(error), 'slack job failed')
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
