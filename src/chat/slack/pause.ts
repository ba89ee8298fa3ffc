/** Waiting that ends at once when Readout stops. */

import { setTimeout as sleep } from 'node:timers/promises'
import { PlatformError } from '../../model/errors.ts'

/**
 * Waits.
 *
 * @param ms - milliseconds; nothing is waited for 0 and less
 * @throws {PlatformError} when `signal` says that Readout stops
 */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw stopping(signal.reason)
  if (ms <= 0) return
  try {
    await sleep(ms, undefined, { signal })
  } catch (error) {
    throw stopping(error)
  }
}

function stopping(cause: unknown): PlatformError {
  return new PlatformError('slack', 'Readout is stopping.', { status: 'stopping', cause })
}
