/** What a file gives before it is cleaned: its lines, and the facts that stand outside the article's text. */

import type { HowKnown, IsoDate, Notice } from '../model/article.ts'
import type { Line } from './line.ts'

/** A fact with its origin, as far as a file's own data goes. */
type SourceFact<T> = { readonly value: T; readonly how: HowKnown }

/** One article as read from a file, not yet cleaned. */
export type Source = {
  /** The name under which it is kept: relative to the folder that was imported. */
  readonly file: string
  readonly lines: readonly Line[]
  readonly title?: string
  readonly outlet?: SourceFact<string>
  readonly byline?: SourceFact<string>
  readonly published?: SourceFact<IsoDate>
  readonly address?: SourceFact<string>
  readonly notices: readonly Notice[]
  /** What a person should know about the reading: an unusual encoding, characters taken out, keys not used. */
  readonly told: readonly string[]
}
