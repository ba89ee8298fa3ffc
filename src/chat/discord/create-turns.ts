/** Keeps track of what is being answered: one person's messages in order, no event twice, all of it done before the end. */

const REMEMBERED = 1_000

/** What is under way, and the ids of the latest 1,000 events. */
export type Turns = {
  /** `true` the first time that this process sees the id. */
  readonly isNew: (id: string) => boolean
  /** Runs work that never rejects; work of the same `turn` one after the other. */
  readonly run: (work: () => Promise<void>, turn?: string) => Promise<void>
  /** Waits until nothing is under way, or until the time is up. */
  readonly finish: (maxMs: number) => Promise<void>
}

/** Creates it with nothing under way. */
export function createTurns(): Turns {
  const seen = new Set<string>()
  const underway = new Set<Promise<void>>()
  const turns = new Map<string, Promise<void>>()
  return {
    isNew(id) {
      if (seen.has(id)) return false
      seen.add(id)
      const oldest = seen.values().next().value
      if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest)
      return true
    },
    async run(work, turn) {
      const before = turn === undefined ? undefined : turns.get(turn)
      const done = before === undefined ? work() : before.then(work)
      underway.add(done)
      if (turn !== undefined) turns.set(turn, done)
      await done
      underway.delete(done)
      if (turn !== undefined && turns.get(turn) === done) turns.delete(turn)
    },
    async finish(maxMs) {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, maxMs)
      })
      await Promise.race([Promise.all(underway), late])
      clearTimeout(timer)
    },
  }
}
