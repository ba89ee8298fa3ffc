/** Where two reports, or one speaker twice, can't both hold: both sides, each with its sources. */

import type { Disagreement } from '../model/register.ts'
import type { Line } from '../model/reply.ts'
import type { Citer } from './cite.ts'
import { bold, toLine } from './lines.ts'

/** How two sides differ, in words. */
export const DISPUTE_WORDS: Readonly<Record<Disagreement['kind'], string>> = {
  fact: 'reports differ',
  date: 'reports give different dates',
  scope: 'reports differ in scope',
  superseded: 'a later report says otherwise',
  framing: 'reports frame it differently',
  self: 'the same speaker says both',
}

/** `German chancellor (reports differ): … [1]¶2 – but … [2]¶3`. */
export function disagreementLine(citer: Citer, { kind, on, a, b }: Disagreement): Line {
  return toLine(
    bold(on),
    ` (${DISPUTE_WORDS[kind]}): `,
    citer.show(a.at),
    ' ',
    citer.mark(a.at, ...a.others.slice(0, 3)),
    ' – but: ',
    citer.show(b.at),
    ' ',
    citer.mark(b.at, ...b.others.slice(0, 3)),
  )
}
