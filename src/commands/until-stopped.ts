/** When to stop: at a signal, or when the npm that started this process is gone. */

/** How often it is looked whether npm is still there, in milliseconds. */
const LOOK_MS = 250

/**
 * Resolves when Readout is asked to stop.
 *
 * npm passes SIGTERM on to the shell that it runs scripts in, and that shell ends without passing it on: the process
 * would go on without anybody knowing.
 */
export function untilStopped(process: NodeJS.Process): Promise<'stopped'> {
  return new Promise((resolve) => {
    const stop = () => resolve('stopped')
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
    if (process.env.npm_lifecycle_event === undefined) return
    const parent = process.ppid
    const looking = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(looking)
      stop()
    }, LOOK_MS)
    looking.unref()
  })
}
