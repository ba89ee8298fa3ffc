/** Acknowledges before it answers: work waits until what has arrived is acknowledged, because Discord waits three seconds. */

import { setImmediate as nextTurn } from 'node:timers/promises'

/** Two lines of work, of which acknowledgements go first; a failure reaches who asked for the work. */
export type WorkQueue = {
  /** Sends an acknowledgement; work that hasn't begun waits for it. */
  readonly acknowledge: <Result>(send: () => Promise<Result>) => Promise<Result>
  /** Does work when nothing waits to be acknowledged, a few pieces at a time, in order. */
  readonly work: <Result>(piece: () => Promise<Result>) => Promise<Result>
}

/** More at once would not be faster: most of an answer is computing. */
const WIDTH = 4
/** An acknowledgement or a piece of work that takes longer than this no longer holds up the others. */
const SLOW_ACKNOWLEDGEMENT_MS = 1_000
const SLOW_WORK_MS = 10_000

/** Creates an empty queue. */
export function createWorkQueue(): WorkQueue {
  const waiting: (() => void)[] = []
  let unacknowledged = 0
  let running = 0

  function begin(): void {
    while (unacknowledged === 0 && running < WIDTH && waiting.length > 0) {
      running += 1
      waiting.shift()?.()
    }
  }

  return {
    acknowledge(send) {
      unacknowledged += 1
      return holding(send, SLOW_ACKNOWLEDGEMENT_MS, () => {
        unacknowledged -= 1
        begin()
      })
    },
    async work(piece) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        begin()
      })
      // Events that came in while the last piece computed are read, and acknowledged, first.
      await nextTurn()
      return holding(piece, SLOW_WORK_MS, () => {
        running -= 1
        begin()
      })
    },
  }
}

/** Runs something and lets go of its place when it is done, or when it has taken too long; once. */
async function holding<Result>(run: () => Promise<Result>, maxMs: number, letGo: () => void): Promise<Result> {
  let held = true
  const release = () => {
    if (held) letGo()
    held = false
  }
  const timer = setTimeout(release, maxMs)
  try {
    return await run()
  } finally {
    clearTimeout(timer)
    release()
  }
}
