/** Says why the first start after an update takes long in a large story. */

import type { Writable } from 'node:stream'

/** Fewer are done before anybody wonders. */
const MANY = 500

/** Writes one line to standard error when many articles are to be digested by new rules; for `createApp`. */
export function tellDigesting({ stderr }: { readonly stderr: Writable }): (done: number, total: number) => void {
  let told = 0
  return (_done, total) => {
    if (total < MANY || told === total) return
    told = total
    stderr.write(`The rules have changed since: ${total} articles are digested anew, once. That can take minutes.\n`)
  }
}
