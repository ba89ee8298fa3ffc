/** Bounds how long something may take, so that one platform that never answers holds up nothing else. */

/**
 * The work's result.
 *
 * @param limitMs - milliseconds; the work itself goes on when they are over
 * @throws {Error} when the limit is reached first
 */
export async function withinTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${Math.round(limitMs / 1000)} seconds`)), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** Waits for the work, but no longer than the limit; what it throws is lost. */
export async function waitAtMost(work: Promise<unknown>, limitMs: number): Promise<void> {
  await withinTime(work, limitMs).catch(() => {})
}
