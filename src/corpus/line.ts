/** A line of a source on its way to becoming a passage, and what is said of a line that is left out. */

import type { Passage } from '../model/article.ts'

/** One line or paragraph of a source: no line break, no space at its ends, never empty. */
export type Line = {
  readonly text: string
  /** Its place in the file, from 1; in a page, the number of the block. */
  readonly at: number
  /** What the markup says that it is; absent in plain text. `caption` never becomes a passage. */
  readonly kind?: Passage['kind'] | 'caption'
  /** Set off as a block quotation. */
  readonly block?: true
  /** A blank line, or another block, stands before it. */
  readonly apart: boolean
  /** Known to be no part of the article before it is cleaned, such as a printed page's header. */
  readonly drop?: Reason
  /** In a page: nearly all of its words are links. */
  readonly linked?: boolean
}

/** Why a line, or the end of one, is no part of the article. */
export type Reason =
  | 'advertisement'
  | 'byline'
  | 'caption'
  | 'cookie or script text'
  | 'copyright line'
  | 'date line'
  | 'dateline'
  | 'doubled line'
  | 'link to another page'
  | 'list of other headlines'
  | 'mail header'
  | 'menu'
  | 'newsletter or app plug'
  | 'notice, kept with the article'
  | 'outlet line'
  | 'outside the article'
  | 'page furniture'
  | 'picture credit'
  | 'reading time'
  | "readers' comments"
  | 'share bar'
  | "sponsor's line"
  | 'video player'

/** A line, or a part of one, that was left out. */
export type Removed = { readonly at: number; readonly words: string; readonly reason: Reason }
