/** List items that bring their own number, which runs on over pages: no bullet stands before it. */

import type { Line } from '../model/reply.ts'

/** True for an item that begins with a number such as `8. `. */
export function isNumbered([first]: Line): boolean {
  return first?.kind === 'text' && /^\d{1,4}\. /u.test(first.text)
}
