/** What Readout answers, independent of any platform: blocks of inline pieces, citations and actions. */

import type { IsoDate, IsoInstant, Span } from './article.ts'
import type { Excerpt } from './excerpt.ts'
import type { Request } from './request.ts'

/** A piece of a line. Only an excerpt can stand in quotation marks: `plainText` takes double marks out of the rest. */
export type Inline =
  | { readonly kind: 'text'; readonly text: PlainText; readonly style?: 'bold' | 'italic' }
  /** `marks: true` puts quotation marks around the words; `false` shows the article's sentence as it stands. */
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt; readonly marks: boolean }
  /** Numbers into `Reply.citations`, rendered like `[1]¶7`. */
  | { readonly kind: 'cite'; readonly n: readonly number[] }
  /** A command to type, rendered as code. */
  | { readonly kind: 'code'; readonly text: string }
  /** An instant in the reader's own zone where the platform can; `fallback` elsewhere. */
  | { readonly kind: 'time'; readonly at: IsoInstant; readonly fallback: string }
  /** An address that Readout vouches for (an article's own, `https:` or `http:` only). */
  | { readonly kind: 'link'; readonly address: string; readonly text: PlainText }

declare const plain: unique symbol

/** Text of our own making, without double quotation marks of any script, line breaks or control characters. */
export type PlainText = string & { readonly [plain]: true }

/** A line of inline pieces. */
export type Line = readonly Inline[]

/**
 * A part of a reply. A `line` or list item that states something about the story holds a `cite`; `claim: false` marks
 * lines that state nothing about it (greetings, counts, instructions).
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: PlainText }
  | { readonly kind: 'line'; readonly line: Line; readonly claim: boolean }
  | { readonly kind: 'list'; readonly items: readonly Line[]; readonly ordered?: boolean; readonly claim: boolean }
  /** Words of a speaker, set apart. `parts` are shown one after the other, each cut from the same article. */
  | { readonly kind: 'quotation'; readonly parts: readonly Excerpt[]; readonly attribution: Line }
  /** Small print: basis, edition, how it was made. */
  | { readonly kind: 'context'; readonly line: Line }
  | { readonly kind: 'picture'; readonly png: Uint8Array; readonly name: string; readonly alt: string }

/** Where a statement stands: one paragraph of one article. `n` is the number that the reply prints. */
export type Citation = Span & {
  readonly n: number
  readonly article: {
    readonly id: string
    readonly version: number
    readonly file: string
    readonly title?: string
    readonly outlet?: string
    readonly published?: IsoDate
    readonly address?: string
  }
  /** The passage's number. */
  readonly paragraph: number
  /** The article's words from `start` to `end`. */
  readonly words: string
}

/** What an answer rests on. */
export type Basis = {
  readonly story: string
  readonly title: string
  readonly articles: number
  /** Articles that are no copies of another's text. */
  readonly independent: number
  readonly outlets: readonly string[]
  /** Earliest and latest publication date; absent when no article is dated. */
  readonly from?: IsoDate
  readonly to?: IsoDate
  readonly undated: number
  /** How many articles don't tell their outlet; absent when all do. */
  readonly unnamed?: number
}

/** A button: what it says, and the request that pressing it makes. */
export type Action =
  | { readonly kind: 'request'; readonly label: PlainText; readonly request: Request }
  /** Posts this reply, which only its reader sees, for everyone in the channel. */
  | { readonly kind: 'share'; readonly label: PlainText }

/** What the desk gives back. */
export type Reply = {
  readonly kind: 'answered' | 'not-in-corpus' | 'clarify' | 'done' | 'refused'
  readonly blocks: readonly Block[]
  readonly citations: readonly Citation[]
  readonly basis?: Basis
  readonly actions: readonly Action[]
  /** The same content for programs, as documented in the README; printed by `--json`. */
  readonly data?: Readonly<Record<string, unknown>>
}

/**
 * Makes text that can stand in a reply: no double quotation marks (they belong to excerpts), one line, no control or
 * direction characters.
 *
 * @param text - any text, hostile included
 * @param maxChars - longer text is cut between characters and ends in `…`; no limit when absent
 */
export function plainText(text: string, maxChars = Number.POSITIVE_INFINITY): PlainText {
  const clean = text
    .replaceAll(/["\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c-\u300f\u2033\u2036\u301d-\u301f\uff02]/gu, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .toWellFormed()
  if (clean.length <= maxChars) return clean as PlainText
  const characters = [...clean.slice(0, maxChars + 1)]
  while (characters.join('').length > maxChars - 1) characters.pop()
  return `${characters.join('').trimEnd()}…` as PlainText
}
