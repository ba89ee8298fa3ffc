/** The last word of a process that can't go on: one clear message, no stack for what is not a bug. */

import type { Writable } from 'node:stream'
import { ConfigError, InputError, PlatformError, StoreError } from '../model/errors.ts'

/** Exit codes: bad input or settings, and everything else. */
const INPUT = 2
const FAILURE = 1

/**
 * Writes why the process ends.
 *
 * @param options - `debug` also shows where in the code; those are paths of the machine
 * @returns the exit code: 2 when a person can mend it (settings, input), 1 otherwise
 */
export function reportFailure(error: unknown, to: Writable, { debug }: { readonly debug: boolean }): number {
  if (error instanceof ConfigError) {
    to.write(`The settings can't be used:\n${error.problems.map((p) => `  ${p.setting}: ${p.message}`).join('\n')}\n`)
    return INPUT
  }
  if (error instanceof InputError) {
    to.write(`${error.message}\n`)
    return INPUT
  }
  if (error instanceof StoreError || error instanceof PlatformError) {
    to.write(`${error.message}\n`)
    return FAILURE
  }
  to.write(`Readout broke, and this is a bug: ${error instanceof Error ? error.message : String(error)}\n`)
  if (debug && error instanceof Error) to.write(`${error.stack}\n`)
  else to.write('Please report it with what READOUT_LOG_LEVEL=debug prints in the same place.\n')
  return FAILURE
}
